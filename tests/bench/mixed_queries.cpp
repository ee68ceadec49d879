// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/bench/mixed_queries.h"

#include <algorithm>
#include <random>
#include <sstream>
#include <utility>

#include "tests/bench/query_sample.h"

namespace backfile::bench {
namespace {

using Words = std::vector<std::string>;

constexpr std::size_t shortest_word = 3;
constexpr int months_of_a_range = 3;

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// Runs of words, each of letters a to z and nothing else between blanks.
std::vector<Words> plain_runs(const std::string& text) {
  std::vector<Words> runs(1);
  std::istringstream stream(text);
  for (std::string word; stream >> word;) {
    std::transform(word.begin(), word.end(), word.begin(), small);
    const bool plain = word.size() >= shortest_word &&
                       word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
    if (plain) runs.back().push_back(word);
    if (!plain && !runs.back().empty()) runs.emplace_back();
  }
  return runs;
}

// The words of all runs, each once.
Words distinct_words(const std::string& text) {
  Words words;
  for (const auto& run : plain_runs(text)) {
    for (const auto& word : run)
      if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(word);
  }
  return words;
}

// The months from that of `date`, as far as they are of the same year.
std::string months_from(const Date& date) {
  const int last = std::min(12, date.month + months_of_a_range - 1);
  return to_string(Date{date.year, date.month}) + ".." + to_string(Date{date.year, last});
}

class Mix {
 public:
  Mix(const std::vector<Article>& articles, std::uint32_t seed)
      : articles_(articles), random_(seed) {}

  // `number` counts the queries of the kind and decides where the words come from.
  ListedQuery query(const std::string& kind, std::size_t number) {
    const bool of_title = number % 2 == 0;
    if (kind == "single") return {kind, words(1, of_title)};
    if (kind == "and") return {kind, words(2, of_title)};
    if (kind == "or") return {kind, {words(1, of_title).front(), words(1, of_title).front()}};
    if (kind == "phrase") return {kind, neighbours(number % 3 == 0 ? 3 : 2)};
    if (kind == "title") return {kind, words(1 + number % 2, true)};
    if (kind == "filter") return filter(number);
    return {kind, words(3 + draw(random_, 4), true)};
  }

 private:
  const Article& article() { return draw_article(random_, articles_); }

  const std::string& text_of(const Article& article, bool title) {
    return title ? article.title : article.body[draw(random_, article.body.size())];
  }

  // Some of a text, in their order.
  Words words_of(const std::string& text, std::size_t count) {
    Words words = distinct_words(text);
    if (words.size() < count) return {};
    while (words.size() > count)
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(draw(random_, words.size())));
    return words;
  }

  Words words(std::size_t count, bool of_title) {
    for (;;) {
      auto drawn = words_of(text_of(article(), of_title), count);
      if (!drawn.empty()) return drawn;
    }
  }

  Words neighbours(std::size_t count) {
    for (;;) {
      const auto runs = plain_runs(text_of(article(), false));
      const auto& run = runs[draw(random_, runs.size())];
      if (run.size() < count) continue;
      const auto first = draw(random_, run.size() - count + 1);
      const auto begin = run.begin() + static_cast<std::ptrdiff_t>(first);
      return {begin, begin + static_cast<std::ptrdiff_t>(count)};
    }
  }

  // A value and one or two words of one article; every other time its date.
  ListedQuery filter(std::size_t number) {
    for (;;) {
      const auto& drawn = article();
      const auto words = words_of(text_of(drawn, number % 4 < 2), 1 + number % 3 / 2);
      const auto [field, value] = number % 2 == 0 ? value_of(drawn) : range_of(drawn);
      if (!words.empty() && !value.empty()) return {"filter", words, field, value};
    }
  }

  using Value = std::pair<std::string, std::string>;

  Value value_of(const Article& article) {
    std::vector<Value> values;
    for (const auto& topic : article.topics) values.emplace_back("topic", topic);
    for (const auto& place : article.places) values.emplace_back("place", place);
    for (const auto& person : article.people) values.emplace_back("person", person);
    if (values.empty()) return {};
    return values[draw(random_, values.size())];
  }

  static Value range_of(const Article& article) {
    if (article.date.month == 0) return {};
    return {"date", months_from(article.date)};
  }

  const std::vector<Article>& articles_;
  std::mt19937 random_;
};

}  // namespace

std::vector<ListedQuery> mixed_queries(const std::vector<Article>& articles, std::size_t each,
                                       std::uint32_t seed) {
  static const char* const kinds[] = {"single", "and",    "or",      "phrase",
                                      "title",  "filter", "natural", "any"};
  Mix mix(articles, seed);
  std::vector<ListedQuery> queries;
  for (const auto* kind : kinds) {
    for (std::size_t i = 0; i < each; ++i) queries.push_back(mix.query(kind, i));
  }
  return queries;
}

}  // namespace backfile::bench
