// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "indexer/readers/news_item.h"

namespace backfile {

/// The items of a NITF 3.x file: one for each `nitf` element. Says to the log what is none.
std::vector<NewsItem> parse_nitf(std::string_view text, const ReadingLog& log,
                                 std::size_t max_depth = ReadingLimits{}.depth);

}  // namespace backfile
