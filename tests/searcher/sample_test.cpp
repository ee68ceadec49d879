// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trends/sample.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <numeric>

#include "tests/common/random.h"

namespace backfile {
namespace {

TEST_CASE("a sample of all documents is all documents", "[trends]") {
  CHECK(spread({{1, 2}, {4}}, 3) == SegmentMatches{{1, 2}, {4}});
  CHECK(spread({{1, 2}, {4}}, 100) == SegmentMatches{{1, 2}, {4}});
  CHECK(spread({{}, {}}, 3) == SegmentMatches{{}, {}});
  CHECK(spread({}, 3).empty());
  CHECK(spread({{1, 2}, {4}}, 0) == SegmentMatches{{}, {}});
}

SegmentMatches random_documents(testing::Random& random) {
  SegmentMatches documents(1 + random.below(4));
  Xapian::docid next = 1;
  for (auto& of_segment : documents) {
    of_segment.resize(random.below(40));
    std::iota(of_segment.begin(), of_segment.end(), next);
    next += static_cast<Xapian::docid>(of_segment.size());
  }
  return documents;
}

Documents all_of(const SegmentMatches& documents) {
  Documents all;
  for (const auto& of_segment : documents)
    all.insert(all.end(), of_segment.begin(), of_segment.end());
  return all;
}

TEST_CASE("a sample has one document of each of equal runs, whatever the segments", "[trends]") {
  testing::Random random(testing::test_seed());
  for (std::uint64_t i = 0; i < 200 * testing::test_rounds(); ++i) {
    INFO("seed " << testing::test_seed() << ", sample " << i);
    const auto documents = random_documents(random);
    const std::size_t all = all_of(documents).size(), most = 1 + random.below(30);
    const auto spread_out = spread(documents, most);
    CHECK(spread_out.size() == documents.size());
    const auto sample = all_of(spread_out);
    REQUIRE(sample.size() == std::min(all, most));
    for (std::size_t j = 0; j < sample.size(); ++j) {  // Documents are numbered from 1.
      CHECK(sample[j] > j * all / sample.size());
      CHECK(sample[j] <= (j + 1) * all / sample.size());
    }
    CHECK(spread(documents, most) == spread_out);
  }
}

TEST_CASE("the documents of a sample come from their own segments", "[trends]") {
  const SegmentMatches documents = {{2, 4, 6, 8}, {}, {1, 3, 5, 7}};
  const auto sample = spread(documents, 4);
  CHECK(sample[0].size() == 2);
  CHECK(sample[1].empty());
  for (const auto document : sample[0]) CHECK(document % 2 == 0);
  for (const auto document : sample[2]) CHECK(document % 2 == 1);
}

TEST_CASE("a sample falls in with no rhythm of the documents", "[trends]") {
  Documents documents(1000);
  std::iota(documents.begin(), documents.end(), 1);
  std::array<int, 10> met{};  // By last digit; a step of ten would always meet the same.
  const auto sample = spread({documents}, 100);
  for (const auto document : sample[0]) ++met[document % 10];
  for (const auto times : met) CHECK(times > 2);
}

}  // namespace
}  // namespace backfile
