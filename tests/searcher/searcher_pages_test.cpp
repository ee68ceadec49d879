// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>
#include <tuple>
#include <utility>

#include "tests/testing.h"

namespace backfile {
namespace {

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

std::string facet_line(const Results& results, std::size_t at = 0) {
  std::ostringstream out;
  out << results.facets.at(at);
  return out.str();
}

TEST_CASE("pages follow each other without gap or repetition", "[searcher]") {
  const TestIndex index(numbered_articles(50));
  auto searcher = index.open();
  for (const auto order : {Order::relevance, Order::newest, Order::oldest}) {
    const auto all = ids_of(searcher.search({.query = "oil", .order = order, .limit = 100}));
    REQUIRE(all.size() == 50);
    for (const std::size_t size : {1u, 7u, 10u, 49u, 50u}) {
      Ids pages;
      for (std::size_t offset = 0; offset < 50; offset += size) {
        const auto page =
            searcher.search({.query = "oil", .order = order, .offset = offset, .limit = size});
        CHECK(page.total == 50);
        for (const auto& hit : page.hits) {
          CHECK(hit.rank == pages.size() + 1);
          pages.push_back(hit.id);
        }
      }
      CHECK(pages == all);
    }
  }
}

TEST_CASE("hits tell as much as is asked for, in the same order", "[searcher]") {
  auto article = make_article("b", "Oil again", {"The price of oil."});
  article.source = "Wire";
  article.captions = {{"An oil rig.", "Po"}};
  const TestIndex index({article, make_article("a", "Oil", {"Oil."})});
  auto searcher = index.open();
  const auto ask = [&](HitDetail detail) {
    return searcher.search({.query = "oil", .detail = detail}).hits;
  };
  const auto all = ask(HitDetail::excerpt), facts = ask(HitDetail::facts), ids = ask(HitDetail::id);
  REQUIRE(all.size() == 2);
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(std::tie(ids[i].rank, ids[i].score, ids[i].id) ==
          std::tie(all[i].rank, all[i].score, all[i].id));
    CHECK(std::tie(facts[i].rank, facts[i].score, facts[i].id, facts[i].source) ==
          std::tie(all[i].rank, all[i].score, all[i].id, all[i].source));
    CHECK(facts[i].title == MarkedText{{plain_text(all[i].title), false}});
    CHECK(facts[i].snippet.empty());
    CHECK(facts[i].captions.empty());
    CHECK(ids[i].title.empty());
  }
  const auto& found = all[all[0].id == "b" ? 0 : 1];
  CHECK(found.snippet.size() > 1);
  CHECK(found.captions.size() == 1);
}

TEST_CASE("the total is exact whatever page is asked for", "[searcher]") {
  const TestIndex index(numbered_articles(60));
  auto searcher = index.open();
  for (const std::string query : {"oil", "oil price", "oil OR zebra", "oil -price", "*", "-price",
                                  "\"oil price\"", "topic:even oil", "pric*", "body:oil"}) {
    INFO(query);
    const auto total = searcher.search({.query = query, .limit = 100}).hits.size();
    CHECK(total > 0);
    for (const auto& [offset, limit] : {std::pair<std::size_t, std::size_t>{0, 0},
                                        {0, 1},
                                        {5, 3},
                                        {59, 1},
                                        {60, 10},
                                        {500, 10},
                                        {9'990, 10}}) {
      for (const auto order : {Order::relevance, Order::newest}) {
        const auto page =
            searcher.search({.query = query, .order = order, .offset = offset, .limit = limit});
        CHECK(page.total == total);
        CHECK(page.total_is_exact);
        const auto left = offset < total ? total - offset : 0;
        CHECK(page.hits.size() == std::min(limit, left));
      }
    }
  }
}

TEST_CASE("articles come in the order of time, equal ones in that of input", "[searcher]") {
  const TestIndex index({dated("b", {1987, 3, 2}), dated("month", {1987, 3}),
                         dated("late", {1987, 3, 2, 3600}), dated("never", {}),
                         dated("year", {1987}), dated("a", {1987, 3, 2}),
                         dated("early", {1987, 3, 2, 60}), dated("old", {1899, 12, 31})});
  auto searcher = index.open();
  const auto newest = searcher.search({.query = "oil", .order = Order::newest});
  CHECK(ids_of(newest) == Ids{"late", "early", "b", "a", "month", "year", "old", "never"});
  CHECK(newest.hits[0].score == 0);
  CHECK(ids_of(searcher.search({.query = "oil", .order = Order::oldest})) ==
        Ids{"old", "year", "month", "b", "a", "early", "late", "never"});
}

TEST_CASE("a period takes what certainly lies in it", "[searcher]") {
  const TestIndex index({dated("day", {1987, 3, 2}), dated("time", {1987, 3, 2, 3600}),
                         dated("month", {1987, 3}), dated("year", {1987}), dated("next", {1988}),
                         dated("never", {})});
  auto searcher = index.open();
  struct Case {
    Date since, until;
    Ids ids;
  };
  const Case cases[] = {{{}, {}, {"day", "month", "never", "next", "time", "year"}},
                        {{1987}, {}, {"day", "month", "next", "time", "year"}},
                        {{}, {1987}, {"day", "month", "time", "year"}},
                        {{1987, 1}, {1987, 12}, {"day", "month", "time", "year"}},
                        {{1987, 3}, {1987, 3}, {"day", "month", "time"}},
                        {{1987, 3, 1}, {1987, 3, 31}, {"day", "month", "time"}},
                        {{1987, 3, 2}, {1987, 3, 2}, {"day", "time"}},
                        {{1987, 3, 2}, {1987, 4}, {"day", "time"}},
                        {{1987, 3, 3}, {1987, 12}, {}},
                        {{1987, 2}, {1988}, {"day", "month", "next", "time"}},
                        {{1989}, {}, {}},
                        {{}, {1986}, {}},
                        {{1988}, {1987}, {}},
                        {{1987, 3, 2, 7200}, {1987, 3, 2, 7300}, {"day", "time"}}};
  for (const auto& [since, until, ids] : cases) {
    INFO(since << " to " << until);
    auto found = ids_of(searcher.search({.query = "*", .since = since, .until = until}));
    std::sort(found.begin(), found.end());
    CHECK(found == ids);
  }
}

TEST_CASE("filters of one field are alternatives, fields must all agree", "[searcher]") {
  const auto with = [](const std::string& id, std::vector<std::string> places, std::string topic) {
    auto article = dated(id, {1987, id == "a" ? 3 : 4});
    article.places = std::move(places);
    article.topics = {std::move(topic)};
    return article;
  };
  const TestIndex index({with("a", {"USA", "UK"}, "oil"), with("b", {"uk"}, "gas"),
                         with("c", {"São Paulo"}, "oil"), with("d", {}, "oil")});
  auto searcher = index.open();
  struct Case {
    std::vector<Filter> filters;
    Ids ids;
  };
  const Case cases[] = {{{{"place", "usa"}}, {"a"}},
                        {{{"place", "UK"}}, {"a", "b"}},
                        {{{"place", "usa"}, {"place", "sao  paulo"}}, {"a", "c"}},
                        {{{"place", "uk"}, {"topic", "OIL"}}, {"a"}},
                        {{{"place", "u"}}, {}},
                        {{{"place", ""}}, {}},
                        {{{"place", "\xFF"}}, {}},
                        {{{"year", "1987"}}, {"a", "b", "c", "d"}},
                        {{{"month", "1987-03"}, {"month", "1987-05"}}, {"a"}},
                        {{{"year", "1986"}}, {}}};
  for (const auto& [filters, ids] : cases) {
    auto found = ids_of(searcher.search({.query = "*", .filters = filters}));
    std::sort(found.begin(), found.end());
    CHECK(found == ids);
  }
  const auto counted = searcher.search(
      {.query = "*", .facets = {{"topic"}, {"place"}}, .filters = {{"place", "Uk"}}});
  CHECK(facet_line(counted) == "topic of 2: gas=1 oil=1, missing 0");
  CHECK(facet_line(counted, 1) == "place of 3: uk=2* São Paulo=1 USA=1, missing 1");
}

TEST_CASE("facets count all matches, not the page", "[searcher]") {
  const TestIndex index(numbered_articles(50));
  auto searcher = index.open();
  for (const std::size_t limit : {0u, 1u, 10u}) {
    const auto results = searcher.search(
        {.query = "oil", .limit = limit, .facets = {{"topic"}, {"year"}, {"person"}}});
    CHECK(facet_line(results) == "topic of 2: even=25 odd=25, missing 0");
    CHECK(facet_line(results, 1) == "year of 1: 1987=50, missing 0");
    CHECK(facet_line(results, 2) == "person of 0:, missing 50");
  }
  CHECK(facet_line(searcher.search({.query = "price", .facets = {{"topic"}}})) ==
        "topic of 2: even=9 odd=8, missing 0");
}

}  // namespace
}  // namespace backfile
