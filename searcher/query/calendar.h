// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <optional>

#include "backfile/date.h"

namespace backfile {

/// A day of the proleptic Gregorian calendar on which one can count, also beyond the years of Date.
using Day = std::chrono::sys_days;

/// From one day, month or year to another, both included.
struct Period {
  Date since{};
  Date until{};

  bool operator==(const Period&) const = default;
};

/// How far to go in the calendar; backwards if negative.
struct Shift {
  int months = 0;
  int days = 0;
};

/// The first day of a known day, month or year.
Day first_day(const Date& date);

/// The first day that no longer belongs to a known day, month or year.
Day day_behind(const Date& date);

/// `day` moved by whole months first, then by days. Where the month is too short for the day, its
/// last day: a month before 31 March is 28 or 29 February.
Day shifted(Day day, const Shift& shift);

/// The Monday of the week of `day`.
Day monday_of(Day day);

/// `day` as a date, or nothing if it lies outside the years 1 to 9999.
std::optional<Date> to_date(Day day);

/// From `first` to `last`, or nothing if one of them lies outside the years 1 to 9999.
std::optional<Period> period_of(Day first, Day last);

}  // namespace backfile
