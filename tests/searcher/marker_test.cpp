// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippets/marker.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "searcher/query/text_patterns.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using Part = Marker::Part;

// `text` with what the queries mark in brackets. A quotation is a phrase, a star a prefix, and
// FIELD: goes before either.
std::string marked(const std::string& text, const std::vector<std::string>& queries,
                   Part part = Part::body) {
  std::vector<Stemmer> stemmers;
  stemmers.emplace_back("en");
  std::vector<MarkPattern> patterns;
  for (std::size_t leaf = 0; leaf < queries.size(); ++leaf) {
    const auto colon = queries[leaf].find(':');
    const auto field = colon == std::string::npos ? "" : queries[leaf].substr(0, colon);
    const auto query = colon == std::string::npos ? queries[leaf] : queries[leaf].substr(colon + 1);
    auto found = query.starts_with('"') ? phrase_patterns(query.substr(1), true)
                 : query.ends_with('*')
                     ? std::vector{prefix_pattern(query.substr(0, query.size() - 1))}
                     : word_patterns(query, stemmers, true);
    for (auto& pattern : found) patterns.push_back({std::move(pattern), field, leaf, 1});
  }
  Marker marker(std::move(patterns));
  const auto marks = marker.find(text, part, stemmers.front());
  return testing::bracketed(marked_pieces(text, {0, text.size()}, marks));
}

struct Case {
  std::string text;
  std::vector<std::string> queries;
  std::string expected;
};

TEST_CASE("words are marked in all their forms", "[marker]") {
  const Case cases[] = {
      {"", {"oil"}, ""},
      {"No match.", {"oil"}, "No match."},
      {"No match.", {}, "No match."},
      {"Oil rose; OIL fell.", {"oil"}, "[Oil] rose; [OIL] fell."},
      {"Elections elect the elected.", {"election"}, "[Elections] [elect] the [elected]."},
      {"Clinton’s plan", {"clinton"}, "[Clinton]’s plan"},
      {"José and Jose", {"josé"}, "[José] and [Jose]"},
      {"US tells us", {"US"}, "[US] tells us"},
      {"US tells us", {"us"}, "[US] tells [us]"},
      {"The U.S. acts", {"US"}, "The [U.S.] acts"},
      {"An e-mail came", {"email"}, "An [e-mail] came"},
      {"An email came", {"e-mail"}, "An [email] came"},
      {"An e-mail came", {"e-mail"}, "An [e-mail] came"},
      {"An e-mail came", {"mail"}, "An e-[mail] came"},
      {"The l'homme", {"homme"}, "The [l'homme]"},
      {"1,750 dollars", {"1750"}, "[1,750] dollars"},
      {"東京都", {"京都"}, "東[京都]"},
      {"東京都", {"都"}, "東京[都]"},
      {"oil gas", {"oil", "gas"}, "[oil] [gas]"},
      {"oil", {"oil", "\"oil", "oil*"}, "[oil]"}};
  for (const auto& [text, queries, expected] : cases) {
    INFO(text << " / " << Catch::StringMaker<std::vector<std::string>>::convert(queries));
    CHECK(marked(text, queries) == expected);
  }
}

TEST_CASE("phrases are marked whole, and only whole", "[marker]") {
  const Case cases[] = {
      {"Oil price and oil.", {"\"oil price"}, "[Oil price] and oil."},
      {"oil, price", {"\"oil price"}, "[oil, price]"},
      {"oil prices", {"\"oil price"}, "oil prices"},
      {"oil oil price", {"\"oil price"}, "oil [oil price]"},
      {"a b a b a", {"\"a b a"}, "[a b a b a]"},
      {"the U.S. economy", {"\"US economy"}, "the [U.S. economy]"},
      {"tell us economy", {"\"US economy"}, "tell us economy"},
      {"e-mail address", {"\"email address"}, "[e-mail address]"},
      {"email address", {"\"e-mail address"}, "[email address]"},
      {"oil \uFE0F price", {"\"oil price"}, "[oil \uFE0F price]"}};
  for (const auto& [text, queries, expected] : cases) {
    INFO(text);
    CHECK(marked(text, queries) == expected);
  }
}

