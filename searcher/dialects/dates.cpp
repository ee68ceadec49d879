// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/dialects/dates.h"

#include <algorithm>
#include <string>

#include "common/text/ascii.h"
#include "searcher/query/lexer.h"
#include "searcher/query/written_dates.h"

namespace backfile {
namespace {

constexpr std::string_view months[] = {"january",   "february", "march",    "april",
                                       "may",       "june",     "july",     "august",
                                       "september", "october",  "november", "december"};
constexpr std::size_t shortest_month = 3;
constexpr std::size_t longest_date = 24;  // "30 September 1987" has room.
constexpr std::size_t most_words = 3;

bool is_number(const std::string& text) {
  return !text.empty() && text.size() <= 4 && std::all_of(text.begin(), text.end(), is_digit);
}

// The parts between blanks, slashes, commas and full stops, in small letters.
std::vector<std::string> parts_of(std::string_view text) {
  std::vector<std::string> parts;
  bool open = false;
  for (const char c : lower(text)) {
    const bool between = c == ' ' || c == '/' || c == ',' || c == '.' || c == '-';
    if (!between && !open) parts.emplace_back();
    if (!between) parts.back() += c;
    open = !between;
  }
  return parts;
}

// From 1, or 0.
int month_named(const std::string& word) {
  if (word.size() < shortest_month) return 0;
  const auto* const found = std::find_if(std::begin(months), std::end(months),
                                         [&](auto name) { return name.starts_with(word); });
  return found == std::end(months) ? 0 : static_cast<int>(found - std::begin(months)) + 1;
}

int full_year(const std::string& text) {
  const int year = std::stoi(text);
  if (text.size() != 2) return text.size() == 4 ? year : 0;
  return year < 50 ? 2000 + year : 1900 + year;
}

std::optional<Period> period_on(int year, int month, int day) {
  const Date date{year, month, day};
  if (parse_date(to_string(date)) != date || year < 1 || month < 1) return {};
  return Period{date, date};
}

// Month first, if it can be.
std::optional<Period> numeric_date(const std::vector<std::string>& parts) {
  if (!std::all_of(parts.begin(), parts.end(), is_number)) return {};
  const int first = std::stoi(parts[0]);
  if (parts.size() == 2) return period_on(full_year(parts[1]), first, 0);
  const int second = std::stoi(parts[1]);
  if (parts[0].size() == 4) return period_on(first, second, std::stoi(parts[2]));
  if (first > 12) return period_on(full_year(parts[2]), second, first);
  return second < 1 ? std::nullopt : period_on(full_year(parts[2]), first, second);
}

// "March 15 1987", "15 March 1987", "March 1987".
std::optional<Period> named_date(const std::vector<std::string>& parts) {
  const bool month_first = month_named(parts[0]) > 0;
  const int month = month_named(parts[month_first ? 0 : 1]);
  if (month == 0 || !is_number(parts.back())) return {};
  if (parts.size() == 2)
    return month_first ? period_on(full_year(parts[1]), month, 0) : std::nullopt;
  const std::string& day = parts[month_first ? 1 : 0];
  if (!is_number(day) || std::stoi(day) < 1) return {};
  return period_on(full_year(parts[2]), month, std::stoi(day));
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view unwanted = " \t\r\n\"()[]";
  const auto begin = std::min(text.find_first_not_of(unwanted), text.size());
  return text.substr(begin, text.find_last_not_of(unwanted) + 1 - begin);
}

Date date_of(Day day) { return to_date(day).value_or(Date{}); }

// Two dates with `separator` between.
std::optional<Period> read_range(std::string_view text, std::string_view separator) {
  for (auto at = text.find(separator); at != std::string_view::npos;
       at = text.find(separator, at + 1)) {
    if (at > longest_date) return {};
    const auto first = read_any_date(trimmed(text.substr(0, at)));
    const auto last = read_any_date(trimmed(text.substr(at + separator.size())));
    if (first && last) return Period{first->since, last->until};
  }
  return {};
}

}  // namespace

std::optional<Comparison> comparison_of(std::string_view sign) {
  if (sign == "=") return Comparison::is;
  if (sign == ">") return Comparison::after;
  if (sign == ">=") return Comparison::from;
  if (sign == "<") return Comparison::before;
  if (sign == "<=") return Comparison::until;
  return {};
}

std::optional<Period> read_any_date(std::string_view text) {
  if (text.size() > longest_date) return {};
  if (const auto period = read_written_date(text)) return period;
  const auto parts = parts_of(text);
  if (parts.size() < 2 || parts.size() > most_words) return {};
  if (const auto period = numeric_date(parts)) return period;
  return named_date(parts);
}

Period compared(Comparison comparison, const Period& period) {
  switch (comparison) {
    case Comparison::after:
      return {date_of(day_behind(period.until)), {}};
    case Comparison::from:
      return {period.since, {}};
    case Comparison::before:
      return {{}, date_of(first_day(period.since) - std::chrono::days{1})};
    case Comparison::until:
      return {{}, period.until};
    default:
      return period;
  }
}

std::optional<Period> read_any_period(std::string_view text) {
  text = trimmed(text);
  const auto sign = std::min(text.find_first_not_of("<=>"), text.size());
  if (const auto comparison = comparison_of(text.substr(0, sign))) {
    const auto period = read_any_date(trimmed(text.substr(sign)));
    return period ? std::optional(compared(*comparison, *period)) : std::nullopt;
  }
  if (const auto period = read_any_date(text)) return period;
  for (const std::string_view separator : {"..", " TO ", " to ", "-"}) {
    if (const auto period = read_range(text, separator)) return period;
  }
  return {};
}

QueryNode dates_leaf(const Period& period, std::size_t offset, std::size_t length) {
  return {.kind = QueryNode::Kind::dates,
          .field = "date",
          .since = period.since,
          .until = period.until,
          .offset = offset,
          .length = length};
}

std::optional<Period> take_date(const std::vector<Symbol>& symbols, std::size_t& at,
                                std::string_view text) {
  for (std::size_t count = most_words; count > 0; --count) {
    if (at + count > symbols.size()) continue;
    const auto& last = symbols[at + count - 1];
    const bool words = std::all_of(
        symbols.begin() + static_cast<std::ptrdiff_t>(at),
        symbols.begin() + static_cast<std::ptrdiff_t>(at + count), [](const auto& symbol) {
          return symbol.kind == Symbol::Kind::word || symbol.kind == Symbol::Kind::quoted;
        });
    if (!words) continue;
    const auto begin = symbols[at].offset;
    const auto period =
        read_any_date(trimmed(text.substr(begin, last.offset + last.length - begin)));
    if (!period) continue;
    at += count;
    return period;
  }
  return {};
}

}  // namespace backfile
