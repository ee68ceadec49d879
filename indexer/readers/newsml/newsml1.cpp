// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/newsml1.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "indexer/readers/item_status.h"
#include "indexer/readers/newsml/item_fields.h"
#include "indexer/readers/newsml/newsml1_story.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/xml_text.h"

namespace backfile {

namespace {

using pugi::xml_node;

/// What all components of an item together may have to look through, in bytes: their number times
/// the size of the item. Agencies send some hundreds of components and some hundred KiB.
constexpr std::size_t most_work = 128 * 1024 * 1024;

std::string formal_name(const xml_node& node) { return attribute(node, "FormalName"); }

/// What does not change from one revision to the next. The public identifier ends with the
/// revision; where it does not, it is often the same for all items of a provider.
std::string item_id(const xml_node& identifier) {
  const std::string revision = line_text(child(identifier, "RevisionId"));
  const std::string update = attribute(child(identifier, "RevisionId"), "Update");
  const std::string whole = line_text(child(identifier, "PublicIdentifier"));
  for (const auto& ending : {":" + revision, ":" + revision + update}) {
    if (ending.size() > 1 && whole.ends_with(ending)) {
      return whole.substr(0, whole.size() - ending.size());
    }
  }
  const std::string id = line_text(child(identifier, "NewsItemId"));
  if (id.empty()) return whole;
  return "urn:newsml:" + line_text(child(identifier, "ProviderId")) + ":" +
         line_text(child(identifier, "DateId")) + ":" + id;
}

std::map<std::string, xml_node> described_topics(const xml_node& item) {
  std::map<std::string, xml_node> topics;
  for (const auto& topic : descendants(item, "Topic")) {
    topics.emplace(line_text(child(topic, "FormalName")), topic);
  }
  return topics;
}

/// Until when an item that is embargoed is to be kept back.
std::string embargo_end(const xml_node& management) {
  if (ascii_lower(formal_name(child(management, "Status"))) != "embargoed") return {};
  return line_text(at_path(management, {"StatusWillChange", "DateAndTime"}));
}

/// Where in the text of the document `node` ends, which has `size` bytes.
std::size_t end_of(xml_node node, std::size_t size) {
  while (node && !node.next_sibling()) node = node.parent();
  return node ? static_cast<std::size_t>(node.next_sibling().offset_debug()) : size;
}

/// What all stories of an item have in common.
NewsItem common_item(const xml_node& node, const ItemPlace& place) {
  const xml_node identifier = at_path(node, {"Identification", "NewsIdentifier"});
  const xml_node management = child(node, "NewsManagement");
  NewsItem item{.article = {.id = place.id},
                .version = line_text(child(identifier, "RevisionId")),
                .cancelled = is_withdrawn(formal_name(child(management, "Status"))),
                .embargoed_until = place.first_date({embargo_end(management)}),
                .line = place.line};
  place.read_date(
      {line_text(child(management, "FirstCreated")),
       line_text(child(management, "ThisRevisionCreated")), line_text(child(identifier, "DateId"))},
      item.article);
  return item;
}

void read_item(const xml_node& node, const std::string& sender, const ItemPlace& place,
               std::vector<NewsItem>& items) {
  const NewsItem common = common_item(node, place);
  const NewsmlItem described{.node = node, .sender = sender, .topics = described_topics(node)};
  std::size_t stories = 0;
  for (auto& story : read_components(node)) {
    NewsItem item = common;
    const xml_node component = story.component;
    item.article = read_newsml_story(described, std::move(story));
    if (!has_text(item.article)) continue;
    const std::string part = attribute(component, "Duid");
    item.article.id = place.id;
    if (++stories > 1) item.article.id += "#" + first_of({part, std::to_string(stories)});
    item.article.date = common.article.date;
    item.article.date_text = common.article.date_text;
    drop_repetitions(item.article);
    items.push_back(std::move(item));
  }
  if (stories > 0) return;
  if (!common.cancelled) return place.reject("a NewsML item without title, text or caption");
  items.push_back(common);
}

}  // namespace

std::vector<NewsItem> parse_newsml1(std::string_view text, const ReadingLog& log,
                                    std::size_t max_depth) {
  std::vector<NewsItem> items;
  const auto document = parse_xml(text, log, max_depth);
  if (!document) return items;
  const auto root = document->root();
  const std::string sender = formal_name(at_path(root, {"NewsEnvelope", "SentFrom", "Party"}));
  const auto found = is_named(root, "NewsItem") ? std::vector{root} : descendants(root, "NewsItem");
  for (const auto& node : found) {
    const std::string id = item_id(at_path(node, {"Identification", "NewsIdentifier"}));
    const ItemPlace place{log, document->line(node), id};
    const std::size_t components = descendants(node, "NewsComponent").size();
    const auto size = end_of(node, text.size()) - static_cast<std::size_t>(node.offset_debug());
    if (components > most_work / std::max<std::size_t>(size, 1)) {
      place.reject("a NewsML item of " + std::to_string(components) + " components in " +
                   std::to_string(size) + " bytes, which is too much");
    } else {
      read_item(node, sender, place, items);
    }
  }
  if (found.empty()) ItemPlace{.log = log, .line = 1}.reject("a NewsML file without a news item");
  return items;
}

}  // namespace backfile
