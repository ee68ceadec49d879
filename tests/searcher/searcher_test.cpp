// SPDX-License-Identifier: GPL-2.0-or-later
#include "backfile/searcher.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <thread>

#include "tests/testing.h"

namespace backfile {
namespace {

using testing::bracketed;
using testing::ids_of;
using testing::make_article;
using testing::TestIndex;
using Ids = std::vector<std::string>;

std::vector<Article> numbered_articles(int count) {
  std::vector<Article> articles;
  for (int i = 0; i < count; ++i) {
    auto article = make_article(std::to_string(i), "Article number " + std::to_string(i), {"Oil."});
    if (i % 3 == 0) article.body.push_back("Oil price, oil price.");
    article.topics = {i % 2 == 0 ? "even" : "odd"};
    article.date = {1987, 1 + i % 12};
    articles.push_back(std::move(article));
  }
  return articles;
}

Article dated(const std::string& id, const Date& date) {
  auto article = make_article(id, "oil");
  article.date = date;
  return article;
}

TEST_CASE("a hit shows what it is about", "[searcher]") {
  auto article = make_article("7", "Oil price rises", {"The price of oil rose."});
  article.captions = {{"An oil tank", "X"}, {"A sea", ""}};
  article.authors = {"A", "B"};
  article.source = "Gazette";
  article.url = "https://gazette.example/7";
  article.path = "in/7.xml";
  article.date = {1987, 3, 2, 60};
  const TestIndex index({article});
  auto searcher = index.open();
  const auto results = searcher.search({.query = "oil"});
  REQUIRE(results.hits.size() == 1);
  const auto& hit = results.hits[0];
  CHECK(hit.rank == 1);
  CHECK(hit.score > 0);
  CHECK(hit.id == "7");
  CHECK(bracketed(hit.title) == "[Oil] price rises");
  CHECK(bracketed(hit.snippet) == "The price of [oil] rose.");
  REQUIRE(hit.captions.size() == 2);
  CHECK(bracketed(hit.captions[0].text) == "An [oil] tank");
  CHECK(hit.captions[0].match);
  CHECK(hit.captions[0].credit == "X");
  CHECK_FALSE(hit.captions[1].match);
  CHECK(hit.date == article.date);
  CHECK(hit.authors == article.authors);
  CHECK(hit.source == "Gazette");
  CHECK(hit.url == article.url);
  CHECK(hit.path == "in/7.xml");
  CHECK(results.query == "oil");
  CHECK(results.interpreted == "oil");
  CHECK(results.match == Match::all);
  CHECK(results.warnings.empty());
  CHECK(results.explanation.empty());
  CHECK(searcher.article("7") == article);
  CHECK_FALSE(searcher.article("8"));
  CHECK_FALSE(searcher.article(""));
}

TEST_CASE("what a field restricts is marked only there", "[searcher]") {
  auto article = make_article("1", "Oil price", {"Oil falls.", "Then oil rises."});
  article.captions = {{"Oil", ""}};
  const TestIndex index({article});
  const auto first = [&](const std::string& query) {
    return index.open().search({.query = query}).hits.at(0);
  };
  CHECK(bracketed(first("title:oil").title) == "[Oil] price");
  CHECK(bracketed(first("title:oil").snippet) == "Oil falls. Then oil rises.");
  CHECK_FALSE(first("title:oil").captions[0].match);
  CHECK(bracketed(first("body:oil").title) == "Oil price");
  CHECK(bracketed(first("body:oil").snippet) == "[Oil] falls. Then [oil] rises.");
  CHECK(bracketed(first("lead:oil").snippet) == "[Oil] falls. Then oil rises.");
  CHECK(bracketed(first("caption:oil").snippet) == "[Oil]");
  CHECK(bracketed(first("oil -zebra").title) == "[Oil] price");
  CHECK(bracketed(first("price -(zebra oil)").title) == "Oil [price]");
}

TEST_CASE("the better match comes first", "[searcher]") {
  const TestIndex index({make_article("body", "Weather", {"Rain and oil and wind and sun."}),
                         make_article("title", "Oil", {"Rain and snow and wind and sun."}),
                         make_article("neither", "Rain", {"Wind."})});
  CHECK(index.ids("oil") == Ids{"title", "body"});
  CHECK(index.ids("oil OR rain").size() == 3);
}

TEST_CASE("any of the words will do when no article has all", "[searcher]") {
  const TestIndex index({make_article("o", "oil"), make_article("g", "gas")});
  auto searcher = index.open();
  const auto relaxed = searcher.search({.query = "oil gas"});
  CHECK(relaxed.match == Match::any);
  CHECK(relaxed.total == 2);
  CHECK(relaxed.interpreted == "(oil OR gas)");
  CHECK(searcher.search({.query = "oil gas", .match = Match::all}).total == 0);
  CHECK(searcher.search({.query = "oil gas", .match = Match::all}).match == Match::all);
  CHECK(searcher.search({.query = "oil AND gas"}).total == 0);
  CHECK(searcher.search({.query = "oil AND gas"}).match == Match::all);
  CHECK(searcher.search({.query = "oil zebra", .match = Match::any}).total == 1);
  const auto nothing = searcher.search({.query = "zebra lion"});
  CHECK(nothing.total == 0);
}

TEST_CASE("what is no word is not relaxed, and nobody says it was", "[searcher]") {
  auto oil = make_article("o", "oil");
  oil.places = {"usa"};
  const TestIndex index({oil, make_article("g", "gas"), make_article("c", "coal")});
  auto searcher = index.open();
  for (const std::string query : {"gas place:usa", "gas place:us*", "gas place:(usa OR uk)",
                                  "gas date:1987", "zebra -(oil gas)"}) {
    INFO(query);
    const auto results = searcher.search({.query = query});
    CHECK(results.total == 0);
    CHECK(results.match == Match::all);
  }
  CHECK(ids_of(searcher.search({.query = "coal -(oil gas)", .match = Match::any})) == Ids{"c"});
  CHECK(searcher.search({.query = "-(oil gas)", .match = Match::any}).total == 3);
}

QueryError error_of(Searcher& searcher, const SearchRequest& request) {
  try {
    searcher.search(request);
  } catch (const QueryError& error) {
    return error;
  }
  return QueryError("answered", 0);
}

TEST_CASE("a request that makes no sense is refused, and the next one answered", "[searcher]") {
  const TestIndex index({dated("a", {1987})});
  auto searcher = index.open();
  CHECK(error_of(searcher, {.query = "a (b"}).offset() == 2);
  for (const SearchRequest& request :
       {SearchRequest{.facets = {{"colour"}}}, SearchRequest{.filters = {{"colour", "red"}}},
        SearchRequest{.filters = {{"year", "soon"}}}, SearchRequest{.filters = {{"year", ""}}},
        SearchRequest{.filters = {{"month", "1986..x"}}}, SearchRequest{.offset = 10'000},
        SearchRequest{.limit = 10'001},
        SearchRequest{.offset = static_cast<std::size_t>(-1), .limit = 2},
        SearchRequest{.filters = {{"id", "a"}}}, SearchRequest{.filters = {{"title", "a"}}},
        SearchRequest{.since = {1987, 13}}, SearchRequest{.until = {1987, 2, 31}},
        SearchRequest{.since = {-5}}}) {
    CHECK(error_of(searcher, request).offset() == QueryError::nowhere);
  }
  CHECK(searcher.search({}).total == 1);
}

TEST_CASE("an error points at the query as it was given", "[searcher]") {
  const TestIndex index({dated("a", {1987})});
  auto searcher = index.open();
  const std::string query = "\xE9\xE9\xE9\xE9 colour:red";
  const auto error = error_of(searcher, {.query = query});
  CHECK(error.offset() == 5);
  CHECK(error.length() == 7);
}

TEST_CASE("a query may hold any bytes", "[searcher]") {
  const TestIndex index({dated("a", {1987})});
  auto searcher = index.open();
  for (const std::string& query :
       {std::string(121, 'a'), std::string("oil \0 x", 7), std::string("\xFF\xFE oil"),
        std::string("oil ") + std::string(1000, '.'), std::string("\u202E oil"),
        "id:" + std::string(2000, 'x'), "topic:" + std::string(500, 'y') + "*"}) {
    CHECK_NOTHROW(searcher.search({.query = query}));
  }
  CHECK_FALSE(searcher.article(std::string(100'000, 'x')));
}

TEST_CASE("ids and values that are long stay apart", "[searcher]") {
  const std::string front(300, 'i');
  auto one = make_article(front + "1", "oil"), other = make_article(front + "2", "oil");
  one.topics = {front + "a"};
  other.topics = {front + "b"};
  const TestIndex index({one, other});
  auto searcher = index.open();
  CHECK(searcher.article_count() == 2);
  CHECK(searcher.article(one.id)->id == one.id);
  CHECK(searcher.article(other.id)->id == other.id);
  CHECK(index.ids("id:" + other.id) == Ids{other.id});
  CHECK(ids_of(searcher.search({.query = "*", .filters = {{"topic", front + "A"}}})) ==
        Ids{one.id});
}

TEST_CASE("an explanation shows the tree and Xapian's query", "[searcher]") {
  const TestIndex index({dated("a", {1987})});
  const auto results = index.open().search({.query = "oil -gas", .explain = true});
  CHECK(results.explanation.find("ALL\n") != std::string::npos);
  CHECK(results.explanation.find("Zoil") != std::string::npos);
}

TEST_CASE("the facets of an index have names", "[searcher]") {
  auto article = dated("a", {1987});
  article.facets = {{"desk", {"night"}}};
  const TestIndex index({article});
  const auto names = index.open().facet_names();
  for (const std::string name : {"source", "topic", "desk", "year", "month"})
    CHECK(std::count(names.begin(), names.end(), name) == 1);
}

TEST_CASE("an empty index answers", "[searcher]") {
  const TestIndex index(std::vector<Article>{});
  auto searcher = index.open();
  CHECK(searcher.article_count() == 0);
  for (const std::string query :
       {"*", "oil", "-oil", "date:1987", "oil*", "body:\"a b\"", "id:a"}) {
    const auto results = searcher.search({.query = query, .facets = {{"topic"}, {"month"}}});
    CHECK(results.total == 0);
    CHECK(results.hits.empty());
  }
  CHECK(searcher.search({.since = {1987}}).total == 0);
}

TEST_CASE("Searchers of one index answer in threads of their own", "[searcher]") {
  const TestIndex index(numbered_articles(100));
  std::vector<std::uint64_t> totals(4, 0);
  std::vector<std::thread> threads;
  for (auto& total : totals) {
    threads.emplace_back([&index, &total] {
      auto searcher = index.open();
      for (int i = 0; i < 50; ++i) {
        for (const std::string query : {"*", "-price", "oil OR pric*", "body:\"oil price\""})
          total += searcher.search({.query = query, .facets = {{"topic"}, {"month"}}}).total;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  for (const auto total : totals) CHECK(total == 50 * (100 + 66 + 100 + 34));
}

}  // namespace
}  // namespace backfile
