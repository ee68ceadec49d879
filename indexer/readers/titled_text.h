// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "indexer/readers/news_item.h"

namespace backfile {

/// The article of a plain text: the first line that is not blank is its title, the rest its
/// paragraphs, which blank or indented lines set apart, or every line where there are none of
/// these. Nothing is cleaned away: for a saved web page there is the capture reader. Rejects a text
/// without a line.
std::vector<NewsItem> parse_titled_text(std::string_view text, const ReadingLog& log);

}  // namespace backfile
