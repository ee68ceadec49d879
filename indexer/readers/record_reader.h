// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/readers/article_reader.h"
#include "indexer/readers/input_file.h"
#include "indexer/readers/record_scanner.h"

namespace backfile {

/// Makes an article of a record, or throws RecordError.
using ParseRecord = std::function<Article(const Record&)>;

/// The id of an article that has none of its own: the path, and "#2" and so on from the second
/// article of a file. `ordinal` is the one of `Record`.
std::string derived_id(std::string_view path, std::size_t ordinal);

/// Reads the records of `file`, each for itself. Articles get their path, and an id if they have
/// none. Throws std::system_error if the file cannot be opened.
std::unique_ptr<ArticleReader> read_records(const InputFile& file, RecordTags tags,
                                            ParseRecord parse, OnReject on_reject);

}  // namespace backfile
