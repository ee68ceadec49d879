// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/spans/span_algebra.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/common/random.h"

namespace backfile {

std::ostream& operator<<(std::ostream& out, const Span& span) {
  return out << span.begin << '-' << span.end;
}

namespace {

using testing::Random;

Spans random_spans(Random& random) {
  Spans spans;
  for (std::size_t n = random.below(8); n > 0; --n) {
    const auto begin = static_cast<std::uint32_t>(random.below(30));
    spans.push_back({begin, begin + static_cast<std::uint32_t>(random.below(4))});
  }
  return spans;
}

bool contains(const Span& a, const Span& b) { return a.begin <= b.begin && b.end <= a.end; }

Spans slow_shortest(const Spans& spans) {
  Spans kept;
  for (const auto& span : spans) {
    const bool longer = std::any_of(spans.begin(), spans.end(), [&](const Span& other) {
      return !(other == span) && contains(span, other);
    });
    if (!longer && std::find(kept.begin(), kept.end(), span) == kept.end()) kept.push_back(span);
  }
  std::sort(kept.begin(), kept.end(),
            [](const Span& a, const Span& b) { return a.begin < b.begin; });
  return kept;
}

bool torn(const Span& span, const Positions& starts) {
  return std::any_of(starts.begin(), starts.end(),
                     [&](auto start) { return span.begin < start && start <= span.end; });
}

bool slow_near(const Span& a, const Span& b, const Nearness& how) {
  const Span cover{std::min(a.begin, b.begin), std::max(a.end, b.end)};
  if (how.starts && torn(cover, *how.starts)) return false;
  if (a.end < b.begin) return b.begin - a.end <= how.distance;
  return b.end < a.begin && !how.ordered && a.begin - b.end <= how.distance;
}

TEST_CASE("passages are combined as by trying all pairs", "[spans][random]") {
  for (std::uint64_t i = 0; i < 20'000 * testing::test_rounds(); ++i) {
    INFO("BACKFILE_TEST_SEED=" << testing::test_seed() + i);
    Random random(testing::test_seed() + i);
    Spans left = random_spans(random), right = random_spans(random);
    const Spans all = left;
    keep_shortest(left);
    REQUIRE(left == slow_shortest(all));
    keep_shortest(right);
    Positions starts{static_cast<std::uint32_t>(random.below(15)),
                     static_cast<std::uint32_t>(15 + random.below(15))};
    Nearness how{.distance = random.one_in(4) ? Nearness::any_distance
                                              : static_cast<std::uint32_t>(random.between(1, 9)),
                 .ordered = random.one_in(2),
                 .starts = random.one_in(2) ? &starts : nullptr};
    Spans pairs, alone, taking;
    for (const auto& a : left) {
      bool near_one = false, excluded = false;
      for (const auto& b : right) {
        const Span cover{std::min(a.begin, b.begin), std::max(a.end, b.end)};
        const bool overlap = a.begin <= b.end && b.begin <= a.end;
        if (slow_near(a, b, how)) pairs.push_back(cover);
        near_one = near_one || slow_near(a, b, how);
        Nearness either = how;
        either.ordered = false;
        const bool in_way =
            overlap ? !how.starts || !torn(cover, *how.starts) : slow_near(a, b, either);
        excluded = excluded || (in_way && !(a == b));
      }
      if (near_one) taking.push_back(a);
      if (!excluded) alone.push_back(a);
    }
    REQUIRE(near(left, right, how) == slow_shortest(pairs));
    REQUIRE(taking_part(left, right, how) == taking);
    REQUIRE(not_near(left, right, how) == alone);
  }
}

TEST_CASE("words follow each other without a gap", "[spans]") {
  const Spans a{{1, 1}, {4, 4}, {9, 9}}, b{{2, 2}, {6, 6}, {10, 10}};
  CHECK(followed(a, b) == Spans{{1, 2}, {9, 10}});
  CHECK(followed(a, {}).empty());
}

TEST_CASE("passages lie in a region as a whole", "[spans]") {
  CHECK(inside({{1, 3}, {4, 7}, {8, 9}}, {{0, 5}, {8, 20}}) == Spans{{1, 3}, {8, 9}});
}

}  // namespace
}  // namespace backfile
