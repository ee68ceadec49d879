// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/facet_counter.h"

#include <catch2/catch.hpp>

#include "searcher/open_index.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using testing::make_article;
using testing::TestIndex;

std::vector<Article> articles() {
  std::vector<Article> list;
  for (int i = 0; i < 6; ++i)
    list.push_back(make_article(std::to_string(i), "Article " + std::to_string(i)));
  list[0].topics = {"oil", "Trade"};
  list[1].topics = {"Oil"};
  list[2].topics = {"grain", "TRADE", "oil"};
  list[3].topics = {"coal"};
  list[0].date = {1987, 3, 2};
  list[1].date = {1987, 3};
  list[2].date = {1987};
  list[3].date = {1986, 12, 31, 5};
  list[4].facets = {{"desk", {"night"}}};
  return list;
}

// The facet over the documents with these numbers, which begin with 1.
Facet count(const FacetRequest& request, const std::vector<Xapian::docid>& documents,
            const std::vector<Filter>& filters = {}) {
  const TestIndex index(articles());
  const auto open = open_index(index.path());
  const std::vector<std::string> names = {"topic", "person", "desk"};
  FacetCounter counter(open, names);
  const SegmentMatches matches = {documents};
  return counter.count(request, {&matches}, filters);
}

std::string line(const Facet& facet) {
  std::ostringstream out;
  out << facet;
  return out.str();
}

TEST_CASE("values are counted over the documents, the most frequent first", "[facet_counter]") {
  CHECK(line(count({"topic"}, {1, 2, 3, 4, 5, 6})) ==
        "topic of 4: oil=3 Trade=2 coal=1 grain=1, missing 2");
  CHECK(line(count({"topic"}, {2, 4})) == "topic of 2: coal=1 oil=1, missing 0");
  CHECK(line(count({"topic"}, {5, 6})) == "topic of 0:, missing 2");
  CHECK(line(count({"topic"}, {})) == "topic of 0:, missing 0");
  CHECK(line(count({"desk"}, {1, 5})) == "desk of 1: night=1, missing 1");
  CHECK(line(count({"person"}, {1, 5})) == "person of 0:, missing 2");
}

TEST_CASE("a limit keeps the most frequent values and those that a filter names",
          "[facet_counter]") {
  const std::vector<Xapian::docid> all = {1, 2, 3, 4, 5, 6};
  CHECK(line(count({"topic", 1}, all)) == "topic of 4: oil=3, missing 2");
  CHECK(line(count({"topic", 0}, all)) == "topic of 4:, missing 2");
  CHECK(line(count({"topic", 1}, all, {{"topic", "GRAIN"}})) ==
        "topic of 4: oil=3 grain=1*, missing 2");
  CHECK(line(count({"topic", 9}, all, {{"topic", "oil"}, {"place", "coal"}})) ==
        "topic of 4: oil=3* Trade=2 coal=1 grain=1, missing 2");
}

TEST_CASE("a value that a filter names is given though nothing has it", "[facet_counter]") {
  CHECK(line(count({"topic"}, {2}, {{"topic", "coal"}})) == "topic of 1: oil=1 coal=0*, missing 0");
}

TEST_CASE("years and months come in the order of time", "[facet_counter]") {
  const std::vector<Xapian::docid> all = {1, 2, 3, 4, 5, 6};
  CHECK(line(count({"year"}, all)) == "year of 2: 1986=1 1987=3, missing 2");
  CHECK(line(count({"month"}, all)) == "month of 2: 1986-12=1 1987-03=2, missing 3");
  CHECK(line(count({"year", 1}, all)) == "year of 2: 1987=3, missing 2");
  CHECK(line(count({"month", 1}, all, {{"month", "1986-12"}})) ==
        "month of 2: 1986-12=1* 1987-03=2, missing 3");
}

