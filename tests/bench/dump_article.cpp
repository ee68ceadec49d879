// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/dump_article.h"

#include <string_view>

namespace backfile::bench {
namespace {

/// The member that holds `field`, or null for a field of values.
std::string* text_field(DumpedArticle& article, std::string_view field) {
  if (field == "id") return &article.id;
  if (field == "date") return &article.date;
  if (field == "published") return &article.published;
  if (field == "byline") return &article.byline;
  if (field == "url") return &article.url;
  if (field == "credit") return &article.credits;
  if (field == "title" || field == "subtitle") return &article.title;
  if (field == "caption") return &article.captions;
  if (field == "body") return &article.body;
  if (field == "related") return &article.related;
  return nullptr;
}

void append(std::string& text, std::string_view more) {
  if (!text.empty()) text += '\n';
  text += more;
}

void add_value(DumpedArticle& article, std::string_view field, std::string_view value) {
  if (field == "facet") {
    const auto slash = value.find('/');
    article.values.emplace_back(value.substr(0, slash), value.substr(slash + 1));
  } else {
    article.values.emplace_back(field, value);
  }
}

}  // namespace

bool read_article(std::istream& dump, DumpedArticle& article) {
  article = {};
  std::string* last = nullptr;
  for (std::string line; std::getline(dump, line) && !line.empty();) {
    const auto equals = line.find('=');
    const auto field = std::string_view(line).substr(0, equals);
    const auto value = std::string_view(line).substr(equals + 1);
    if (!field.empty()) last = text_field(article, field);
    if (last) {
      append(*last, value);
    } else {
      add_value(article, field, value);
    }
  }
  return !article.id.empty();
}

}  // namespace backfile::bench
