// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/feeds/feed_head.h"

#include "indexer/readers/feeds/feed_elements.h"
#include "indexer/readers/item_values.h"
#include "indexer/readers/language_tag.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/xml_record.h"

namespace backfile {

std::string page_link(const pugi::xml_node& link) {
  const std::string_view relation = link.attribute("rel").value();
  if (!relation.empty() && relation != "alternate") return {};
  const auto reference = link.attribute("href");
  return reference ? reference.value() : without_runs_of_blanks(own_text(link));
}

void add_persons(const pugi::xml_node& node, std::vector<std::string>& authors) {
  bool named = false;
  for (const auto& [module, name, child] : feed_elements(node)) {
    if (name != "name") continue;
    add_distinct_line(own_text(child), authors);
    named = true;
  }
  if (!named) add_authors(own_text(node), authors);
}

FeedHead read_feed_head(const pugi::xml_node& channel) {
  FeedHead head;
  head.language = language_of(channel.attribute("xml:lang").value());
  for (const auto& [module, name, node] : feed_elements(channel)) {
    const bool own = module == FeedModule::feed;
    if (own && name == "title") head.title = line_of(feed_text(node));
    if (name == "language") head.language = language_of(own_text(node));
    if (own && name == "author") add_persons(node, head.authors);
    if (own && (name == "link" || name == "id")) {
      const std::string link = name == "link" ? page_link(node) : own_text(node);
      if (head.address.empty()) head.address = web_address(link, {});
    }
  }
  return head;
}

}  // namespace backfile
