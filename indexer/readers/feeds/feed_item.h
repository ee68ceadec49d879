// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <vector>

#include "indexer/readers/news_item.h"

namespace backfile {

/// What a feed says once for all of its items.
struct FeedHead {
  std::string title{};
  std::string language{};              ///< ISO 639-1.
  std::string address{};               ///< Of its page or itself, which links are relative to.
  std::vector<std::string> authors{};  ///< Of items that name none.
};

/// Reads the elements of a channel or of an Atom feed that are not items.
FeedHead read_feed_head(const pugi::xml_node& channel);

/// The article of an item or entry that begins on `line`. A deleted entry is a cancelled item; what
/// is not published or has neither title nor text is rejected.
std::optional<NewsItem> read_feed_item(const pugi::xml_node& item, const FeedHead& head,
                                       std::size_t line, const ReadingLog& log);

}  // namespace backfile
