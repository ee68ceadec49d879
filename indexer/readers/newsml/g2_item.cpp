// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/g2_item.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "indexer/readers/item_status.h"
#include "indexer/readers/language_tag.h"
#include "indexer/readers/newsml/g2_concepts.h"
#include "indexer/readers/newsml/nitf_body.h"
#include "indexer/readers/xml_body.h"
#include "indexer/readers/xml_text.h"

namespace backfile {

namespace {

using pugi::xml_node;

/// An embargo without an end, or with one that cannot be read.
constexpr Date never = {.year = 9999, .month = 12, .day = 31};

template <std::size_t size>
bool is_one_of(std::string_view text, const std::array<std::string_view, size>& all) {
  return std::find(all.begin(), all.end(), text) != all.end();
}

/// Whether there is any element that text is made of.
bool has_markup_of_text(const xml_node& content) {
  constexpr std::array<std::string_view, 10> blocks = {
      "nitf", "html", "body", "body.content", "p", "div", "section", "article", "pre", "table"};
  for (auto node = next_node(content, content); node; node = next_node(node, content)) {
    const std::string name(local_name(node));
    if (is_one_of(name, blocks)) return true;
  }
  return false;
}

xml_node first_element(const xml_node& node) {
  return node.find_child([](const xml_node& each) { return each.type() == pugi::node_element; });
}

/// "www.example.com" of "http://www.example.com/about".
std::string host(std::string_view uri) {
  const std::size_t begin = uri.find("://");
  if (begin == uri.npos) return {};
  uri.remove_prefix(begin + std::string_view("://").size());
  return std::string(uri.substr(0, uri.find('/')));
}

Article read_markup(const xml_node& content) {
  if (const auto nitf = descendant(content, "nitf")) return read_nitf_body(nitf);
  const xml_node html = descendant(content, "html");
  auto text = xml_body(content);
  return {.title = first_of(
              {line_text(at_path(html, {"head", "title"})), line_text(descendant(content, "h1"))}),
          .body = std::move(text.paragraphs),
          .captions = std::move(text.captions),
          .language = language_of(first_of({attribute(content, "lang"), attribute(html, "lang")}))};
}

class G2ItemReader {
 public:
  G2ItemReader(const xml_node& node, const ItemPlace& place)
      : node_(node),
        place_(place),
        item_meta_(child(node, "itemMeta")),
        content_meta_(child(node, "contentMeta")),
        content_set_(is_named(node, "contentSet") ? node : child(node, "contentSet")) {}

  G2Item read() {
    result_.is_media = is_media();
    Article content = read_content();
    Article& article = result_.item.article;
    article.id = place_.id;
    article.language = language(content);
    article.title = headline();
    article.source = source();
    read_authors();
    read_g2_concepts(node_, article);
    fill_missing(article, std::move(content));
    if (article.title.empty()) {
      article.title = first_of(
          {line_text(child(item_meta_, "title")), line_text(child(content_meta_, "slugline"))});
    }
    read_descriptions();
    drop_repetitions(article);
    read_management();
    read_links();
    return std::move(result_);
  }

 private:
  bool is_media() const {
    constexpr std::array<std::string_view, 6> media = {"picture", "photo", "graphic",
                                                       "video",   "audio", "animation"};
    const xml_node item_class = child(item_meta_, "itemClass");
    const std::string name =
        first_of({attribute(item_class, "qcode"), attribute(item_class, "uri")});
    if (!name.empty()) return is_one_of(g2_code(name), media);
    const std::string type = attribute(child(content_set_, "remoteContent"), "contenttype");
    return is_one_of(type.substr(0, type.find('/')),
                     std::array<std::string_view, 3>{"image", "video", "audio"});
  }

  /// The first content with text: they are the same in several formats.
  Article read_content() {
    for (const auto& each : content_set_.children()) {
      Article content;
      if (is_named(each, "inlineXML") && first_element(each) && !has_markup_of_text(each)) {
        result_.foreign = local_name(first_element(each));
      } else if (is_named(each, "inlineXML") ||
                 (is_named(each, "inlineData") && attribute(each, "encoding").empty())) {
        content = read_markup(each);
      }
      if (!content.body.empty() || !content.captions.empty()) return content;
    }
    return {};
  }

