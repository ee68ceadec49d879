// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/news_date.h"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "indexer/readers/dates/date_parts.h"
#include "indexer/readers/dates/date_scanner.h"

namespace backfile {

namespace {

/// Longer texts are no dates, whatever comments they have.
constexpr std::size_t longest_date = 160;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n\f\v";
  text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
  return text.substr(0, text.find_last_not_of(blanks) + 1);
}

/// How many of the units of a Unix time with so many digits make up a second; 0 if it is none.
std::int64_t units_of_second(std::size_t digits) {
  switch (digits) {
    case 9:
    case 10:
      return 1;
    case 13:
      return 1000;
    case 16:
      return 1'000'000;
    default:
      return 0;
  }
}

/// "1621155604", "1621155604.25".
std::optional<Date> unix_time(std::string_view text) {
  const std::string_view whole = text.substr(0, text.find('.'));
  const std::string_view fraction = text.substr(std::min(whole.size() + 1, text.size()));
  const std::int64_t units = units_of_second(whole.size());
  constexpr std::string_view digits = "0123456789";
  const bool figures = whole.find_first_not_of(digits) == whole.npos &&
                       fraction.find_first_not_of(digits) == fraction.npos;
  if (units == 0 || !figures) return std::nullopt;
  std::int64_t value = 0;
  std::from_chars(whole.data(), whole.data() + whole.size(), value);
  return date_at(value / units);
}

}  // namespace

std::optional<Date> parse_news_date(std::string_view text) {
  const std::string_view line = trimmed(text);
  if (line.size() > longest_date) return std::nullopt;
  if (const auto moment = unix_time(line)) return moment;
  return DateScanner(line).read();
}

}  // namespace backfile
