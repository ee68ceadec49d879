// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/item_fields.h"

#include <algorithm>
#include <unordered_set>
#include <utility>

#include "indexer/cleaning/bylines.h"
#include "indexer/readers/date_text.h"
#include "indexer/readers/news_date.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

template <typename Value>
void fill(Value& value, Value& from) {
  if (value == Value{}) value = std::move(from);
}

/// Whether `beginning`, but for dots at its end that say that it is cut, begins `text`.
bool begins_with(std::string_view text, std::string_view beginning) {
  for (const std::string_view dots : {"...", "\xE2\x80\xA6"}) {
    if (beginning.ends_with(dots)) beginning.remove_suffix(dots.size());
  }
  beginning = beginning.substr(0, beginning.find_last_not_of(' ') + 1);
  return text.starts_with(beginning);
}

/// Keeps of equal values the first.
void keep_first(std::vector<std::string>& values) {
  std::unordered_set<std::string> met;
  std::erase_if(values, [&](const std::string& value) { return !met.insert(value).second; });
}

/// The two names in "Ann Berg and Tom Press", where the second is no usual one.
std::vector<std::string> split_names(std::string_view names) {
  const std::size_t at = names.find(" and ");
  if (at == names.npos) return {std::string(names)};
  const std::string_view first = names.substr(0, at);
  const std::string_view second = names.substr(at + std::string_view(" and ").size());
  const bool are_names = first.find(' ') != first.npos && second.find(' ') != second.npos;
  if (!are_names) return {std::string(names)};
  return {std::string(first), std::string(second)};
}

}  // namespace

void ItemPlace::reject(const std::string& reason) const {
  if (log.rejected) log.rejected(line, id, reason);
}

Date ItemPlace::first_date(std::initializer_list<std::string> texts) const {
  Article article;
  read_date(texts, article);
  return article.date;
}

void ItemPlace::read_date(std::initializer_list<std::string> texts, Article& article) const {
  for (const auto& text : texts) {
    if (text.empty()) continue;
    if (const auto date = parse_news_date(text)) {
      article.date = *date;
      article.date_text = date_text(text, *date);
      return;
    }
    if (log.warned) log.warned(line, id, "the date \"" + text + "\" cannot be read");
  }
}

std::string first_of(std::initializer_list<std::string> texts) {
  const auto found = std::find_if(texts.begin(), texts.end(),
                                  [](const std::string& text) { return !text.empty(); });
  return found == texts.end() ? std::string() : *found;
}

void add_unless_empty(std::string value, std::vector<std::string>& values) {
  if (!value.empty()) values.push_back(std::move(value));
}

void add_facet(Article& article, const std::string& name, std::string value) {
  if (!value.empty()) add_unless_empty(std::move(value), article.facets[name]);
}

std::vector<std::string> authors_of(std::string_view byline) {
  if (byline.find_first_of("0123456789") != byline.npos) return {};
  for (const auto& read : {read_byline(byline), read_names(byline)}) {
    if (read && !read->authors.empty()) return read->authors;
  }
  return byline.empty() ? std::vector<std::string>() : split_names(byline);
}

void fill_missing(Article& article, Article content) {
  for (auto field : {&Article::title, &Article::subtitle, &Article::byline, &Article::source,
                     &Article::url, &Article::section, &Article::language}) {
    fill(article.*field, content.*field);
  }
  for (auto field : {&Article::body, &Article::authors, &Article::topics, &Article::places,
                     &Article::people, &Article::organisations}) {
    fill(article.*field, content.*field);
  }
  fill(article.captions, content.captions);
  fill(article.date, content.date);
}

void drop_repetitions(Article& article) {
  auto& body = article.body;
  const auto repeats = [&](const std::string& paragraph) {
    return paragraph == article.title || (!article.byline.empty() && paragraph == article.byline);
  };
  auto text = std::find_if_not(body.begin(), body.end(), repeats);
  if (text == body.end() && text != body.begin()) --text;
  body.erase(body.begin(), text);
  const bool begins_body = !body.empty() && begins_with(body.front(), article.subtitle);
  if (article.subtitle == article.title || begins_body) article.subtitle.clear();
  std::erase(article.authors, article.source);
  for (auto field : {&Article::authors, &Article::topics, &Article::places, &Article::people,
                     &Article::organisations}) {
    keep_first(article.*field);
  }
  for (auto& [name, values] : article.facets) keep_first(values);
}

bool has_text(const Article& article) {
  return !article.title.empty() || !article.body.empty() || !article.captions.empty();
}

}  // namespace backfile
