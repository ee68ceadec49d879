// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/readers/news_item.h"

namespace backfile {

/// The items of an RSS (0.9x, 1.0, 2.0, with the export of WordPress) or Atom (0.3, 1.0) feed, or a
/// single Atom entry. `text` is all of the file in valid UTF-8; what it declares as its encoding
/// does not count.
///
/// A feed that is not well-formed is cut into its items, and each is read for itself: as it stands,
/// or else mended, with a warning. One that cannot be mended is rejected alone.
std::vector<NewsItem> parse_feed(std::string_view text, const ReadingLog& log,
                                 std::size_t max_depth = ReadingLimits{}.depth);

}  // namespace backfile