TEST_CASE("prefixes are marked with their word", "[marker]") {
  CHECK(marked("Elect the electorate, reelect.", {"elect*"}) ==
        "[Elect] the [electorate], reelect.");
  CHECK(marked("É. Élan", {"éla*"}) == "É. [Élan]");
}

TEST_CASE("a field is marked only in its part", "[marker]") {
  struct Row {
    const char* field;
    bool title, lead, body, caption;
  };
  const Row rows[] = {{"", true, true, true, true},
                      {"title", true, false, false, false},
                      {"lead", true, true, false, false},
                      {"body", false, true, true, false},
                      {"caption", false, false, false, true},
                      {"related", false, false, false, false}};
  for (const auto& row : rows) {
    INFO(row.field);
    const std::string query = std::string(row.field) + (*row.field ? ":oil" : "oil");
    CHECK((marked("oil", {query}, Part::title) == "[oil]") == row.title);
    CHECK((marked("oil", {query}, Part::lead) == "[oil]") == row.lead);
    CHECK((marked("oil", {query}, Part::body) == "[oil]") == row.body);
    CHECK((marked("oil", {query}, Part::caption) == "[oil]") == row.caption);
  }
}

TEST_CASE("words are marked where a stemmer takes their beginning", "[marker]") {
  std::vector<Stemmer> stemmers;
  stemmers.emplace_back("id");
  Marker marker({{word_patterns("baca", stemmers, true).front()}});
  const std::string text = "Dia membaca buku.";
  const auto marks = marker.find(text, Part::body, stemmers.front());
  CHECK(testing::bracketed(marked_pieces(text, {0, text.size()}, marks)) == "Dia [membaca] buku.");
}

TEST_CASE("a phrase is marked in both paragraphs that it runs through", "[marker]") {
  Stemmer stemmer("en");
  const auto article = testing::make_article("1", "", {"By e-mail's", "", "***", "address or so"});
  Marker marker({{phrase_patterns("mail address or", true).front()}});
  const auto marks = marker.find(article, stemmer);
  std::vector<std::string> body;
  for (std::size_t i = 0; i < article.body.size(); ++i) {
    const auto& text = article.body[i];
    body.push_back(testing::bracketed(marked_pieces(text, {0, text.size()}, marks.body[i])));
  }
  CHECK(body == std::vector<std::string>{"By e-[mail's]", "", "***", "[address or] so"});
}

TEST_CASE("pieces of a range join to it", "[marker]") {
  const std::string text = "0123456789";
  const std::vector<Mark> marks = {{{0, 2}}, {{1, 4}}, {{4, 5}}, {{7, 9}}};
  const auto check = [&](TextRange range, const std::string& expected) {
    CHECK(testing::bracketed(marked_pieces(text, range, marks)) == expected);
  };
  check({0, 10}, "[01234]56[78]9");
  check({1, 8}, "[1234]56[7]");
  check({5, 7}, "56");
  check({3, 3}, "");
  check({9, 10}, "9");
  check({4, 5}, "[4]");
}

TEST_CASE("an alternative is marked where all of it matches", "[marker]") {
  const testing::TestIndex index({testing::make_article("1", "Oil and coal", {"Gas."}),
                                  testing::make_article("2", "Oil and gas", {"Wind."})});
  Searcher searcher(index.path());
  const auto titles = [&](const std::string& query) {
    std::vector<std::string> found;
    for (const auto& hit : searcher.search({.query = query}).hits)
      found.push_back(testing::bracketed(hit.title));
    std::sort(found.begin(), found.end());
    return found;
  };
  using Titles = std::vector<std::string>;
  CHECK(titles("(oil AND wind) OR coal") == Titles{"Oil and [coal]", "[Oil] and gas"});
  CHECK(titles("(oil NOT coal) OR gas") == Titles{"Oil and coal", "[Oil] and [gas]"});
  CHECK(titles("((oil AND wind) OR (oil AND coal AND zinc) OR gas)") ==
        Titles{"Oil and coal", "[Oil] and [gas]"});
}

}  // namespace
}  // namespace backfile