  std::string language(const Article& content) const {
    const xml_node message = node_.parent().parent();
    return first_of({language_of(attribute(child(content_meta_, "language"), "tag")),
                     content.language, language_of(attribute(node_, "lang")),
                     language_of(attribute(message, "lang")),
                     language_of(attribute(child(content_meta_, "headline"), "lang"))});
  }

  std::string headline() const {
    const auto lines = child_lines(content_meta_, "headline");
    return lines.empty() ? std::string() : lines.front();
  }

  std::string source() const {
    const std::string& in = result_.item.article.language;
    const xml_node provider = child(item_meta_, "provider");
    return first_of({g2_party(provider, in), g2_party(child(content_meta_, "infoSource"), in),
                     line_text(child(content_meta_, "creditline")),
                     g2_party(at_path(node_, {"rightsInfo", "copyrightHolder"}), in),
                     host(attribute(provider, "uri"))});
  }

  void read_authors() {
    Article& article = result_.item.article;
    article.byline = line_text(child(content_meta_, "by"));
    article.authors = authors_of(article.byline);
    if (!article.authors.empty()) return;
    for (const auto& creator : children(content_meta_, "creator")) {
      // A name of one word is a login, or an agency.
      std::string name = g2_name(creator, article.language);
      if (name.find(' ') != name.npos) add_unless_empty(std::move(name), article.authors);
    }
  }

  std::string credit() const {
    const Article& article = result_.item.article;
    return first_of({line_text(child(content_meta_, "creditline")), article.byline,
                     article.authors.empty() ? "" : article.authors.front()});
  }

  /// Of a text, what its caption says may be nothing but its slug and its headline.
  bool is_no_caption(const std::string& text) const {
    const std::string slug = line_text(child(content_meta_, "slugline"));
    const std::string& title = result_.item.article.title;
    return (!slug.empty() && text.starts_with(slug)) ||
           (!title.empty() && text.find(title) != text.npos);
  }

  void read_descriptions() {
    Article& article = result_.item.article;
    std::vector<std::string> others;
    for (const auto& each : children(content_meta_, "description")) {
      std::string text = line_text(each);
      const std::string role(g2_code(attribute(each, "role")));
      const bool is_caption = role.ends_with("caption") || role.ends_with("Caption");
      if (text.empty()) continue;
      if (!is_caption) {
        others.push_back(std::move(text));
      } else if (result_.is_media || !is_no_caption(text)) {
        article.captions.push_back({std::move(text), credit()});
      }
    }
    if (!result_.is_media) {
      if (article.subtitle.empty() && !others.empty()) article.subtitle = others.front();
    } else if (article.captions.empty()) {
      for (auto& text : others) article.captions.push_back({std::move(text), credit()});
    }
  }

  void read_management() {
    NewsItem& item = result_.item;
    item.line = place_.line;
    item.version = attribute(node_, "version");
    item.cancelled = is_withdrawn(first_of({attribute(child(item_meta_, "pubStatus"), "qcode"),
                                            attribute(child(item_meta_, "pubStatus"), "uri")}));
    place_.read_date({line_text(child(item_meta_, "versionCreated")),
                      line_text(child(item_meta_, "firstCreated")),
                      line_text(child(content_meta_, "contentCreated"))},
                     item.article);
    const xml_node embargo = child(item_meta_, "embargoed");
    if (embargo.empty()) return;
    item.embargoed_until = place_.first_date({line_text(embargo)});
    if (!item.embargoed_until.known()) item.embargoed_until = never;
  }

  void read_links() {
    for (const auto& link : children(item_meta_, "link")) {
      add_unless_empty(attribute(link, "residref"), result_.links);
    }
  }

  xml_node node_;
  const ItemPlace& place_;
  xml_node item_meta_;
  xml_node content_meta_;
  xml_node content_set_;
  G2Item result_{};
};

}  // namespace

G2Item read_g2_item(const xml_node& node, const ItemPlace& place) {
  return G2ItemReader(node, place).read();
}

}  // namespace backfile
