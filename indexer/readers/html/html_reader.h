// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/cleaning/capture_cleaner.h"
#include "indexer/readers/news_item.h"

namespace backfile {

inline constexpr std::size_t largest_html_page = 16 * 1024 * 1024;  ///< Bytes.

/// Reads an HTML page of one article, in UTF-8. It gives one article or is rejected: when it is
/// larger than `largest_html_page`, has more than `most_html_blocks`, or has no title or no body
/// once it is cleaned.
std::vector<NewsItem> parse_html(std::string_view html, const ReadingLog& log);

/// The same as an item, or why there is none in `rejected`.
NewsItem html_item(std::string_view html, std::string& rejected);

/// The blocks of a page, labelled.
std::vector<CaptureLine> label_html(std::string_view html);

}  // namespace backfile
