// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <utility>

#include "tests/searcher/model_query_tree.h"

namespace backfile::testing {

/// Makes random queries and writes them in the query language.
class QueryMaker {
 public:
  explicit QueryMaker(Random& random) : random_(random) {}

  /// Branches inside each other `depth` times at most.
  ModelQuery make(int depth) {
    if (random_.one_in(3)) return passages(depth);
    if (depth == 0 || random_.one_in(3)) return leaf();
    ModelQuery query{.kind = random_.pick(branches)};
    for (int n = random_.between(2, 3); n > 0; --n) query.children.push_back(operand(query, depth));
    return query;
  }

  std::string write(const ModelQuery& query) {
    switch (query.kind) {
      case Kind::negation:
        return (random_.one_in(2) ? "-" : "NOT ") + write_operand(query.children[0]);
      case Kind::all: return join(query, " ");
      case Kind::conjunction: return join(query, " AND ");
      case Kind::disjunction: return join(query, " OR ");
      case Kind::passages:
        return write_passages(query);
      default: return write_leaf(query);
    }
  }

 private:
  using Kind = ModelQuery::Kind;
  static constexpr Kind nearness[] = {Kind::near,       Kind::near,     Kind::ordered,
                                      Kind::not_near,   Kind::sentence, Kind::paragraph,
                                      Kind::disjunction};
  static constexpr Kind branches[] = {Kind::all, Kind::conjunction, Kind::disjunction};

  ModelQuery passages(int depth) {
    static const std::string fields[] = {"",     "",     "",        "title", "caption",
                                         "lead", "body", "related", "first"};
    ModelQuery query{.kind = Kind::passages, .field = random_.pick(fields)};
    if (query.field == "first") query.first_words = static_cast<unsigned>(random_.between(1, 12));
    if (random_.one_in(5)) query.number = static_cast<unsigned>(random_.between(2, 4));
    query.children.push_back(passage(depth + 1));
    return query;
  }

  // Words, phrases and alternatives of them, near to each other.
  ModelQuery passage(int depth) {
    static constexpr Kind leaves[] = {Kind::word, Kind::word, Kind::phrase, Kind::inflected};
    if (depth > 0 && !random_.one_in(3)) {
      ModelQuery query{.kind = random_.pick(nearness)};
      query.number = static_cast<unsigned>(random_.one_in(10) ? 150 : random_.between(1, 5));
      query.children = {passage(depth - 1), passage(depth - 1)};
      return query;
    }
    if (random_.one_in(6)) return {.kind = Kind::prefix, .text = random_.pick(prefixes)};
    if (random_.one_in(6)) return {.kind = Kind::wildcard, .text = random_.pick(wildcards)};
    ModelQuery query{.kind = random_.pick(leaves)};
    const int most = query.kind == Kind::word ? 1 : query.kind == Kind::inflected ? 3 : 2;
    for (int n = random_.between(1, most); n > 0; --n)
      query.words.push_back(random_.pick(vocabulary()));
    return query;
  }

  std::string write_passages(const ModelQuery& query) {
    std::string text = write_passage(query.children[0]);
    if (query.number > 1) text = "atleast" + std::to_string(query.number) + "(" + text + ")";
    if (query.field == "first")
      return "first" + std::to_string(query.first_words) + "(" + text + ")";
    return query.field.empty() ? "(" + text + ")" : query.field + ":(" + text + ")";
  }

  std::string write_passage(const ModelQuery& query) {
    const std::string number = std::to_string(query.number);
    switch (query.kind) {
      case Kind::disjunction:
        return join_passages(query, " OR ");
      case Kind::near:
        return join_passages(query,
                             random_.one_in(2) ? " NEAR/" + number + " " : " w/" + number + " ");
      case Kind::ordered:
        return join_passages(query,
                             random_.one_in(2) ? " ADJ/" + number + " " : " pre/" + number + " ");
      case Kind::not_near:
        return join_passages(query, " NOT w/" + number + " ");
      case Kind::sentence:
        return join_passages(query, " /s ");
      case Kind::paragraph:
        return join_passages(query, " /p ");
      default:
        return write_leaf(query);
    }
  }

