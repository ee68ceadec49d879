// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#pragma GCC visibility push(default)

namespace backfile {

/// A day of the proleptic Gregorian calendar, a month or a year of it, or a moment in UTC.
/// What is not known is zero (month, day) or -1 (second_of_day). Orders by time; a year comes
/// before its months, a month before its days, a day before its moments.
struct Date {
  int year = 0;            ///< 1 to 9999; 0 means that there is no date.
  int month = 0;           ///< 1 to 12, or 0.
  int day = 0;             ///< 1 to 31, or 0.
  int second_of_day = -1;  ///< 0 to 86,399 in UTC, or -1.

  bool known() const { return year != 0; }
  auto operator<=>(const Date&) const = default;
};

/// Reads ISO 8601: `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or a day followed by `T` or a blank and
/// `hh:mm[:ss[.fraction]]` with an optional `Z` or `±hh[:mm]`. A moment with an offset is moved to
/// UTC; one without is taken as UTC. Nothing for anything else, impossible days included.
std::optional<Date> parse_date(std::string_view text);

/// The shortest ISO 8601 form that `parse_date` reads back; empty if nothing is known.
std::string to_string(const Date& date);

/// Days of `month` in `year`.
int days_in_month(int year, int month);

}  // namespace backfile

#pragma GCC visibility pop
