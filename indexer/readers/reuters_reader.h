// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>

#include "indexer/readers/news_item.h"
#include "indexer/readers/record_scanner.h"

namespace backfile {

/// The article that a `<REUTERS>` element of the Reuters-21578 collection stands for. Its id is
/// "reuters-" and the NEWID; exchanges become the custom facet "exchange". Throws RecordError if it
/// is not well-formed or has no NEWID.
Article parse_reuters(const Record& record);

/// Reads one of the collection's SGML files. An element may have `limit` bytes.
std::unique_ptr<ItemReader> read_reuters(std::unique_ptr<Source> text, ReadingLog log,
                                         std::size_t limit);

}  // namespace backfile
