// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/newsml_g2.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "indexer/readers/newsml/g2_item.h"
#include "indexer/readers/newsml/g2_packages.h"
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

  std::vector<NewsItem> taken() {
    const G2Packages packages(items_, packages_);
    for (const auto& package : packages_) {
      if (packages.has_item_of(package)) continue;
      reject(package, "a NewsML-G2 package of items that are not in the file");
    }
    std::vector<bool> given_away(items_.size());
    for (std::size_t at = 0; at < items_.size(); ++at) {
      if (!items_[at].is_media || items_[at].item.cancelled) continue;
      const auto text = packages.text_of(items_[at]);
      if (text) give(items_[at], items_[*text].item.article.captions);
      given_away[at] = text.has_value();
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

  /// Makes a picture a caption: its own, or else its headline.
  static void give(G2Item& media, std::vector<Caption>& captions) {
    auto& own = media.item.article.captions;
    if (own.empty()) own.push_back({.text = media.item.article.title});
    std::copy_if(own.begin(), own.end(), std::back_inserter(captions),
                 [](const Caption& caption) { return !caption.text.empty(); });
  }

  const XmlRecord& document_;
  const ReadingLog& log_;
  std::vector<G2Item> items_{};
  std::vector<xml_node> packages_{};
};

}  // namespace

std::vector<NewsItem> parse_newsml_g2(std::string_view text, const ReadingLog& log,
                                      std::size_t max_depth) {
  const auto document = parse_xml(text, log, max_depth);
  if (!document) return {};
  return G2Document(*document, log).read();
}

}  // namespace backfile
