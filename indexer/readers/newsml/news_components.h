// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "backfile/article.h"

namespace backfile {

/// A text, or the pictures of an item without text, out of the components of a NewsML 1.x item.
struct NewsStory {
  pugi::xml_node component{};  ///< The component that its lines (headline ...) stand in.
  pugi::xml_node
      innermost{};    ///< The one that its text was found in: metadata is sought from here.
  Article content{};  ///< Title, subtitle, body, captions as far as the content has them.
};

/// Sorts what the components of a `NewsItem` hold by their roles, their media types and their
/// places. Pictures and other media belong to the story whose component they stand in, or else to
/// the first one.
std::vector<NewsStory> read_components(const pugi::xml_node& news_item);

/// The component itself and those around it, the innermost first.
std::vector<pugi::xml_node> components_around(const pugi::xml_node& innermost);

}  // namespace backfile
