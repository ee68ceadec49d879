// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "indexer/readers/news_item.h"

namespace backfile {

/// The articles of a NewsML 1.x file. A `NewsItem` gives one for each of its texts (a text in two
/// languages is two articles), or one of captions alone if it has no text.
std::vector<NewsItem> parse_newsml1(std::string_view text, const ReadingLog& log,
                                    std::size_t max_depth = ReadingLimits{}.depth);

}  // namespace backfile
