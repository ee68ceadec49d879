// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json/content_list.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "indexer/readers/item_text.h"
#include "indexer/readers/json/json_values.h"

namespace backfile {

namespace {

void set(const Json& part, std::string& field) {
  if (field.empty()) field = line_of(member(part, "content"));
}

void add_caption(const Json& part, Article& article) {
  add_captions({{.text = line_of(member(part, {"fullcaption", "caption"})),
                 .credit = line_of(member(part, "credit"))}},
               article.captions);
}

void add_text(const Json& part, Article& article) {
  FragmentText text = text_of(member(part, {"content", "text", "html", "value"}));
  std::move(text.paragraphs.begin(), text.paragraphs.end(), std::back_inserter(article.body));
  add_captions(std::move(text.captions), article.captions);
}

}  // namespace

bool is_content_list(const Json& value) {
  return value.is_array() && std::all_of(value.begin(), value.end(), [](const Json& part) {
           return part.is_null() || (part.is_object() && part.contains("type"));
         });
}

void read_content_list(const Json& list, Article& article) {
  for_each_value(list, [&](const Json& part) {
    const Json& type = member(part, "type");
    if (is_text(type, "title")) return set(part, article.title);
    if (is_text(type, "kicker")) return set(part, article.section);
    if (is_text(type, "byline")) return set(part, article.byline);
    if (is_text(type, "date") || is_text(type, "author_info")) return;
    add_caption(part, article);
    add_text(part, article);
  });
}

}  // namespace backfile