TEST_CASE("values are found by a part of them, by their number and page by page",
          "[facet_counter]") {
  const std::vector<Xapian::docid> all = {1, 2, 3, 4, 5, 6};
  CHECK(line(count({.field = "topic", .contains = "RA"}, all)) ==
        "topic of 2: Trade=2 grain=1, missing 2");
  CHECK(line(count({.field = "topic", .least = 2}, all)) == "topic of 2: oil=3 Trade=2, missing 2");
  CHECK(line(count({.field = "topic", .order = FacetOrder::value}, all)) ==
        "topic of 4: Trade=2 coal=1 grain=1 oil=3, missing 2");
  CHECK(line(count({.field = "topic", .limit = 2, .offset = 1}, all)) ==
        "topic of 4: Trade=2 coal=1, missing 2");
  CHECK(line(count({.field = "topic", .offset = 9}, all)) == "topic of 4:, missing 2");
  CHECK(line(count({.field = "topic", .least = 2, .contains = "oal"}, all, {{"topic", "coal"}})) ==
        "topic of 0: coal=1*, missing 2");
}

TEST_CASE("the date is counted by periods, those without any article included", "[facet_counter]") {
  const std::vector<Xapian::docid> all = {1, 2, 3, 4, 5, 6};
  CHECK(line(count({.field = "date", .unit = TimeUnit::month}, all)) ==
        "date of 4: 1986-12=1 1987-01=0 1987-02=0 1987-03=2, missing 3");
  CHECK(line(count({.field = "date", .unit = TimeUnit::quarter}, all)) ==
        "date of 2: 1986-Q4=1 1987-Q1=2, missing 3");
  CHECK(line(count({.field = "date", .unit = TimeUnit::decade}, all)) ==
        "date of 1: 1980s=4, missing 2");
  CHECK(line(count({.field = "date", .unit = TimeUnit::year}, {2})) ==
        "date of 1: 1987=1, missing 0");
  CHECK(line(count({.field = "date", .unit = TimeUnit::day}, {2, 3})) == "date of 0:, missing 2");
  CHECK(count({.field = "date", .unit = TimeUnit::day}, all).values.size() == 62);
  CHECK(count({.field = "date", .unit = TimeUnit::year, .relative = true}, {1}).values ==
        std::vector<FacetValue>{{.value = "1987", .count = 1, .of = 3}});
}

TEST_CASE("an unknown facet is an error that names the known ones", "[facet_counter]") {
  try {
    count({"colour"}, {1});
    FAIL("an unknown facet was counted");
  } catch (const QueryError& error) {
    const std::string what = error.what();
    for (const char* name : {"\"colour\"", "year", "month", "topic", "desk"})
      CHECK(what.find(name) != std::string::npos);
    CHECK(error.offset() == QueryError::nowhere);
  }
}

TEST_CASE("facets are counted alike in threads and one after the other", "[facet_counter]") {
  const TestIndex index(articles());
  const auto open = open_index(index.path());
  const std::vector<std::string> names = {"topic", "person", "desk"};
  const std::vector<FacetRequest> requests = {{.field = "topic", .depth = 1},
                                              {"topic"},
                                              {"year"},
                                              {"desk"},
                                              {.field = "date", .unit = TimeUnit::month},
                                              {"person"}};
  const SegmentMatches matches = {{1, 2, 3, 5}};
  const auto count_all = [&](std::size_t thread_from) {
    FacetCounter counter(open, names);
    std::string lines;
    for (const auto& facet : counter.count_all(
             requests, [&](const auto&) { return MatchSets{&matches}; }, {{"topic", "coal"}},
             thread_from))
      lines += line(facet) + "\n";
    return lines;
  };
  const std::string expected = count_all(5);
  CHECK_THAT(expected, Catch::StartsWith("topic of 3: oil=3 "));
  for (int i = 0; i < 50; ++i) CHECK(count_all(0) == expected);
  FacetCounter counter(open, names);
  const auto none = [&](const auto&) { return MatchSets{&matches}; };
  CHECK(counter.count_all({}, none, {}).empty());
  CHECK_THROWS_AS(counter.count_all({{"topic"}, {"unheard"}}, none, {}, 0), QueryError);
}

}  // namespace
}  // namespace backfile
