// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/timeline.h"

#include <algorithm>
#include <string>

#include "backfile/error.h"

namespace backfile {
namespace {

constexpr PeriodNumber most_periods = 100'000;

/// Counts by number from the first period of an index to the last.
class PeriodCounter {
 public:
  PeriodCounter(const DateColumns& dates, TimeUnit unit) : dates_(dates), unit_(unit) {
    PeriodNumber last = 0;
    bool any = false;
    for (const auto& column : dates) {
      if (!column->first().known()) continue;
      // A date that is not known so exactly lies in the year of its column's bounds.
      const auto lowest = *period_number({column->first().year, 1, 1}, unit);
      const auto highest = *period_number({column->last().year, 12, 31}, unit);
      first_ = any ? std::min(first_, lowest) : lowest;
      last = any ? std::max(last, highest) : highest;
      any = true;
    }
    counts_.resize(any ? static_cast<std::size_t>(last - first_) + 1 : 0);
  }

  void add(std::size_t segment, Xapian::docid document) {
    const auto period = period_number(dates_[segment]->date(document), unit_);
    period ? ++counts_[static_cast<std::size_t>(*period - first_)] : ++undated_;
  }

  PeriodCounts result() const {
    PeriodCounts result{.undated = undated_};
    for (std::size_t i = 0; i < counts_.size(); ++i) {
      if (counts_[i] > 0)
        result.periods.emplace_hint(result.periods.end(), first_ + static_cast<PeriodNumber>(i),
                                    counts_[i]);
    }
    return result;
  }

 private:
  const DateColumns& dates_;
  TimeUnit unit_;
  PeriodNumber first_ = 0;
  std::vector<std::uint64_t> counts_{};
  std::uint64_t undated_ = 0;
};

PeriodCounts count_all(const DateColumns& dates, TimeUnit unit, const OpenIndex& index) {
  PeriodCounter counter(dates, unit);
  for (std::size_t i = 0; i < dates.size(); ++i) {
    const auto& dead = index.segments[i].tombstones;
    for (Xapian::docid document = 1; document <= dates[i]->documents(); ++document) {
      if (!dead.contains(document)) counter.add(i, document);
    }
  }
  return counter.result();
}

std::uint64_t count_of(const PeriodCounts& counts, PeriodNumber period) {
  const auto found = counts.periods.find(period);
  return found == counts.periods.end() ? 0 : found->second;
}

void require_few(PeriodNumber first, PeriodNumber last) {
  if (last - first < most_periods) return;
  throw QueryError("the timeline has more than " + std::to_string(most_periods) +
                   " periods; count larger ones, or fewer articles");
}

}  // namespace

PeriodCounts count_periods(const DateColumns& dates, const MatchSets& matches, TimeUnit unit) {
  PeriodCounter counter(dates, unit);
  for (const auto* set : matches) {
    for (std::size_t i = 0; i < set->size(); ++i)
      for (const auto document : (*set)[i]) counter.add(i, document);
  }
  return counter.result();
}

Facet timeline(const FacetRequest& request, const DateColumns& dates, const MatchSets& matches,
               const OpenIndex& index) {
  const auto counts = count_periods(dates, matches, request.unit);
  Facet facet{.field = request.field, .unit = request.unit, .missing = counts.undated};
  if (counts.periods.empty()) return facet;
  const PeriodNumber first = counts.periods.begin()->first, last = counts.periods.rbegin()->first;
  require_few(first, last);
  const auto all = request.relative ? count_all(dates, request.unit, index) : PeriodCounts{};
  for (PeriodNumber period = first; period <= last; ++period)
    facet.values.push_back({.value = period_name(period, request.unit),
                            .count = count_of(counts, period),
                            .of = count_of(all, period)});
  facet.distinct = facet.values.size();
  return facet;
}

}  // namespace backfile
