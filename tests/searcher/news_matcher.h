// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "tests/searcher/model_query_tree.h"
#include "tests/searcher/passage_model.h"

namespace backfile::testing {

/// Looks for one thing in lists of words, in the most obvious way.
class NewsMatcher {
 public:
  explicit NewsMatcher(const ModelArticle& article) : article_(article) {}

  bool matches(const ModelQuery& query) const {
    using Kind = ModelQuery::Kind;
    const auto child = [this](const ModelQuery& c) { return matches(c); };
    const auto& children = query.children;
    switch (query.kind) {
      case Kind::everything: return true;
      case Kind::value: return has_value(query, [&](const auto& v) { return v == query.text; });
      case Kind::dates: return is_dated(query.since, query.until);
      case Kind::all:
      case Kind::conjunction: return std::all_of(children.begin(), children.end(), child);
      case Kind::disjunction: return std::any_of(children.begin(), children.end(), child);
      case Kind::negation: return !matches(children[0]);
      case Kind::passages:
        return PassageModel(article_, query.field, query.first_words)
                   .passages(children[0])
                   .size() >= query.number;
      case Kind::prefix:
        if (is_value_field(query.field))
          return has_value(query, [&](const auto& v) { return v.starts_with(query.text); });
        break;
      default: break;
    }
    const auto all = texts(query.field);
    return std::any_of(all.begin(), all.end(), [&](const auto& t) { return occurs(query, t); });
  }

  static bool is_value_field(const std::string& field) {
    return field == "place" || field == "topic" || field == "desk";
  }

  bool is_dated(const Date& since, const Date& until) const {
    const Date& date = article_.article.date;
    if (!date.known()) return false;
    return (!since.known() || day(date, false) >= day(since, false)) &&
           (!until.known() || day(date, true) <= day(until, true));
  }

 private:
  // As a number: the first or the last day of what a date means.
  static int day(const Date& date, bool last) {
    const int month = date.month ? date.month : last ? 12 : 1;
    const int end = days_in_month(date.year, month);
    return (date.year * 100 + month) * 100 + (date.day ? date.day : last ? end : 1);
  }

  template <typename Test>
  bool has_value(const ModelQuery& query, Test test) const {
    const auto values = article_.values.find(query.field);
    return values != article_.values.end() &&
           std::any_of(values->second.begin(), values->second.end(), test);
  }

  // The texts that no phrase crosses. The paragraphs of the body are one.
  std::vector<ModelText> texts(const std::string& field) const {
    const bool everywhere = field.empty();
    std::vector<ModelText> all;
    if (everywhere || field == "title" || field == "lead")
      all.insert(all.end(), {article_.title, article_.subtitle});
    if (everywhere || field == "caption")
      all.insert(all.end(), article_.captions.begin(), article_.captions.end());
    if (everywhere || field == "body") all.push_back(body());
    if (field == "lead" && !article_.article.body.empty()) all.push_back(lead());
    if (field == "related") all.insert(all.end(), article_.related.begin(), article_.related.end());
    return all;
  }

  ModelText body() const {
    ModelText body;
    for (const auto& paragraph : article_.paragraphs)
      body.insert(body.end(), paragraph.begin(), paragraph.end());
    return body;
  }

  // Empty paragraphs are none.
  ModelText lead() const {
    for (const auto& paragraph : article_.paragraphs) {
      if (!paragraph.empty()) return paragraph;
    }
    return {};
  }

  static bool occurs(const ModelQuery& query, const ModelText& text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
      if (query.kind == ModelQuery::Kind::word && text[at].stem == query.words[0].stem) return true;
      if (query.kind == ModelQuery::Kind::prefix && text[at].exact.starts_with(query.text))
        return true;
      if (query.kind == ModelQuery::Kind::wildcard && is_like(text[at].exact, query.text))
        return true;
      if (query.kind == ModelQuery::Kind::phrase && follows(query.words, text, at)) return true;
    }
    return false;
  }

  static bool follows(const ModelText& words, const ModelText& text, std::size_t at) {
    if (text.size() - at < words.size()) return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (text[at + i].exact != words[i].exact) return false;
    }
    return true;
  }

  const ModelArticle& article_;
};

}  // namespace backfile::testing