  std::string join_passages(const ModelQuery& query, const std::string& between) {
    std::string text;
    for (const auto& child : query.children)
      text += (text.empty() ? "(" : between + "(") + write_passage(child) + ")";
    return text;
  }

  ModelQuery operand(const ModelQuery& parent, int depth) {
    auto child = make(depth - 1);
    if (!random_.one_in(4) || parent.kind == Kind::disjunction) return child;
    ModelQuery query{.kind = Kind::negation};
    query.children.push_back(std::move(child));
    return query;
  }

  ModelQuery leaf() {
    static const std::string text_fields[] = {"",        "",     "",     "",       "title",
                                              "caption", "lead", "body", "related"};
    static const std::string value_fields[] = {"place", "topic", "desk"};
    ModelQuery query{.field = random_.pick(text_fields)};
    switch (random_.below(10)) {
      case 0: return {.kind = Kind::everything};
      case 1: return dates();
      case 2:
        query.kind = Kind::value;
        query.field = random_.pick(value_fields);
        query.text = random_.pick(values);
        return query;
      case 3:
        query.kind = Kind::prefix;
        if (random_.one_in(3)) query.field = random_.pick(value_fields);
        query.text = random_.pick(prefixes);
        return query;
      case 4:
        query.kind = Kind::wildcard;
        query.text = random_.pick(wildcards);
        return query;
      case 5:
      case 6:
        query.kind = Kind::phrase;
        for (int n = random_.between(1, 3); n > 0; --n)
          query.words.push_back(random_.pick(vocabulary()));
        return query;
      default:
        query.kind = Kind::word;
        query.words = {random_.pick(vocabulary())};
        return query;
    }
  }

  ModelQuery dates() {
    ModelQuery query{.kind = Kind::dates, .field = "date"};
    query.since = query.until = bound();
    if (random_.one_in(2)) query.until = random_.one_in(2) ? Date{} : bound();
    if (query.until.known() && query.until.year < query.since.year)
      std::swap(query.since, query.until);
    if (query.until.known() && query.until.year == query.since.year) query.until = query.since;
    return query;
  }

  Date bound() {
    Date date{random_.between(1986, 1988)};
    if (random_.one_in(2)) date.month = random_.between(1, 12);
    if (date.month > 0 && random_.one_in(2)) date.day = random_.between(1, 28);
    return date;
  }

  std::string join(const ModelQuery& query, const std::string& between) {
    std::string text;
    for (const auto& child : query.children) {
      if (!text.empty()) text += between;
      text += write_operand(child);
    }
    return text;
  }

  std::string write_operand(const ModelQuery& query) {
    const bool bare = query.kind <= Kind::passages || query.kind == Kind::negation;
    return bare ? write(query) : "(" + write(query) + ")";
  }

  std::string write_leaf(const ModelQuery& query) {
    if (query.kind == Kind::everything) return "*";
    const std::string field = query.field.empty() ? "" : query.field + ":";
    if (query.kind == Kind::dates) {
      const auto since = to_string(query.since), until = to_string(query.until);
      return field + (since == until ? since : since + ".." + until);
    }
    if (query.kind == Kind::value) return field + '"' + query.text + '"';
    if (query.kind == Kind::prefix) return field + query.text + "*";
    if (query.kind == Kind::wildcard) return field + query.text;
    if (query.kind == Kind::word) return field + query.words[0].written;
    if (query.kind == Kind::inflected) return field + "~\"" + written_plainly(query.words) + '"';
    return field + '"' + written_plainly(query.words) + '"';
  }

  static std::string written_plainly(const ModelText& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : " ") + word.written;
    return text;
  }

  inline static const std::string values[] = {"usa", "uk", "new york", "zurich", "nowhere"};
  inline static const std::string prefixes[] = {"pri", "str", "strik", "oil",
                                                "jos", "usa", "new",   "zzz"};
  inline static const std::string wildcards[] = {"p?rt", "*rice", "str*ing", "m?ll*r", "*rik*"};

  Random& random_;
};

}  // namespace backfile::testing
