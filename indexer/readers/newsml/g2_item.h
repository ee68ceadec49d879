// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <pugixml.hpp>
#include <string>
#include <vector>

#include "indexer/readers/newsml/item_fields.h"

namespace backfile {

/// A `newsItem` of NewsML-G2, and what tells where it belongs.
struct G2Item {
  NewsItem item{};
  bool is_media = false;             ///< A picture, graphic, video or sound: no text of its own.
  std::vector<std::string> links{};  ///< The ids of the items that it names.
  std::string foreign{};  ///< The element that its content is made of, if it is not of any text.
};

/// Reads a `newsItem`, or a `contentSet` that stands alone.
G2Item read_g2_item(const pugi::xml_node& node, const ItemPlace& place);

}  // namespace backfile
