// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trends/bursts.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <limits>

#include "tests/common/random.h"

namespace backfile {
namespace {

using Series = std::vector<PeriodMatches>;

Series of_hundred(const std::vector<std::uint64_t>& matches) {
  Series series;
  for (const auto count : matches) series.push_back({count, 100});
  return series;
}

std::string burst_line(const Series& series) {
  std::string line;
  for (const auto& burst : find_bursts(series))
    line += std::to_string(burst.first) + "-" + std::to_string(burst.last) + " ";
  return line;
}

TEST_CASE("a burst is where many more articles match than elsewhere", "[trends]") {
  const auto bursts = find_bursts(of_hundred({2, 2, 2, 20, 24, 2, 2, 2}));
  REQUIRE(bursts.size() == 1);
  CHECK(bursts[0].first == 3);
  CHECK(bursts[0].last == 4);
  CHECK(bursts[0].count == 44);
  CHECK(bursts[0].expected == Approx(14));  // 56 of 800 articles match.
  // 44 ln 2 + 156 ln (0.86 / 0.93)
  CHECK(bursts[0].weight == Approx(18.292).margin(0.001));
}

TEST_CASE("bursts come in the order of time, from the first to the last period", "[trends]") {
  CHECK(burst_line(of_hundred({30, 2, 2, 2, 2, 2, 2})) == "0-0 ");
  CHECK(burst_line(of_hundred({2, 2, 2, 2, 2, 2, 30})) == "6-6 ");
  CHECK(burst_line(of_hundred({30, 28, 2, 2, 2, 2, 2, 2, 2, 40})) == "0-1 9-9 ");
}

TEST_CASE("a series without peaks has no burst", "[trends]") {
  CHECK(burst_line({}).empty());
  CHECK(burst_line(of_hundred({50})).empty());
  CHECK(burst_line(of_hundred({5, 5, 5, 5, 5, 5})).empty());
  CHECK(burst_line(of_hundred({5, 6, 4, 5, 7, 5})).empty());
  CHECK(burst_line(of_hundred({0, 0, 0})).empty());
  CHECK(burst_line(of_hundred({100, 100, 100})).empty());
}

TEST_CASE("a period with more articles altogether is no burst", "[trends]") {
  CHECK(burst_line({{2, 100}, {2, 100}, {30, 1500}, {2, 100}, {2, 100}}).empty());
  CHECK(burst_line({{2, 100}, {2, 100}, {30, 300}, {2, 100}, {2, 100}}) == "2-2 ");
}

TEST_CASE("periods without articles neither make nor prolong nor part a burst", "[trends]") {
  CHECK(burst_line(Series(5)).empty());
  const PeriodMatches few{2, 100}, many{20, 100}, none{};
  CHECK(burst_line({few, few, few, none, many, none, many, none, few, few, few}) == "4-6 ");
  CHECK(burst_line({none, many, few, few, few, few, few, few, few, none}) == "1-1 ");
  CHECK(burst_line({none, few, few, few, few, few, few, few, many, none}) == "8-8 ");
}

TEST_CASE("a burst in what matches most of the time stays below certainty", "[trends]") {
  CHECK(burst_line(of_hundred({50, 50, 50, 99, 99, 50, 50, 50})) == "3-4 ");
}

// What a way through the periods costs by the definition, the binomial coefficients left out.
double cost_of(const Series& series, unsigned states) {
  PeriodMatches sum;
  for (const auto& [matches, articles] : series) {
    sum.matches += matches;
    sum.articles += articles;
  }
  const double low = static_cast<double>(sum.matches) / static_cast<double>(sum.articles);
  const double high = std::min(2 * low, (1 + low) / 2);
  double cost = 0;
  bool before = false;
  for (std::size_t i = 0; i < series.size(); ++i) {
    const bool now = (states >> i & 1) != 0;
    if (now && !before) cost += std::log(static_cast<double>(series.size()));
    const double rate = now ? high : low;
    const auto matches = static_cast<double>(series[i].matches);
    const auto others = static_cast<double>(series[i].articles - series[i].matches);
    cost -= matches * std::log(rate) + others * std::log(1 - rate);
    before = now;
  }
  return cost;
}

unsigned states_of(const std::vector<BurstSpan>& bursts) {
  unsigned states = 0;
  for (const auto& burst : bursts) {
    for (auto i = burst.first; i <= burst.last; ++i) states |= 1u << i;
  }
  return states;
}

double cheapest_cost(const Series& series) {
  double cheapest = std::numeric_limits<double>::infinity();
  for (unsigned states = 0; states < 1u << series.size(); ++states)
    cheapest = std::min(cheapest, cost_of(series, states));
  return cheapest;
}

Series random_series(testing::Random& random) {
  Series series(1 + random.below(10));
  for (auto& [matches, articles] : series) {
    articles = random.below(30);
    matches = random.below((random.one_in(3) ? articles : articles / 4) + 1);
  }
  series.push_back({1, 2});  // Some match, and not all.
  return series;
}

TEST_CASE("no way through the periods is cheaper than that of the bursts", "[trends]") {
  testing::Random random(testing::test_seed());
  std::size_t with_bursts = 0;
  for (std::uint64_t i = 0; i < 300 * testing::test_rounds(); ++i) {
    const Series series = random_series(random);
    const auto bursts = find_bursts(series);
    const unsigned states = states_of(bursts);
    INFO("seed " << testing::test_seed() << ", series " << i);
    CHECK(cost_of(series, states) == Approx(cheapest_cost(series)));
    // The weights are what the bursts save, but for the cost of rising.
    double saved = 0;
    for (const auto& burst : bursts)
      saved += burst.weight - std::log(static_cast<double>(series.size()));
    CHECK(saved == Approx(cost_of(series, 0) - cost_of(series, states)).margin(1e-9));
    with_bursts += !bursts.empty();
  }
  CHECK(with_bursts > 100);
}

}  // namespace
}  // namespace backfile
