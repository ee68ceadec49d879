// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/dialects/lucene_dates.h"

#include <algorithm>
#include <string>

#include "searcher/dialects/dates.h"
#include "searcher/query/calendar_words.h"
#include "searcher/query/lexer.h"

namespace backfile {
namespace {

constexpr std::string_view now = "now";
constexpr std::size_t length_of_day = 10;  // Of "2020-01-01".

std::string_view trimmed(std::string_view text) {
  const auto begin = std::min(text.find_first_not_of(" \t\""), text.size());
  return text.substr(begin, text.find_last_not_of(" \t\"") + 1 - begin);
}

// "now", "now-7days", "now-7d/d".
std::optional<Period> counted_from(const std::string& text, const Date& today) {
  if (!today.known() || !text.starts_with(now)) return {};
  const std::string shift = text.substr(now.size(), text.find('/') - now.size());
  if (shift.empty()) return Period{today, today};
  const auto ago = shift.front() == '-' ? read_time_ago(shift.substr(1)) : std::nullopt;
  const auto day = ago ? to_date(ago->day_before(first_day(today))) : std::nullopt;
  return day ? std::optional(Period{*day, *day}) : std::nullopt;
}

std::optional<Period> read_one(std::string_view text, const Date& today) {
  text = trimmed(text);
  if (const auto period = counted_from(lower(text), today)) return period;
  const bool has_time = text.size() > length_of_day && text[length_of_day] == 'T';
  return read_any_date(has_time ? text.substr(0, length_of_day) : text);
}

std::optional<Period> read_range(std::string_view text, const Date& today) {
  const auto to = text.find(" TO ");
  if (to == std::string_view::npos) return {};
  const std::string_view first = trimmed(text.substr(1, to - 1));
  const std::string_view last = trimmed(text.substr(to + 4, text.size() - to - 5));
  const auto begin = first == "*" ? Period{} : read_one(first, today);
  const auto end = last == "*" ? Period{} : read_one(last, today);
  if (!begin || !end || (first == "*" && last == "*")) return {};
  Period range;
  if (first != "*")
    range.since =
        compared(text.front() == '[' ? Comparison::from : Comparison::after, *begin).since;
  if (last != "*")
    range.until = compared(text.back() == ']' ? Comparison::until : Comparison::before, *end).until;
  return range;
}

}  // namespace

std::optional<Period> read_lucene_dates(std::string_view text, const Date& today) {
  if (text.starts_with('[') || text.starts_with('{')) return read_range(text, today);
  const auto sign = std::min(text.find_first_not_of("<=>"), text.size());
  const auto period = read_one(text.substr(sign), today);
  if (!period || sign == 0) return period;
  const auto comparison = comparison_of(text.substr(0, sign));
  return comparison ? std::optional(compared(*comparison, *period)) : std::nullopt;
}

}  // namespace backfile
