// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <pugixml.hpp>

#include "indexer/readers/feeds/feed_head.h"
#include "indexer/readers/news_item.h"

namespace backfile {

/// The article of an item or entry that begins on `line`. A deleted entry is a cancelled item; what
/// is not published or has neither title nor text is rejected.
std::optional<NewsItem> read_feed_item(const pugi::xml_node& item, const FeedHead& head,
                                       std::size_t line, const ReadingLog& log);

}  // namespace backfile
