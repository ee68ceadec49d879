// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/merge_policy.h"

#include <catch2/catch.hpp>
#include <cmath>

namespace backfile {
namespace {

using Sizes = std::vector<std::uint64_t>;

std::vector<SegmentRecord> segments(const Sizes& sizes) {
  std::vector<SegmentRecord> records;
  for (const auto size : sizes) records.push_back({.documents = size});
  return records;
}

std::size_t first(const Sizes& sizes, std::uint64_t added, bool merge_all = false) {
  return first_to_merge(segments(sizes), added, merge_all);
}

TEST_CASE("segments that are at most twice as large as all behind them are merged",
          "[segments][merge_policy]") {
  struct Case {
    Sizes sizes{};
    std::uint64_t added = 0;
    std::size_t first = 0;
  };
  const Case cases[] = {
      {{}, 0, 0},           {{}, 5, 0},
      {{100}, 49, 1},       {{100}, 50, 0},
      {{100}, 0, 1},        {{100, 30, 9}, 0, 3},
      {{100, 30, 9}, 4, 3}, {{100, 30, 9}, 5, 2},
      {{100, 30, 9}, 6, 1}, {{100, 26, 9}, 5, 1},
      {{90, 30, 9}, 6, 0},  {{1, 1'000}, 1, 2},
      {{3, 1}, 1, 0},       {{1'000, 2, 1}, 1, 1},
      {{5, 0}, 1, 1},
  };
  for (const auto& [sizes, added, expected] : cases) {
    INFO(Catch::StringMaker<Sizes>::convert(sizes) << " and " << added);
    CHECK(first(sizes, added) == expected);
  }
}

TEST_CASE("all segments are merged when asked, unless that would change nothing",
          "[segments][merge_policy]") {
  CHECK(first({1'000, 3, 1}, 0, true) == 0);
  CHECK(first({1'000}, 1, true) == 0);
  CHECK(first({1'000}, 0, true) == 1);
  CHECK(first({}, 0, true) == 0);
  auto one_dead = segments({1'000});
  one_dead[0].dead = 1;
  CHECK(first_to_merge(one_dead, 0, true) == 0);
}

TEST_CASE("a segment more than half of which is dead is written anew, with all behind it",
          "[segments][merge_policy]") {
  auto records = segments({1'000, 100, 10});
  records[1].dead = 50;
  CHECK(first_to_merge(records, 0, false) == 3);
  records[1].dead = 51;
  CHECK(first_to_merge(records, 0, false) == 1);
  records[0].dead = 1'000;
  CHECK(first_to_merge(records, 0, false) == 0);
}

TEST_CASE("only the living count for the size of a segment", "[segments][merge_policy]") {
  auto records = segments({1'000, 100});
  records[1].dead = 50;
  CHECK(first_to_merge(records, 24, false) == 2);
  CHECK(first_to_merge(records, 25, false) == 1);
}

/// Adds documents `added` at a time and merges as the policy says.
struct Growth {
  std::size_t most_segments = 0;
  std::uint64_t written = 0;
  std::uint64_t documents = 0;

  Growth(std::uint64_t added, std::uint64_t updates) {
    Sizes sizes;
    for (; updates > 0; --updates) {
      const auto from = first(sizes, added);
      std::uint64_t size = added;
      for (auto i = from; i < sizes.size(); ++i) size += sizes[i];
      sizes.resize(from);
      sizes.push_back(size);
      written += size;
      documents += added;
      most_segments = std::max(most_segments, sizes.size());
    }
  }
};

TEST_CASE("the number of segments and what is written grow with the logarithm of the index",
          "[segments][merge_policy]") {
  for (const std::uint64_t updates : {10U, 1'000U, 100'000U}) {
    const Growth growth(1, updates);
    INFO(updates << " updates, " << growth.written << " documents written");
    const double logarithm = std::log2(updates);
    CHECK(static_cast<double>(growth.most_segments) <= 1 + logarithm);
    CHECK(static_cast<double>(growth.written) <= (1 + logarithm) * static_cast<double>(updates));
  }
}

}  // namespace
}  // namespace backfile
