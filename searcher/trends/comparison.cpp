// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trends/comparison.h"

#include <utility>

#include "searcher/facets/timeline.h"
#include "searcher/trends/fitting_unit.h"

namespace backfile {
namespace {

std::uint64_t count_common(const Documents& first, const Documents& second) {
  std::uint64_t common = 0;
  for (auto a = first.begin(), b = second.begin(); a != first.end() && b != second.end();) {
    const bool a_is_next = *a <= *b, b_is_next = *b <= *a;
    common += a_is_next && b_is_next;
    a += a_is_next;
    b += b_is_next;
  }
  return common;
}

void count(const SegmentMatches& first, const SegmentMatches& second, Comparison& comparison) {
  for (std::size_t i = 0; i < first.size(); ++i) {
    const std::uint64_t common = count_common(first[i], second[i]);
    comparison.both += common;
    comparison.only_first += first[i].size() - common;
    comparison.only_second += second[i].size() - common;
  }
}

}  // namespace

Comparison compared(const SegmentMatches& first, const SegmentMatches& second, Snapshot& snapshot) {
  Comparison comparison;
  count(first, second, comparison);
  const DateColumns& dates = snapshot.facet_counter().dates();
  const FacetRequest request{
      .field = "date", .unit = fitting_unit(dates, {&first, &second}), .relative = true};
  auto both = timelines(request, dates, {{&first}, {&second}}, snapshot.index());
  comparison.first_timeline = std::move(both[0]);
  comparison.second_timeline = std::move(both[1]);
  return comparison;
}

}  // namespace backfile
