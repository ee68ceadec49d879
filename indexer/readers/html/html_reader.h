// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/cleaning/capture_cleaner.h"
#include "indexer/readers/news_item.h"

namespace backfile {

inline constexpr std::size_t largest_html_page = 16 * 1024 * 1024;  ///< Bytes.

/// Reads an HTML page of one article, in UTF-8. It gives one article or is rejected: when it is
/// larger than `largest_html_page`, or has no title or no body once it is cleaned.
std::vector<NewsItem> parse_html(std::string_view html, const ReadingLog& log);

/// The article of a page that is not too large: its text, completed by what the page states of it.
Article html_article(std::string_view html);

/// The blocks of the page, labelled.
std::vector<CaptureLine> label_html(std::string_view html);

}  // namespace backfile
