// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "indexer/readers/news_item.h"

namespace backfile {

/// The articles of a NewsML-G2 file: a `newsItem`, or all of a `newsMessage`.
///
/// A picture (or graphic, video, sound) of the same message is a caption of the text that names it,
/// or that it names, or that is the only one in its group, its package or the message; alone it is
/// an article of a caption. Says to the log which items are no articles.
std::vector<NewsItem> parse_newsml_g2(std::string_view text, const ReadingLog& log,
                                      std::size_t max_depth = ReadingLimits{}.depth);

}  // namespace backfile
