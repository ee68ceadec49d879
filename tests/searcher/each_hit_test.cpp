// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

#include "tests/searcher/segmented_index.h"

namespace backfile {
namespace {

using testing::make_article;
using testing::SegmentedIndex;

constexpr auto all = std::numeric_limits<std::size_t>::max();

std::vector<Article> reports(int from, int to) {
  std::vector<Article> articles;
  for (int i = from; i < to; ++i) {
    const std::string price = i % 3 == 0 ? "Oil price, oil price." : "Oil.";
    articles.push_back(make_article("post-" + std::to_string(i), "Report", {price}));
    articles.back().topics = {i % 2 == 0 ? "even" : "odd"};
    articles.back().date = {1987, 1 + i % 12};
  }
  return articles;
}

// Rank, id, score and marked snippet of each hit.
struct Seen {
  explicit Seen(const Hit& hit)
      : rank(hit.rank), id(hit.id), score(hit.score), snippet(hit.snippet) {}
  bool operator==(const Seen&) const = default;

  std::size_t rank;
  std::string id;
  double score;
  MarkedText snippet;
};

std::vector<Seen> exported(Searcher& searcher, const SearchRequest& request) {
  std::vector<Seen> hits;
  searcher.each_hit(request, [&](const Hit& hit) {
    hits.emplace_back(hit);
    return true;
  });
  return hits;
}

std::vector<Seen> searched(Searcher& searcher, const SearchRequest& request) {
  const auto results = searcher.search(request);
  return {results.hits.begin(), results.hits.end()};
}

TEST_CASE("each hit of an export is the one that a search gives", "[searcher]") {
  SegmentedIndex index({reports(0, 40), reports(30, 70)});
  index.remove({"post-3", "post-50"});
  auto searcher = index.open();
  for (const std::string query : {"oil price", "oil", "price", "topic:odd", "*", "zebra"}) {
    for (const auto order : {Order::relevance, Order::newest, Order::oldest}) {
      SearchRequest request{.query = query, .order = order, .limit = 100};
      const auto expected = searched(searcher, request);
      request.limit = all;
      CHECK(exported(searcher, request) == expected);
    }
  }
}

TEST_CASE("an export takes offset and limit, also far ones", "[searcher]") {
  const SegmentedIndex index({reports(0, 40)});
  auto searcher = index.open();
  for (const auto& [offset, limit] :
       {std::pair<std::size_t, std::size_t>{0, 7}, {5, 7}, {38, 7}, {40, 1}}) {
    const SearchRequest request{.query = "oil", .offset = offset, .limit = limit};
    CHECK(exported(searcher, request) == searched(searcher, request));
  }
  CHECK(exported(searcher, {.query = "oil", .offset = all, .limit = all}).empty());
  const std::size_t beyond_ids = std::size_t{1} << 32;
  CHECK(exported(searcher, {.query = "oil", .offset = beyond_ids, .limit = 5}).empty());
  CHECK(exported(searcher, {.query = "oil", .offset = 39, .limit = all}).size() == 1);
}

TEST_CASE("an export is not bound to the hits that a search can give", "[searcher]") {
  const SegmentedIndex index({reports(0, 10'050)});
  auto searcher = index.open();
  CHECK(exported(searcher, {.query = "oil", .limit = all}).size() == 10'050);
  CHECK_THROWS_AS(searcher.search({.query = "oil", .limit = 10'001}), QueryError);
}

TEST_CASE("an export gives totals and facets, and keeps no hits", "[searcher]") {
  const SegmentedIndex index({reports(0, 40)});
  auto searcher = index.open();
  const SearchRequest request{.query = "oil", .limit = 3, .facets = {{.field = "topic"}}};
  const auto results = searcher.each_hit(request, [](const Hit&) { return true; });
  CHECK(results.hits.empty());
  CHECK(results.total == 40);
  CHECK(results.facets == searcher.search(request).facets);
}

TEST_CASE("an export ends when its visitor has seen enough, or throws", "[searcher]") {
  const SegmentedIndex index({reports(0, 40)});
  auto searcher = index.open();
  int visits = 0;
  const auto results =
      searcher.each_hit({.query = "oil", .limit = all}, [&](const Hit&) { return ++visits < 3; });
  CHECK(visits == 3);
  CHECK(results.total == 40);
  CHECK_THROWS_AS(searcher.each_hit({.query = "oil"},
                                    [](const Hit&) -> bool { throw std::runtime_error("full"); }),
                  std::runtime_error);
  CHECK(exported(searcher, {.query = "oil", .limit = all}).size() == 40);
}

TEST_CASE("an export of what cannot be understood is refused as a search is", "[searcher]") {
  const SegmentedIndex index({reports(0, 4)});
  auto searcher = index.open();
  CHECK_THROWS_AS(exported(searcher, {.query = "(oil"}), QueryError);
  CHECK_THROWS_AS(exported(searcher, {.query = "oil", .since = {1987, 13}}), QueryError);
}

}  // namespace
}  // namespace backfile
