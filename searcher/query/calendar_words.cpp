// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/calendar_words.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <string>

#include "searcher/query/lexer.h"

namespace backfile {
namespace {

using std::chrono::days;

constexpr std::string_view units[] = {"days", "weeks", "months", "years"};
constexpr std::string_view weekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                         "friday", "saturday", "sunday"};
constexpr std::string_view months[] = {"january",   "february", "march",    "april",
                                       "may",       "june",     "july",     "august",
                                       "september", "october",  "november", "december"};
constexpr std::size_t most_digits = 5;
constexpr std::size_t shortest_name = 3;

bool is_joint(char c) { return c == ' ' || c == '_'; }

// In lower case and without what joins words; as it is if that stands at an end.
std::string joined(std::string_view text) {
  std::string word = lower(text);
  if (word.empty() || is_joint(word.front()) || is_joint(word.back())) return word;
  std::erase_if(word, is_joint);
  return word;
}

// The number of the name that begins with `word`, which must have `shortest` letters; or nothing.
template <std::size_t size>
std::optional<int> find_name(const std::string_view (&names)[size], std::string_view word,
                             std::size_t shortest) {
  if (word.size() < shortest) return {};
  const auto* const found = std::find_if(std::begin(names), std::end(names),
                                         [&](auto name) { return name.starts_with(word); });
  if (found == std::end(names)) return {};
  return static_cast<int>(found - std::begin(names));
}

std::optional<CalendarUnit> find_unit(std::string_view word) {
  const auto found = find_name(units, word, 1);
  if (!found) return {};
  return static_cast<CalendarUnit>(*found);
}

std::optional<Period> latest_month(int month, Day today) {
  const std::chrono::year_month_day now{today};
  const bool to_come = static_cast<unsigned>(month) > static_cast<unsigned>(now.month());
  const Date date{static_cast<int>(now.year()) - (to_come ? 1 : 0), month};
  if (!date.known()) return {};
  return Period{date, date};
}

std::optional<Period> latest_weekday(int from_monday, Day today) {
  Day day = monday_of(today) + days{from_monday};
  if (day > today) day -= days{7};
  return period_of(day, day);
}

std::optional<Period> this_or_last(std::string_view word, Day today) {
  const bool last = word.starts_with("last");
  if (!last && !word.starts_with("this")) return {};
  const auto unit = find_unit(word.substr(4));
  if (!unit) return {};
  return period_around(TimeAgo{last ? 1 : 0, *unit}.day_before(today), *unit);
}

}  // namespace

std::optional<Period> period_around(Day day, CalendarUnit unit) {
  if (unit == CalendarUnit::week) return period_of(monday_of(day), monday_of(day) + days{6});
  const auto date = to_date(day);
  if (!date) return {};
  const Date whole{date->year, unit == CalendarUnit::year ? 0 : date->month,
                   unit == CalendarUnit::day ? date->day : 0};
  return Period{whole, whole};
}

Day TimeAgo::day_before(Day today) const {
  switch (unit) {
    case CalendarUnit::day:
      return shifted(today, {.days = -count});
    case CalendarUnit::week:
      return shifted(today, {.days = -7 * count});
    case CalendarUnit::month:
      return shifted(today, {.months = -count});
    default:
      return shifted(today, {.months = -12 * count});
  }
}

std::optional<TimeAgo> read_time_ago(std::string_view text) {
  const std::string word = joined(text);
  TimeAgo ago;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), ago.count);
  const auto digits = static_cast<std::size_t>(end - word.data());
  if (error != std::errc() || ago.count < 0 || digits > most_digits) return {};
  const auto unit = find_unit(std::string_view(word).substr(digits));
  if (!unit) return {};
  ago.unit = *unit;
  return ago;
}

std::optional<Period> period_named(std::string_view text, Day today) {
  const std::string word = joined(text);
  if (word == "today" || word == "now") return period_of(today, today);
  if (word == "yesterday") return period_of(today - days{1}, today - days{1});
  if (const auto month = find_name(months, word, shortest_name))
    return latest_month(*month + 1, today);
  if (const auto day = find_name(weekdays, word, shortest_name)) return latest_weekday(*day, today);
  return this_or_last(word, today);
}

}  // namespace backfile
