// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/date_terms.h"

#include <algorithm>

#include "common/schema.h"

namespace backfile {
namespace {

Date first_day(const Date& date) {
  return {date.year, std::max(date.month, 1), std::max(date.day, 1)};
}

Date last_day(const Date& date) {
  const int month = date.month ? date.month : 12;
  return {date.year, month, date.day ? date.day : days_in_month(date.year, month)};
}

Date next_day(Date day) {
  if (day.day < days_in_month(day.year, day.month)) return {day.year, day.month, day.day + 1};
  if (day.month < 12) return {day.year, day.month + 1, 1};
  return {day.year + 1, 1, 1};
}

// The largest year, month or day that begins with `day` and does not end behind `end`.
Date largest_unit(const Date& day, const Date& end) {
  const Date year{day.year};
  const Date month{day.year, day.month};
  if (day == first_day(year) && last_day(year) <= end) return year;
  if (day == first_day(month) && last_day(month) <= end) return month;
  return day;
}

std::string term_of(const Date& unit) {
  if (unit.month == 0) return schema::year_term(unit.year);
  if (unit.day == 0) return schema::month_term(unit.year, unit.month);
  return schema::day_term(unit.year, unit.month, unit.day);
}

}  // namespace

std::vector<std::string> date_terms(const Date& since, const Date& until, int first_year,
                                    int last_year) {
  Date day = std::max(first_day(since), first_day({first_year}));
  const Date end = std::min(until.known() ? last_day(until) : last_day({last_year}),
                            last_day({last_year}));
  std::vector<std::string> terms;
  while (day <= end) {
    const Date unit = largest_unit(day, end);
    terms.push_back(term_of(unit));
    day = next_day(last_day(unit));
  }
  return terms;
}

}  // namespace backfile
