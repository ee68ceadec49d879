// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "backfile/searcher.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using namespace testing;
using Ids = std::vector<std::string>;

/// Four articles about this and that.
class Forms {
 public:
  Ids operator()(const std::string& query, Match match = Match::all) {
    auto ids = ids_of(searcher_.search({.query = query, .match = match}));
    std::sort(ids.begin(), ids.end());
    return ids;
  }

 private:
  static std::vector<Article> articles() {
    auto a = make_article("a", "Prices", {"The price of oil.", "Oil rose."});
    a.authors = {"Mara"};
    a.captions = {{"A hamburger", ""}};
    auto b = make_article("b", "Price", {"Elections were held. Electors met."});
    b.date = {1965, 3};
    b.facets["desk"] = {"night"};
    auto c = make_article("c", "Bukele", {"Women met a woman."});
    c.date = {1987, 5, 1};
    auto d = make_article("d", "Long ago", {"Pries and burgers."});
    return {a, b, c, d};
  }

  TestIndex index_{articles()};
  Searcher searcher_{index_.path()};
};

TEST_CASE_METHOD(Forms, "an exact form is that form alone", "[searcher][forms]") {
  CHECK((*this)("prices") == Ids{"a", "b"});
  CHECK((*this)("=prices") == Ids{"a"});
  CHECK((*this)("=price") == Ids{"a", "b"});
  CHECK((*this)("title:=price") == Ids{"b"});
  CHECK((*this)("~\"price of oils\"") == Ids{"a"});
  CHECK((*this)("~\"prices oil\"").empty());
}

TEST_CASE_METHOD(Forms, "a wildcard stands anywhere in a word", "[searcher][forms]") {
  CHECK((*this)("elect*") == Ids{"b"});
  CHECK((*this)("*burger") == Ids{"a"});
  CHECK((*this)("*burger*") == Ids{"a", "d"});
  CHECK((*this)("caption:*burger") == Ids{"a"});
  CHECK((*this)("title:*burger").empty());
  CHECK((*this)("wom?n") == Ids{"c"});
  CHECK((*this)("elect*s") == Ids{"b"});
  CHECK((*this)("lead:wom?n") == Ids{"c"});
}

TEST_CASE_METHOD(Forms, "words that are nearly right are found", "[searcher][forms]") {
  CHECK((*this)("pries~1") == Ids{"a", "d"});
  CHECK((*this)("bukeel~1") == Ids{"c"});
  CHECK((*this)("bukexx~1").empty());
  CHECK((*this)("bukexx~2") == Ids{"c"});
}

TEST_CASE_METHOD(Forms, "one can ask for what has something", "[searcher][forms]") {
  CHECK((*this)("has:caption") == Ids{"a"});
  CHECK((*this)("has:author") == Ids{"a"});
  CHECK((*this)("has:date") == Ids{"b", "c"});
  CHECK((*this)("has:desk") == Ids{"b"});
  CHECK((*this)("-has:date") == Ids{"a", "d"});
}

TEST_CASE_METHOD(Forms, "quarters find months and days, before 1970 too", "[searcher][forms]") {
  CHECK((*this)("date:1965-Q1") == Ids{"b"});
  CHECK((*this)("date:1987-Q2") == Ids{"c"});
  CHECK((*this)("date:1987-Q1").empty());
  CHECK((*this)("date:..1970") == Ids{"b"});
}

TEST_CASE_METHOD(Forms, "a required word must be there when any other will do",
                 "[searcher][forms]") {
  CHECK((*this)("oil zebra", Match::any) == Ids{"a"});
  CHECK((*this)("+zebra oil", Match::any).empty());
  CHECK((*this)("+price zebra", Match::any) == Ids{"a", "b"});
  CHECK((*this)("+price zebra", Match::all_or_any) == Ids{"a", "b"});
}

TEST_CASE("a weight changes the order", "[searcher][forms]") {
  const TestIndex index({make_article("a", "t", {"oil x"}), make_article("b", "t", {"gas x"}),
                         make_article("c", "t", {"y z"})});
  Searcher searcher(index.path());
  CHECK(ids_of(searcher.search({.query = "oil^5 OR gas"})) == Ids{"a", "b"});
  CHECK(ids_of(searcher.search({.query = "oil OR gas^5"})) == Ids{"b", "a"});
}

