// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "indexer/readers/news_item.h"

namespace backfile {

/// The articles of a file of Reuters Corpus Volume 1: one for each `newsitem` element. Its id is
/// "rcv1-" and the itemid. Topics, industries and countries are the corpus's own codes.
std::vector<NewsItem> parse_rcv1(std::string_view text, const ReadingLog& log,
                                 std::size_t max_depth = ReadingLimits{}.depth);

}  // namespace backfile
