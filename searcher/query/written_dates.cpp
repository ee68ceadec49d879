// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/written_dates.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "common/text/ascii.h"
#include "searcher/query/lexer.h"

namespace backfile {
namespace {

constexpr std::size_t most_digits = 5;

bool all_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

std::optional<int> read_number(std::string_view text) {
  if (text.empty() || text.size() > most_digits || !all_digits(text)) return {};
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// 198703 and 19870315 with the hyphens of 1987-03 and 1987-03-15.
std::string with_hyphens(std::string_view text) {
  std::string date(text);
  if ((date.size() != 6 && date.size() != 8) || !all_digits(text)) return date;
  if (date.size() == 8) date.insert(6, "-");
  return date.insert(4, "-");
}

std::optional<Period> quarter(int year, int number) {
  if (number < 1 || number > 4) return {};
  return Period{{year, 3 * number - 2}, {year, 3 * number}};
}

// Week 1 is the one with 4 January in it; a week belongs to the year of its Thursday.
std::optional<Period> week(int year, int number) {
  const Day monday = monday_of(first_day({year, 1, 4})) + std::chrono::weeks{number - 1};
  const auto thursday = to_date(monday + std::chrono::days{3});
  if (!thursday || thursday->year != year) return {};
  return period_of(monday, monday + std::chrono::days{6});
}

// A year, a hyphen or none, the letter and `digits` digits.
std::optional<Period> read_part_of_year(std::string_view text, char letter, std::size_t digits) {
  const auto year = read_number(text.substr(0, 4));
  if (!year || *year == 0 || text.size() < 6) return {};
  text.remove_prefix(text[4] == '-' ? 5 : 4);
  if (text.size() != 1 + digits || text.front() != letter) return {};
  const auto number = read_number(text.substr(1));
  if (!number) return {};
  return letter == 'q' ? quarter(*year, *number) : week(*year, *number);
}

Shift length_of(int count, char unit) {
  switch (unit) {
    case 'y':
      return {.months = 12 * count};
    case 'm':
      return {.months = count};
    case 'w':
      return {.days = 7 * count};
    default:
      return {.days = count};
  }
}

}  // namespace

std::optional<Period> read_written_date(std::string_view text) {
  const auto date = parse_date(with_hyphens(text));
  if (date && date->second_of_day < 0) return Period{*date, *date};
  const std::string low = lower(text);
  if (const auto period = read_part_of_year(low, 'q', 1)) return period;
  return read_part_of_year(low, 'w', 2);
}

std::optional<Shift> read_duration(std::string_view text) {
  const std::string low = lower(text);
  std::string_view rest = low;
  if (!rest.starts_with('p')) return {};
  rest.remove_prefix(1);
  Shift sum;
  for (std::string_view expected = "ymwd"; !rest.empty();) {
    const auto digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    const auto count = read_number(rest.substr(0, digits));
    if (!count || digits == rest.size()) return {};
    const auto unit = expected.find(rest[digits]);
    if (unit == std::string_view::npos) return {};
    const Shift length = length_of(*count, expected[unit]);
    sum = {sum.months + length.months, sum.days + length.days};
    expected.remove_prefix(unit + 1);
    rest.remove_prefix(digits + 1);
  }
  if (sum.months == 0 && sum.days == 0) return {};
  return sum;
}

}  // namespace backfile