TEST_CASE("a rare word that looks misspelt is offered as another, and answered as it is",
          "[searcher][forms]") {
  std::vector<Article> articles;
  for (int i = 0; i < 30; ++i)
    articles.push_back(make_article(std::to_string(i), "Harbour strike", {"miners"}));
  const TestIndex index(articles);
  Searcher searcher(index.path());
  const auto suggested = [&](const std::string& query) {
    return searcher.search({.query = query}).suggestion;
  };
  CHECK(suggested("harbuor") == "harbour");
  CHECK(suggested("title:harbor^2 AND (strkie OR miners)") ==
        "title:harbour^2 AND (strike OR miners)");
  CHECK(suggested("harbour strike").empty());
  CHECK(suggested("harbour -strkie").empty());
  CHECK(suggested("=strkie \"strkie x\" strki*").empty());
  CHECK(searcher.search({.query = "harbuor"}).total == 0);
}

TEST_CASE("a query is mended when that is asked for, and only then", "[searcher][forms]") {
  const TestIndex index({make_article("a", "oil price"), make_article("b", "gas")});
  Searcher searcher(index.path());
  CHECK_THROWS_AS(searcher.search({.query = "\"oil price"}), QueryError);
  const auto results = searcher.search({.query = "\"oil price", .lenient = true});
  CHECK(ids_of(results) == Ids{"a"});
  CHECK(results.warnings.size() == 1);
  CHECK(results.interpreted == "\"oil price\"");
  CHECK(searcher.search({.query = "gas w/5", .match = Match::all, .lenient = true}).total == 1);
  CHECK(searcher.search({.query = "gas", .lenient = true}).warnings.empty());
}

TEST_CASE("wildcards and fuzzy words stand for a bounded number of words in one query",
          "[searcher][forms]") {
  std::string text;
  for (int i = 0; i < 1100; ++i) text += "word" + std::to_string(i) + "x ";
  const TestIndex index({make_article("1", "t", {text})});
  Searcher searcher(index.path());
  const auto results = searcher.search({.query = "*ord1*x OR word*"});
  REQUIRE(results.warnings.size() == 1);
  CHECK_THAT(results.warnings[0], Catch::Contains("the most frequent, were looked for"));
}

TEST_CASE("the fuzzy words of a query in a part of the article count once against the bound",
          "[searcher][forms]") {
  const TestIndex index({make_article("1", "t", {"wordy words sword world"})});
  Searcher searcher(index.path());
  SearchRequest request{.query = "first9(word~1)"};
  request.limits.expanded_words = 4;
  CHECK(searcher.search(request).warnings.empty());
  request.limits.expanded_words = 3;
  CHECK(searcher.search(request).warnings ==
        std::vector<std::string>{"first9(word~1) stands for 4 words; only 3 of them, the nearest, "
                                 "were looked for"});
}

TEST_CASE("a weight inside a passage counts", "[searcher][forms]") {
  const TestIndex index({make_article("1", "t", {"oil and gas"}), make_article("2", "t", {"coal"})});
  Searcher searcher(index.path());
  const double plain = searcher.search({.query = "oil w/3 gas"}).hits.at(0).score;
  const double more = searcher.search({.query = "oil^2 w/3 gas"}).hits.at(0).score;
  CHECK(more == Approx(1.5 * plain));
}

TEST_CASE("a request may ask for other limits, but not for any", "[searcher][limits]") {
  const TestIndex index({make_article("1", "oil", {"prices"})});
  Searcher searcher(index.path());
  const auto refused = [&](auto&& change) {
    SearchRequest request{.query = "(oil (pr*))"};
    change(request.limits);
    try {
      searcher.search(request);
      return std::string();
    } catch (const QueryError& error) {
      return std::string(error.what());
    }
  };
  CHECK(refused([](auto& limits) { limits.wildcard_letters = 2; }).empty());
  CHECK_THAT(refused([](auto&) {}), Catch::Contains("at least 3 letters"));
  CHECK_THAT(refused([](auto& limits) { limits.bytes = 10; }), Catch::Contains("at most 10"));
  CHECK_THAT(refused([](auto& limits) { limits.leaves = 1; }), Catch::Contains("more than 1 word"));
  CHECK_THAT(refused([](auto& limits) { limits.nesting = 1; }), Catch::Contains("deeper than 1"));
  CHECK_THAT(refused([](auto& limits) { limits.nesting = 201; }), Catch::Contains("a limit is"));
  CHECK_THAT(refused([](auto& limits) { limits.wildcard_letters = 0; }), Catch::Contains("a limit is"));
  CHECK_THAT(refused([](auto& limits) { limits.time = -limits.time.max(); }), Catch::Contains("a limit is"));
}

}  // namespace
}  // namespace backfile
