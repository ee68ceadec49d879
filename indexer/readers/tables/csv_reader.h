// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>

#include "indexer/readers/json/field_map.h"
#include "indexer/readers/news_item.h"

namespace backfile {

/// The separator of the table that begins with `head`: a comma, a semicolon, a tab or a bar.
/// Nothing if its first line does not name at least two columns, one of them a title or a body of
/// `map`.
std::optional<char> table_separator(std::string_view head,
                                    const FieldMap& map = default_field_map());

/// Reads the articles of a table in valid UTF-8, one a row; the first row names the columns, and
/// `map` says what they are. `separator` is found from the first row if it is not given. A row with
/// more or fewer cells than the first one is rejected; where a quote too many has made one of
/// several lines, the second line begins the next one. `limit` is how many bytes a row may have.
std::unique_ptr<ItemReader> read_csv(std::unique_ptr<Source> source, ReadingLog log,
                                     FieldMap map = default_field_map(),
                                     std::optional<char> separator = {},
                                     std::size_t limit = ReadingLimits{}.article);

}  // namespace backfile
