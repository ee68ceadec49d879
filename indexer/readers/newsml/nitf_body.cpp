// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/nitf_body.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/readers/language_tag.h"
#include "indexer/readers/newsml/item_fields.h"
#include "indexer/readers/paragraphs.h"
#include "indexer/readers/xml_body.h"
#include "indexer/readers/xml_text.h"

namespace backfile {

namespace {

using pugi::xml_node;

/// The second headline and the abstract. Both are searched as the subtitle: there is no other field
/// for what an agency says of an article beside its text.
std::string subtitle(const xml_node& head) {
  std::string second = line_text(at_path(head, {"hedline", "hl2"}));
  if (second == line_text(at_path(head, {"hedline", "hl1"}))) second.clear();
  const std::string abstract = as_one_line(xml_body(child(head, "abstract")).paragraphs);
  if (second.empty() || abstract.empty()) return second + abstract;
  return second + " \xE2\x80\x94 " + abstract;
}

/// The byline as it was printed; the research corpus of the New York Times has a second one that
/// begins with the surname.
xml_node printed_byline(const xml_node& head) {
  for (const auto& byline : children(head, "byline")) {
    if (attribute(byline, "class") != "normalized_byline") return byline;
  }
  return child(head, "byline");
}

/// The text of a byline without the title of the author, which may be an agency's name.
std::string without_title(const xml_node& byline) {
  std::string text;
  for (const auto& part : byline.children()) {
    if (!is_named(part, "byttl")) {
      text += part.type() == pugi::node_element ? line_text(part) : std::string(part.value());
    }
  }
  std::string line = on_one_line(text);
  line.resize(line.find_last_not_of(" ,;") + 1);
  return line;
}

std::string byline_text(const xml_node& byline) {
  const std::string names = without_title(byline);
  const std::string title = line_text(child(byline, "byttl"));
  return names.empty() || title.empty() ? names + title : names + ", " + title;
}

std::vector<std::string> read_authors(const xml_node& byline) {
  std::vector<std::string> authors;
  for (const auto& person : descendants(byline, "person")) {
    for (auto& name : authors_of(line_text(person))) add_unless_empty(std::move(name), authors);
  }
  return authors.empty() ? authors_of(without_title(byline)) : authors;
}

/// What is the text: all of the content, but in the corpus of the New York Times only the block
/// with the whole of it, which others repeat the beginning of.
xml_node text_of(const xml_node& content) {
  for (const char* name : {"full_text", "lead_paragraph", "online_lead_paragraph"}) {
    for (const auto& block : children(content, "block")) {
      if (attribute(block, "class") == name) return block;
    }
  }
  return content;
}

void read_places(const xml_node& dateline, Article& article) {
  const xml_node location = child(dateline, "location");
  const auto parts = {"sublocation", "city", "state", "region", "country"};
  const bool has_parts = std::any_of(
      parts.begin(), parts.end(), [&](const char* part) { return !child(location, part).empty(); });
  if (!has_parts) {
    return add_unless_empty(first_of({line_text(location), on_one_line(own_text(dateline))}),
                            article.places);
  }
  for (const char* part : parts) add_unless_empty(line_text(child(location, part)), article.places);
}

}  // namespace

Article read_nitf_body(const xml_node& nitf) {
  const xml_node body = child(nitf, "body");
  const xml_node head = child(body, "body.head");
  const xml_node content = child(body, "body.content");
  const xml_node hedline = child(head, "hedline");
  const xml_node byline = printed_byline(head);
  Article article{
      .title = first_of({line_text(child(hedline, "hl1")), line_text(hedline),
                         line_text(at_path(nitf, {"head", "title"}))}),
      .subtitle = subtitle(head),
      .byline = byline_text(byline),
      .authors = read_authors(byline),
      .source = line_text(child(head, "distributor")),
      .language = language_of(first_of({attribute(nitf, "baselang"), attribute(nitf, "lang"),
                                        attribute(body, "lang"), attribute(content, "lang")})),
  };
  auto text = xml_body(text_of(content));
  article.body = std::move(text.paragraphs);
  article.captions = std::move(text.captions);
  read_places(child(head, "dateline"), article);
  return article;
}

}  // namespace backfile
