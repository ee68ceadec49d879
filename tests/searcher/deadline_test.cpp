// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/deadline.h"

#include <catch2/catch.hpp>
#include <thread>

#include "backfile/error.h"
#include "searcher/matches.h"
#include "tests/searcher/segmented_index.h"

namespace backfile {
namespace {

using namespace std::chrono_literals;
using testing::make_article;
using testing::SegmentedIndex;

Deadline passed() {
  const Deadline deadline(1ms);
  std::this_thread::sleep_for(2ms);
  return deadline;
}

std::vector<Article> articles(int count) {
  std::vector<Article> articles;
  for (int i = 0; i < count; ++i) articles.push_back(make_article(std::to_string(i), "Oil price"));
  return articles;
}

TEST_CASE("a deadline that is not set is never over", "[deadline]") {
  const Deadline never;
  CHECK_FALSE(never.is_set());
  CHECK_NOTHROW(never.look());
  CHECK(never.watched(Xapian::Query("oil")).get_description() == "Query(oil)");
}

TEST_CASE("a deadline is over after its time and not before", "[deadline]") {
  CHECK_NOTHROW(Deadline(1h).look());
  CHECK_THROWS_AS(passed().look(), QueryError);
}

TEST_CASE("a search ends at its deadline while the engine goes through articles", "[deadline]") {
  const SegmentedIndex index({articles(600)});
  const OpenIndex open = open_index(index.path());
  CHECK_THROWS_AS(all_matches(open, Xapian::Query("oil"), passed()), QueryError);
  Xapian::Enquire enquire(open.database);
  enquire.set_query(passed().watched(Xapian::Query("oil")));
  CHECK_THROWS_AS(enquire.get_mset(0, 10), QueryError);
}

TEST_CASE("a watched query matches what it does without a watch", "[deadline]") {
  const SegmentedIndex index({articles(300), {make_article("x", "Gas")}, articles(20)});
  const OpenIndex open = open_index(index.path());
  using Xapian::Query;
  for (const auto& query :
       {Query("oil"), Query("gas"), Query(Query::OP_PHRASE, Query("oil"), Query("price")),
        Query(Query::OP_AND_NOT, Query(std::string()), Query("oil"))})
    CHECK(all_matches(open, query, Deadline(1h)) == all_matches(open, query));
}

TEST_CASE("a search with a limit of time gives up with an error, or answers as without one",
          "[deadline]") {
  const SegmentedIndex index({articles(2000)});
  Searcher searcher = index.open();
  SearchRequest request{.query = "oil w/2 price"};
  request.limits.time = 1h;
  CHECK(searcher.search(request).total == 2000);
  request.limits.time = 1ms;
  request.query = "oil w/2 price OR pric* w/3 oil~1 OR lead:(oil w/2 price)";
  request.limit = 2000;
  CHECK_THROWS_WITH(searcher.search(request),
                    "no answer after 1 ms; ask for less, or for more time");
  request.limits.time = {};
  CHECK(searcher.search(request).total == 2000);
}

}  // namespace
}  // namespace backfile
