// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/calendar.h"

#include <algorithm>

namespace backfile {
namespace {

using namespace std::chrono;

// So that no shift leaves the years that std::chrono can count, which end before 32768.
constexpr int most_months = 12 * 10'000;

year_month month_of(const Date& date, int otherwise) {
  return year{date.year} / (date.month ? date.month : otherwise);
}

}  // namespace

Day first_day(const Date& date) {
  return Day{month_of(date, 1) / std::chrono::day(static_cast<unsigned>(std::max(date.day, 1)))};
}

Day day_behind(const Date& date) {
  if (date.day) return first_day(date) + days{1};
  return Day{month_of(date, 12) / last} + days{1};
}

Day shifted(Day day, const Shift& shift) {
  const year_month_day from{day};
  const int count = std::clamp(shift.months, -most_months, most_months);
  const year_month month = year_month{from.year(), from.month()} + months{count};
  const year_month_day_last end{month / last};
  return Day{month / std::min(from.day(), end.day())} + days{shift.days};
}

Day monday_of(Day day) { return day - (weekday{day} - Monday); }

std::optional<Date> to_date(Day day) {
  const year_month_day date{day};
  const int year = static_cast<int>(date.year());
  if (year < 1 || year > 9999) return {};
  return Date{year, static_cast<int>(static_cast<unsigned>(date.month())),
              static_cast<int>(static_cast<unsigned>(date.day()))};
}

std::optional<Period> period_of(Day first, Day last) {
  const auto since = to_date(first);
  const auto until = to_date(last);
  if (!since || !until) return {};
  return Period{*since, *until};
}

}  // namespace backfile
