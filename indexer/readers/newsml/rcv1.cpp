// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/rcv1.h"

#include <string>
#include <utility>

#include "indexer/readers/language_tag.h"
#include "indexer/readers/newsml/item_fields.h"
#include "indexer/readers/xml_body.h"
#include "indexer/readers/xml_text.h"

namespace backfile {

namespace {

using pugi::xml_node;

std::string dublin_core(const xml_node& metadata, std::string_view element) {
  for (const auto& each : children(metadata, "dc")) {
    if (attribute(each, "element") == element) return attribute(each, "value");
  }
  return {};
}

void read_codes(const xml_node& metadata, Article& article) {
  for (const auto& codes : children(metadata, "codes")) {
    const std::string kind = attribute(codes, "class");
    for (const auto& each : children(codes, "code")) {
      std::string code = attribute(each, "code");
      if (kind.starts_with("bip:topics"))
        add_unless_empty(std::move(code), article.topics);
      else if (kind.starts_with("bip:countries"))
        add_unless_empty(std::move(code), article.places);
      else if (kind.starts_with("bip:industries"))
        add_facet(article, "industry", std::move(code));
    }
  }
}

NewsItem read_item(const xml_node& node, const ItemPlace& place) {
  const xml_node metadata = child(node, "metadata");
  const std::string byline = line_text(child(node, "byline"));
  auto text = xml_body(child(node, "text"));
  Article article{
      .id = place.id,
      .title = first_of({line_text(child(node, "headline")), line_text(child(node, "title"))}),
      .body = std::move(text.paragraphs),
      .byline = byline,
      .authors = authors_of(byline),
      .source =
          first_of({dublin_core(metadata, "dc.source"), dublin_core(metadata, "dc.publisher")}),
      .language = language_of(attribute(node, "lang"))};
  place.read_date({attribute(node, "date"), dublin_core(metadata, "dc.date.published"),
                   dublin_core(metadata, "dc.date.created")},
                  article);
  read_codes(metadata, article);
  add_unless_empty(dublin_core(metadata, "dc.creator.location"), article.places);
  drop_repetitions(article);
  return {.article = std::move(article), .line = place.line};
}

}  // namespace

std::vector<NewsItem> parse_rcv1(std::string_view text, const ReadingLog& log,
                                 std::size_t max_depth) {
  std::vector<NewsItem> items;
  const auto document = parse_xml(text, log, max_depth);
  if (!document) return items;
  const xml_node root = document->root();
  const auto found = is_named(root, "newsitem") ? std::vector{root} : descendants(root, "newsitem");
  for (const auto& node : found) {
    const std::string id = attribute(node, "itemid");
    const ItemPlace place{log, document->line(node), id.empty() ? "" : "rcv1-" + id};
    NewsItem item = read_item(node, place);
    if (has_text(item.article)) {
      items.push_back(std::move(item));
    } else {
      place.reject("an article without title and text");
    }
  }
  if (found.empty()) ItemPlace{.log = log, .line = 1}.reject("no <newsitem> element");
  return items;
}

}  // namespace backfile
