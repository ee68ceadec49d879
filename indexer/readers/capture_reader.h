// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/news_item.h"

namespace backfile {

inline constexpr std::size_t largest_capture = 16 * 1024 * 1024;  ///< Bytes.

/// Reads a text capture: one web page of one article, saved as plain text. It gives one article or
/// is rejected: when it is larger than `largest_capture`, or has no title or no body once it is
/// cleaned.
std::vector<NewsItem> parse_capture(std::string_view text, const ReadingLog& log);

/// The text of a capture as the cleaner takes it: lines that end with LF, no control characters.
std::string capture_text(std::string_view text);

}  // namespace backfile
