// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>

#include "indexer/readers/news_item.h"
#include "indexer/readers/record_scanner.h"

namespace backfile {

/// Makes an item of a record, or throws RecordError.
using ParseRecord = std::function<NewsItem(const Record&)>;

/// Reads the records of a text, each for itself. A record may have `limit` bytes.
std::unique_ptr<ItemReader> read_records(std::unique_ptr<Source> text, RecordTags tags,
                                         ParseRecord parse, ReadingLog log, std::size_t limit);

}  // namespace backfile
