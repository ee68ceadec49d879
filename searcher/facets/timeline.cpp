// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/timeline.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "backfile/error.h"
#include "searcher/facets/date_counts.h"

namespace backfile {
namespace {

constexpr PeriodNumber most_periods = 100'000;

PeriodCounts in_periods(const DateCounts& counts, TimeUnit unit) {
  PeriodCounts periods{.undated = counts.undated()};
  counts.each([&](const Date& date, std::uint64_t count) {
    const auto period = period_number(date, unit);
    (period ? periods.periods[*period] : periods.undated) += count;
  });
  return periods;
}

PeriodCounts count_all(const DateColumns& dates, TimeUnit unit, const OpenIndex& index) {
  DateCounts counts(dates);
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const auto& dead = index.segments[i].tombstones;
    for (Xapian::docid document = 1; document <= dates[i].documents(); ++document) {
      if (!dead.contains(document)) counts.add(i, document);
    }
  }
  return in_periods(counts, unit);
}

std::uint64_t count_of(const PeriodCounts& counts, PeriodNumber period) {
  const auto found = counts.periods.find(period);
  return found == counts.periods.end() ? 0 : found->second;
}

// The first and the last period that has any.
std::optional<std::pair<PeriodNumber, PeriodNumber>> span_of(
    const std::vector<PeriodCounts>& results) {
  std::optional<std::pair<PeriodNumber, PeriodNumber>> span;
  for (const auto& [periods, undated] : results) {
    if (periods.empty()) continue;
    const auto first = periods.begin()->first, last = periods.rbegin()->first;
    span = span ? std::pair(std::min(span->first, first), std::max(span->second, last))
                : std::pair(first, last);
  }
  if (span && span->second - span->first >= most_periods)
    throw QueryError("the timeline has more than " + std::to_string(most_periods) +
                     " periods; count larger ones, or fewer articles");
  return span;
}

}  // namespace

PeriodCounts count_periods(const DateColumns& dates, const MatchSets& matches, TimeUnit unit) {
  DateCounts counts(dates);
  counts.add(matches);
  return in_periods(counts, unit);
}

std::vector<Facet> timelines(const FacetRequest& request, const DateColumns& dates,
                             const std::vector<MatchSets>& results, const OpenIndex& index) {
  std::vector<Facet> facets;
  std::vector<PeriodCounts> counts;
  for (const auto& matches : results) {
    counts.push_back(count_periods(dates, matches, request.unit));
    facets.push_back(
        {.field = request.field, .unit = request.unit, .missing = counts.back().undated});
  }
  const auto span = span_of(counts);
  if (!span) return facets;
  const auto all = request.relative ? count_all(dates, request.unit, index) : PeriodCounts{};
  for (PeriodNumber period = span->first; period <= span->second; ++period) {
    const std::string name = period_name(period, request.unit);
    for (std::size_t i = 0; i < facets.size(); ++i)
      facets[i].values.push_back(
          {.value = name, .count = count_of(counts[i], period), .of = count_of(all, period)});
  }
  for (auto& facet : facets) facet.distinct = facet.values.size();
  return facets;
}

}  // namespace backfile
