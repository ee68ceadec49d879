// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trends/fitting_unit.h"

#include <algorithm>
#include <cstdint>

#include "searcher/facets/date_counts.h"
#include "searcher/facets/time_period.h"

namespace backfile {
namespace {

constexpr std::uint64_t most_periods = 120, never_too_many = 12;

/// What is known of the dates of some matches.
struct DatesOfMatches {
  Date first{}, last{};
  std::uint64_t with_year = 0, with_month = 0, with_day = 0;

  // In the order of time.
  void add(const Date& date, std::uint64_t count) {
    if (with_year == 0) first = date;
    last = date;
    with_year += count;
    if (date.month > 0) with_month += count;
    if (date.day > 0) with_day += count;
  }

  std::uint64_t known_to(TimeUnit unit) const {
    if (unit <= TimeUnit::week) return with_day;
    return unit <= TimeUnit::quarter ? with_month : with_year;
  }

  // As if a month or year were its first day.
  std::uint64_t periods(TimeUnit unit) const {
    const auto number = [&](const Date& date) {
      return *period_number({date.year, std::max(date.month, 1), std::max(date.day, 1)}, unit);
    };
    return static_cast<std::uint64_t>(number(last) - number(first)) + 1;
  }

  bool fit(TimeUnit unit) const {
    return 2 * known_to(unit) >= with_year &&
           periods(unit) <= std::min(most_periods, std::max(with_year, never_too_many));
  }
};

}  // namespace

TimeUnit fitting_unit(const DateColumns& dates, const MatchSets& matches) {
  DateCounts counts(dates);
  counts.add(matches);
  DatesOfMatches known;
  counts.each([&](const Date& date, std::uint64_t count) { known.add(date, count); });
  if (known.with_year == 0) return TimeUnit::year;
  for (const auto unit :
       {TimeUnit::day, TimeUnit::week, TimeUnit::month, TimeUnit::quarter, TimeUnit::year}) {
    if (known.fit(unit)) return unit;
  }
  return TimeUnit::decade;
}

}  // namespace backfile
