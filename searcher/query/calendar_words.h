// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "searcher/query/calendar.h"

namespace backfile {

enum class CalendarUnit { day, week, month, year };

/// The whole day, month or year of `day`, or its week from Monday to Sunday. Nothing if that is not
/// within the years 1 to 9999.
std::optional<Period> period_around(Day day, CalendarUnit unit);

/// "2weeks": so many units before today.
struct TimeAgo {
  int count = 0;
  CalendarUnit unit = CalendarUnit::day;

  Day day_before(Day today) const;
};

/// Reads a number of up to five digits and a unit: `2weeks`, `1 month`, `10_years`. As in
/// notmuch-search-terms(7), a unit can be shortened at any place (`2w`, `3mo`), and a blank is a
/// `_` or nothing. There are no minutes: `m` is months in either case.
std::optional<TimeAgo> read_time_ago(std::string_view text);

/// The period that a word means on `today`: `today`, `now`, `yesterday`; `this` or `last` and a
/// unit
/// (`this_week`, `lastmonth`); a month or a weekday by its English name, of which three letters
/// suffice: the latest that has begun, the present one included. Blanks as above, case is ignored.
/// notmuch-search-terms(7) has the same words, but there `december` is always of this year and a
/// week begins on Sunday; here it begins on Monday, as in ISO 8601.
std::optional<Period> period_named(std::string_view text, Day today);

}  // namespace backfile
