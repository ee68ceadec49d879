// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>

#include "backfile/article.h"
#include "indexer/readers/newsml/news_components.h"

namespace backfile {

/// A `NewsItem` of NewsML 1.x, with what its stories have in common.
struct NewsmlItem {
  pugi::xml_node node{};
  std::string sender{};                            ///< Of the file it came in.
  std::map<std::string, pugi::xml_node> topics{};  ///< That it describes, by their codes.
};

/// A story as an article without id and date: the content, and what the components around it say.
Article read_newsml_story(const NewsmlItem& item, NewsStory story);

}  // namespace backfile
