// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/restriction_test.h"

#include <catch2/catch.hpp>

#include "tests/common/random.h"
#include "tests/searcher/segmented_index.h"

namespace backfile {
namespace {

using testing::make_article;
using testing::Random;
using testing::SegmentedIndex;

std::vector<Article> random_articles(Random& random) {
  static const std::vector<std::string> topics = {"oil", "grain/wheat", "grain", "Tráde",
                                                  std::string(300, 'x')};
  std::vector<Article> articles;
  for (int i = 0; i < 200; ++i) {
    articles.push_back(make_article(std::to_string(i), "some words"));
    for (std::size_t n = random.below(3); n > 0; --n)
      articles.back().topics.push_back(random.pick(topics));
    if (random.one_in(4)) continue;
    auto& date = articles.back().date = {random.between(1986, 1988)};
    if (!random.one_in(4)) date.month = random.between(1, 12);
    if (date.month > 0 && !random.one_in(4)) date.day = random.between(1, 28);
  }
  return articles;
}

TEST_CASE("columns and posting lists tell alike which articles pass a filter", "[facets]") {
  Random random(testing::test_seed());
  const SegmentedIndex index({random_articles(random), random_articles(random)});
  Snapshot snapshot(open_index(index.path()));
  const QueryPlanner planner(snapshot.index(), snapshot.words());
  const SearchRequest request{
      .filters = {{"topic", "grain"}, {"topic", "TRADE"}, {"year", "1987"}, {"month", "1986-11"}},
      .since = {1986, 12, 3},
      .until = {1988, 2}};
  SearchRequest long_value{.filters = {{"topic", std::string(300, 'x')}}};
  auto restrictions = restrictions_of(request, snapshot, planner);
  for (auto& restriction : restrictions_of(long_value, snapshot, planner))
    restrictions.push_back(std::move(restriction));
  REQUIRE(restrictions.size() == 5);
  for (const auto& restriction : restrictions) {
    int passing = 0;
    for (std::size_t segment = 0; segment < 2; ++segment) {
      const auto by_columns = restriction_test(restriction, snapshot, segment, 0);
      const auto by_lists = restriction_test(restriction, snapshot, segment, 1'000'000);
      for (Xapian::docid document = 1; document <= 200; ++document) {
        CHECK(by_columns(document) == by_lists(document));
        if (by_columns(document)) ++passing;
      }
    }
    CHECK(passing > 0);
    CHECK(passing < 400);
  }
}

}  // namespace
}  // namespace backfile
