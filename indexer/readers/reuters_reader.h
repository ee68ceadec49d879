// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>

#include "indexer/readers/article_reader.h"
#include "indexer/readers/input_file.h"
#include "indexer/readers/record_scanner.h"

namespace backfile {

/// The article that a `<REUTERS>` element of the Reuters-21578 collection stands for. Its id is
/// "reuters-" and the NEWID; exchanges become the custom facet "exchange". Throws RecordError if it
/// is not well-formed or has no NEWID.
Article parse_reuters(const Record& record);

/// Reads one of the collection's SGML files. Throws std::system_error if it cannot be opened.
std::unique_ptr<ArticleReader> read_reuters(const InputFile& file, OnReject on_reject);

}  // namespace backfile
