// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trends/trend.h"

#include "searcher/facets/timeline.h"
#include "searcher/trends/bursts.h"
#include "searcher/trends/first_use.h"
#include "searcher/trends/fitting_unit.h"

namespace backfile {
namespace {

std::vector<Burst> named_bursts(const Facet& timeline) {
  std::vector<PeriodMatches> series;
  for (const auto& period : timeline.values) series.push_back({period.count, period.of});
  std::vector<Burst> named;
  for (const auto& burst : find_bursts(series))
    named.push_back({.first = timeline.values[burst.first].value,
                     .last = timeline.values[burst.last].value,
                     .count = burst.count,
                     .expected = burst.expected,
                     .weight = burst.weight});
  return named;
}

}  // namespace

Trend trend_of(const SegmentMatches& matches, Snapshot& snapshot) {
  const DateColumns& dates = snapshot.facet_counter().dates();
  const MatchSets sets = {&matches};
  const FacetRequest request{.field = "date", .unit = fitting_unit(dates, sets), .relative = true};
  Trend trend;
  trend.timeline = timelines(request, dates, {sets}, snapshot.index()).front();
  trend.bursts = named_bursts(trend.timeline);
  trend.first = first_use(matches, dates, snapshot.index());
  return trend;
}

}  // namespace backfile
