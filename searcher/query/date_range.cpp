// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/date_range.h"

#include <string>

#include "backfile/error.h"
#include "searcher/query/calendar_words.h"
#include "searcher/query/written_dates.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;

constexpr std::string_view forms =
    "expected a date such as 1987, 1987-03, 1987-03-15, 1987-Q2, 1987-W12, yesterday, last_month "
    "or "
    "2weeks, or two of them with .. between";

// A piece of the text, which knows where in the query it stands.
struct Piece {
  std::string_view text{};
  std::size_t offset = 0;

  bool empty() const { return text.empty(); }

  Piece from(std::size_t begin, std::size_t count = std::string_view::npos) const {
    return {text.substr(begin, count), offset == QueryError::nowhere ? offset : offset + begin};
  }

  [[noreturn]] void fail(const std::string& message) const {
    throw QueryError(message, offset, text.size());
  }

  [[noreturn]] void fail_as_date(const std::string& expected) const {
    fail("\"" + std::string(text) + "\" is no date: " + expected);
  }

  [[noreturn]] void fail_as_too_far() const { fail_as_date("expected one in the years 1 to 9999"); }
};

// What is wrong with a date: the day, if only that; otherwise what would be right.
std::string expected_for(std::string_view text) {
  const auto month = parse_date(text.substr(0, 7));
  if (text.size() != 10 || !month || month->month == 0) return std::string(forms);
  const int days = days_in_month(month->year, month->month);
  return "expected a day from 01 to " + std::to_string(days) + " in " + to_string(*month);
}

Period read_date(const Piece& piece, Day today) {
  if (const auto period = read_written_date(piece.text)) return *period;
  if (const auto period = period_named(piece.text, today)) return *period;
  piece.fail_as_date(expected_for(piece.text));
}

Period read_alone(const Piece& piece, Day today) {
  const auto ago = read_time_ago(piece.text);
  if (!ago) return read_date(piece, today);
  const auto period = period_around(ago->day_before(today), ago->unit);
  if (!period) piece.fail_as_too_far();
  return *period;
}

Date within_years(const Piece& piece, Day day) {
  const auto date = to_date(day);
  if (!date) piece.fail_as_too_far();
  return *date;
}

Period read_side(const Piece& piece, Day today) {
  if (piece.empty()) return {};
  const auto ago = read_time_ago(piece.text);
  if (!ago) return read_date(piece, today);
  const Date day = within_years(piece, ago->day_before(today));
  return {day, day};
}

Period lasting(const Period& begin, const Piece& piece, const Shift& duration) {
  if (!begin.since.known()) piece.fail("expected a date before this duration");
  const Day behind = shifted(first_day(begin.since), duration);
  return {begin.since, within_years(piece, behind - std::chrono::days{1})};
}

Period ending(const Piece& piece, const Shift& duration, const Period& end, Day today) {
  const Day behind = end.until.known() ? day_behind(end.until) : today;
  const Day begin = shifted(behind, {.months = -duration.months, .days = -duration.days});
  return {within_years(piece, begin), end.until};
}

Period read_range(const Piece& left, const Piece& right, Day today) {
  const auto before = read_duration(left.text);
  const auto after = read_duration(right.text);
  if (before && after) right.fail("expected a date: only one side of a range can be a duration");
  if (after) return lasting(read_side(left, today), right, *after);
  if (before) return ending(left, *before, read_side(right, today), today);
  return {read_side(left, today).since, read_side(right, today).until};
}

Period read_period(const Piece& piece, Day today) {
  std::string_view separator = "..";
  auto at = piece.text.find(separator);
  if (at == std::string_view::npos) at = piece.text.find(separator = "/");
  if (at == std::string_view::npos) return read_alone(piece, today);
  const auto period = read_range(piece.from(0, at), piece.from(at + separator.size()), today);
  if (!period.since.known() && !period.until.known())
    piece.fail("expected a date before or behind the " + std::string(separator));
  return period;
}

bool is_reversed(const Period& period) {
  return period.since.known() && period.until.known() &&
         day_behind(period.until) <= first_day(period.since);
}

}  // namespace

QueryNode parse_dates(std::string_view text, std::size_t offset, const Date& today) {
  const Piece piece{text, offset};
  const Period period = read_period(piece, first_day(today));
  if (is_reversed(period))
    piece.fail("the range ends before it begins: " + to_string(period.until) + " is earlier than " +
               to_string(period.since) + "; swap the two dates");
  return {.kind = Kind::dates,
          .field = "date",
          .since = period.since,
          .until = period.until,
          .offset = offset,
          .length = text.size()};
}

}  // namespace backfile
