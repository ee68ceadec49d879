// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/newsml_g2.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string>
#include <utility>

#include "indexer/readers/newsml/g2_item.h"
#include "indexer/readers/xml_text.h"

namespace backfile {

namespace {

using pugi::xml_node;

struct NoArticle {
  std::string_view name;
  const char* reason;
};

/// Items that are about news but are none.
constexpr NoArticle no_articles[] = {
    {"conceptItem", "a NewsML-G2 concept item, which is no article"},
    {"knowledgeItem", "a NewsML-G2 knowledge item, which is no article"},
    {"planningItem", "a NewsML-G2 planning item, which is no article"},
    {"catalogItem", "a NewsML-G2 catalog item, which is no article"},
    {"catalog", "a NewsML-G2 catalog, which is no article"},
};

using Ids = std::set<std::string>;

Ids referred_to(const std::vector<xml_node>& references) {
  Ids ids;
  for (const auto& each : references) ids.insert(attribute(each, "residref"));
  return ids;
}

class G2Document {
 public:
  G2Document(const XmlRecord& document, const ReadingLog& log) : document_(document), log_(log) {}

  std::vector<NewsItem> read() {
    const xml_node root = document_.root();
    const bool is_message = is_named(root, "newsMessage");
    const xml_node set = is_message ? child(root, "itemSet") : xml_node();
    if (is_message) {
      for (const auto& each : set.children()) read_node(each);
    } else {
      read_node(root);
    }
    report_absent_packages();
    if (is_message && !first_of_elements(set)) reject(root, "a NewsML-G2 message without items");
    return taken();
  }

 private:
  static xml_node first_of_elements(const xml_node& node) {
    return node.find_child([](const xml_node& each) { return each.type() == pugi::node_element; });
  }

  void reject(const xml_node& node, const std::string& reason) const {
    ItemPlace{log_, document_.line(node), attribute(node, "guid")}.reject(reason);
  }

  void read_node(const xml_node& node) {
    if (node.type() != pugi::node_element) return;
    if (is_named(node, "newsItem") || is_named(node, "contentSet")) {
      const ItemPlace place{log_, document_.line(node), attribute(node, "guid")};
      items_.push_back(read_g2_item(node, place));
    } else if (is_named(node, "packageItem")) {
      packages_.push_back(node);
    } else {
      const auto known =
          std::find_if(std::begin(no_articles), std::end(no_articles),
                       [&](const NoArticle& each) { return is_named(node, each.name); });
      reject(node, known != std::end(no_articles)
                       ? std::string(known->reason)
                       : "no NewsML-G2 item: <" + std::string(local_name(node)) + ">");
    }
  }

  void report_absent_packages() const {
    for (const auto& package : packages_) {
      const Ids ids = referred_to(descendants(package, "itemRef"));
      const bool any = std::any_of(items_.begin(), items_.end(), [&](const G2Item& each) {
        return ids.contains(each.item.article.id);
      });
      if (!any) reject(package, "a NewsML-G2 package of items that are not in the file");
    }
  }

  std::vector<NewsItem> taken() {
    std::vector<bool> given_away(items_.size());
    for (std::size_t at = 0; at < items_.size(); ++at) {
      given_away[at] = items_[at].is_media && !items_[at].item.cancelled && give(items_[at]);
    }
    std::vector<NewsItem> taken;
    for (std::size_t at = 0; at < items_.size(); ++at) {
      if (!given_away[at] && is_article(items_[at])) taken.push_back(std::move(items_[at].item));
    }
    return taken;
  }

  bool is_article(const G2Item& found) const {
    const NewsItem& item = found.item;
    if (has_text(item.article) || item.cancelled) return true;
    const std::string reason =
        found.foreign.empty()
            ? "a NewsML-G2 news item without title, text or caption"
            : "a NewsML-G2 news item of <" + found.foreign + ">, which is no text";
    ItemPlace{log_, item.line, item.article.id}.reject(reason);
    return false;
  }

  /// Makes a picture the caption of its text, if it has one.
  bool give(G2Item& media) {
    G2Item* text = text_of(media);
    if (text == nullptr) return false;
    auto& captions = media.item.article.captions;
    if (captions.empty()) captions.push_back({.text = media.item.article.title});
    std::erase_if(captions, [](const Caption& caption) { return caption.text.empty(); });
    auto& to = text->item.article.captions;
    std::move(captions.begin(), captions.end(), std::back_inserter(to));
    return true;
  }

  G2Item* text_of(const G2Item& media) {
    const std::string& id = media.item.article.id;
    for (auto& each : items_) {
      if (!each.is_media && !id.empty() && names(each, id)) return &each;
      if (!each.is_media && names(media, each.item.article.id)) return &each;
    }
    for (const auto& package : packages_) {
      for (const auto& group : descendants(package, "group")) {
        const Ids ids = referred_to(children(group, "itemRef"));
        if (G2Item* text = ids.contains(id) ? only_text(ids) : nullptr) return text;
      }
      const Ids ids = referred_to(descendants(package, "itemRef"));
      if (ids.contains(id)) return only_text(ids);
    }
    return only_text({});
  }

  static bool names(const G2Item& item, const std::string& id) {
    return std::find(item.links.begin(), item.links.end(), id) != item.links.end();
  }

  /// The only text with one of these ids, or of all if there are none. Null: none or several.
  G2Item* only_text(const Ids& ids) {
    G2Item* only = nullptr;
    for (auto& each : items_) {
      if (each.is_media || (!ids.empty() && !ids.contains(each.item.article.id))) continue;
      if (only != nullptr) return nullptr;
      only = &each;
    }
    return only;
  }

  const XmlRecord& document_;
  const ReadingLog& log_;
  std::vector<G2Item> items_{};
  std::vector<xml_node> packages_{};
};

}  // namespace

std::vector<NewsItem> parse_newsml_g2(std::string_view text, const ReadingLog& log) {
  const auto document = parse_xml(text, log);
  if (!document) return {};
  return G2Document(*document, log).read();
}

}  // namespace backfile
