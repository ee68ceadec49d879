// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/time_period.h"

#include <cstdio>

#include "searcher/query/calendar.h"

namespace backfile {
namespace {

constexpr int days_of_week = 7;
// The first day of all, 1970-01-01, was a Thursday.
constexpr int days_to_first_thursday = 3;

PeriodNumber days_of(const Date& date) {
  return static_cast<PeriodNumber>(first_day(date).time_since_epoch().count());
}

// The greatest whole number that is not above the quotient.
PeriodNumber divided(PeriodNumber number, int by) {
  return (number >= 0 ? number : number - by + 1) / by;
}

Date date_of(PeriodNumber days) { return to_date(Day(std::chrono::days(days))).value_or(Date{}); }

std::string formatted(const char* format, int year, int number) {
  char text[32];
  std::snprintf(text, sizeof text, format, year, number);
  return text;
}

// A week belongs to the year of its Thursday.
std::string week_name(PeriodNumber week) {
  const PeriodNumber thursday = week * days_of_week;
  const Date date = date_of(thursday);
  const int number = (thursday - days_of({date.year, 1, 1})) / days_of_week + 1;
  return formatted("%04d-W%02d", date.year, number);
}

}  // namespace

std::optional<PeriodNumber> period_number(const Date& date, TimeUnit unit) {
  const bool by_days = unit == TimeUnit::day || unit == TimeUnit::week;
  const bool by_months = unit == TimeUnit::month || unit == TimeUnit::quarter;
  if (!date.known() || (by_months && date.month == 0) || (by_days && date.day == 0)) return {};
  switch (unit) {
    case TimeUnit::day:
      return days_of(date);
    case TimeUnit::week:
      return divided(days_of(date) + days_to_first_thursday, days_of_week);
    case TimeUnit::month:
      return date.year * 12 + date.month - 1;
    case TimeUnit::quarter:
      return date.year * 4 + (date.month - 1) / 3;
    case TimeUnit::decade:
      return date.year / 10;
    default:
      return date.year;
  }
}

std::string period_name(PeriodNumber period, TimeUnit unit) {
  switch (unit) {
    case TimeUnit::day:
      return to_string(date_of(period));
    case TimeUnit::week:
      return week_name(period);
    case TimeUnit::month:
      return to_string(Date{period / 12, period % 12 + 1});
    case TimeUnit::quarter:
      return formatted("%04d-Q%d", period / 4, period % 4 + 1);
    case TimeUnit::decade:
      return std::to_string(period * 10) + "s";
    default:
      return to_string(Date{period});
  }
}

}  // namespace backfile
