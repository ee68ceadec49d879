// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/date_range.h"

#include <catch2/catch.hpp>

#include "backfile/error.h"
#include "tests/testing.h"

namespace backfile {
namespace {

const Date tuesday{2026, 11, 24};

// `SINCE..UNTIL` as the text was understood; what is not known is left out.
std::string bounds(const std::string& text, const Date& today = tuesday) {
  const auto node = parse_dates(text, 0, today);
  return to_string(node.since) + ".." + to_string(node.until);
}

struct Row {
  std::string text;
  std::string bounds;
};

void check_table(std::initializer_list<Row> rows, const Date& today = tuesday) {
  for (const auto& row : rows) {
    INFO(row.text);
    CHECK(bounds(row.text, today) == row.bounds);
  }
}

TEST_CASE("a text is a period with its bounds", "[date_range]") {
  const auto node = parse_dates("1986-02..1987", 7, tuesday);
  CHECK(node.kind == QueryNode::Kind::dates);
  CHECK(node.field == "date");
  CHECK(node.since == Date{1986, 2});
  CHECK(node.until == Date{1987});
  CHECK(node.offset == 7);
  CHECK(node.length == 13);
}

TEST_CASE("a written date is a year, quarter, month, week or day", "[date_range]") {
  check_table({{"1987", "1987..1987"},
               {"0001", "0001..0001"},
               {"9999-12-31", "9999-12-31..9999-12-31"},
               {"1987-03", "1987-03..1987-03"},
               {"198703", "1987-03..1987-03"},
               {"1987-03-15", "1987-03-15..1987-03-15"},
               {"19870315", "1987-03-15..1987-03-15"},
               {"20000229", "2000-02-29..2000-02-29"},
               {"1987-Q1", "1987-01..1987-03"},
               {"1987q2", "1987-04..1987-06"},
               {"1987Q3", "1987-07..1987-09"},
               {"1987-q4", "1987-10..1987-12"},
               {"1987-W12", "1987-03-16..1987-03-22"},
               {"1987w12", "1987-03-16..1987-03-22"},
               {"1986-W01", "1985-12-30..1986-01-05"},
               {"1987-W53", "1987-12-28..1988-01-03"}});
}

TEST_CASE("a calendar word means a period around today", "[date_range]") {
  check_table({{"today", "2026-11-24..2026-11-24"},
               {"Now", "2026-11-24..2026-11-24"},
               {"YESTERDAY", "2026-11-23..2026-11-23"},
               {"this_week", "2026-11-23..2026-11-29"},
               {"thisweek", "2026-11-23..2026-11-29"},
               {"this week", "2026-11-23..2026-11-29"},
               {"last_week", "2026-11-16..2026-11-22"},
               {"this_month", "2026-11..2026-11"},
               {"LastMonth", "2026-10..2026-10"},
               {"this_year", "2026..2026"},
               {"last_year", "2025..2025"},
               {"january", "2026-01..2026-01"},
               {"November", "2026-11..2026-11"},
               {"december", "2025-12..2025-12"},
               {"dec", "2025-12..2025-12"},
               {"monday", "2026-11-23..2026-11-23"},
               {"tuesday", "2026-11-24..2026-11-24"},
               {"wednesday", "2026-11-18..2026-11-18"},
               {"sun", "2026-11-22..2026-11-22"}});
}

TEST_CASE("so many units ago are a whole unit by themselves", "[date_range]") {
  check_table({{"0days", "2026-11-24..2026-11-24"},
               {"3days", "2026-11-21..2026-11-21"},
               {"2weeks", "2026-11-09..2026-11-15"},
               {"2w", "2026-11-09..2026-11-15"},
               {"2_Weeks", "2026-11-09..2026-11-15"},
               {"1 month", "2026-10..2026-10"},
               {"11M", "2025-12..2025-12"},
               {"100years", "1926..1926"},
               {"2025y", "0001..0001"}});
}

TEST_CASE("so many units ago are one day in a range", "[date_range]") {
  check_table({{"2weeks..", "2026-11-10.."},
               {"..3days", "..2026-11-21"},
               {"2months..1m", "2026-09-24..2026-10-24"},
               {"1y..today", "2025-11-24..2026-11-24"}});
}

TEST_CASE("a range goes from the beginning of one side to the end of the other", "[date_range]") {
  check_table({{"1986-02..1987", "1986-02..1987"},
               {"..1987", "..1987"},
               {"1987..", "1987.."},
               {"1986/1987", "1986..1987"},
               {"/2001", "..2001"},
               {"2001/", "2001.."},
               {"1987-Q2..1987-Q3", "1987-04..1987-09"},
               {"..1987-W12", "..1987-03-22"},
               {"last_year..", "2025.."},
               {"january..last_month", "2026-01..2026-10"},
               {"1987-03..1987", "1987-03..1987"},
               {"19870315..1987-04", "1987-03-15..1987-04"}});
}

TEST_CASE("a duration reaches from one side of a range", "[date_range]") {
  check_table({{"1987-03/P2M", "1987-03..1987-04-30"},
               {"1987-03..p2m", "1987-03..1987-04-30"},
               {"2001-03-01/P1Y2M", "2001-03-01..2002-04-30"},
               {"1987-03-02/P1W", "1987-03-02..1987-03-08"},
               {"1987/P1D", "1987..1987-01-01"},
               {"1987-01-31/P1M1D", "1987-01-31..1987-02-28"},
               {"P2M/1987-03", "1987-02-01..1987-03"},
               {"P1M/1987-02", "1987-02-01..1987-02"},
               {"P1Y/9999", "9999-01-01..9999"},
               {"P6M/", "2026-05-24.."},
               {"p2d/", "2026-11-22.."},
               {"P1W/yesterday", "2026-11-17..2026-11-23"}});
}

TEST_CASE("a month too short for the day gives its last day", "[date_range]") {
  CHECK(bounds("1month..", {2025, 3, 31}) == "2025-02-28..");
  CHECK(bounds("1month..", {2024, 3, 31}) == "2024-02-29..");
  CHECK(bounds("1year..", {2024, 2, 29}) == "2023-02-28..");
  CHECK(bounds("4y..", {2024, 2, 29}) == "2020-02-29..");
  CHECK(bounds("last_month", {2024, 3, 31}) == "2024-02..2024-02");
  CHECK(bounds("P1M/", {2025, 3, 31}) == "2025-02-28..");
}

TEST_CASE("words mean the same before 1970 and at the edges of a year", "[date_range]") {
  check_table({{"yesterday", "1899-12-31..1899-12-31"},
               {"this_week", "1900-01-01..1900-01-07"},
               {"last_week", "1899-12-25..1899-12-31"},
               {"monday", "1900-01-01..1900-01-01"},
               {"sunday", "1899-12-31..1899-12-31"},
               {"december", "1899-12..1899-12"},
               {"last_month", "1899-12..1899-12"},
               {"10000days..", "1872-08-15.."}},
              {1900, 1, 1});
}

struct Mistake {
  std::string text;
  std::string message;  // A part of it.
  std::size_t offset;
  std::size_t length;
};

QueryError error_of(const std::string& text, std::size_t offset) {
  try {
    parse_dates(text, offset, tuesday);
  } catch (const QueryError& error) {
    return error;
  }
  return QueryError("understood as " + bounds(text));
}

void check_mistakes(std::initializer_list<Mistake> mistakes) {
  for (const auto& [text, message, offset, length] : mistakes) {
    INFO(text);
    const auto error = error_of(text, 0);
    INFO(error.what());
    CHECK(std::string(error.what()).find(message) != std::string::npos);
    CHECK(error.offset() == offset);
    CHECK(error.length() == length);
  }
}

TEST_CASE("what is no date is an error that points at it", "[date_range]") {
  check_mistakes({{"", "expected a date such as 1987", 0, 0},
                  {"..", "before or behind the ..", 0, 2},
                  {"/", "before or behind the /", 0, 1},
                  {"x", "\"x\" is no date: expected a date such as 1987", 0, 1},
                  {"1987..x", "\"x\" is no date", 6, 1},
                  {"x..1987", "\"x\" is no date", 0, 1},
                  {"1987/x", "\"x\" is no date", 5, 1},
                  {"1987..1988/89", "\"1988/89\" is no date", 6, 7},
                  {"1986...1987", "\".1987\" is no date", 6, 5},
                  {"1987-02-30", "expected a day from 01 to 28 in 1987-02", 0, 10},
                  {"1988..1989-04-31", "expected a day from 01 to 30 in 1989-04", 6, 10},
                  {"1987-13", "is no date", 0, 7},
                  {"0000", "is no date", 0, 4},
                  {"10000", "is no date", 0, 5},
                  {"19871301", "is no date", 0, 8},
                  {"1987-Q0", "is no date", 0, 7},
                  {"1987-Q5", "is no date", 0, 7},
                  {"0000-Q1", "is no date", 0, 7},
                  {"1986-W53", "is no date", 0, 8},
                  {"1987-W00", "is no date", 0, 8},
                  {"9999-W52", "is no date", 0, 8},
                  {"1987-W1", "is no date", 0, 7},
                  {"1987-03-02T10:00", "is no date", 0, 16},
                  {"ja", "is no date", 0, 2},
                  {"last", "is no date", 0, 4},
                  {"last_", "is no date", 0, 5},
                  {"weeks", "is no date", 0, 5},
                  {"-2weeks", "is no date", 0, 7},
                  {"2fortnights", "is no date", 0, 11},
                  {"yesterdays", "is no date", 0, 10}});
}

TEST_CASE("what leaves the years 1 to 9999 is an error", "[date_range]") {
  check_mistakes({{"2026years", "in the years 1 to 9999", 0, 9},
                  {"99999years", "in the years 1 to 9999", 0, 10},
                  {"99999months..", "in the years 1 to 9999", 0, 11},
                  {"1987/P9999Y", "in the years 1 to 9999", 5, 6},
                  {"P99999Y99999M99999W99999D/", "in the years 1 to 9999", 0, 25}});
}

TEST_CASE("a duration without a date or a length is an error", "[date_range]") {
  check_mistakes({{"P6M", "is no date", 0, 3},
                  {"/P6M", "expected a date before this duration", 1, 3},
                  {"P1M/P2M", "only one side", 4, 3},
                  {"1987/P0D", "\"P0D\" is no date", 5, 3},
                  {"1987/P", "\"P\" is no date", 5, 1},
                  {"1987/P2", "\"P2\" is no date", 5, 2},
                  {"1987/P2D1M", "\"P2D1M\" is no date", 5, 5},
                  {"1987/PT5M", "\"PT5M\" is no date", 5, 4}});
}

TEST_CASE("a range that ends before it begins is an error", "[date_range]") {
  check_mistakes({{"1987..1986", "1986 is earlier than 1987", 0, 10},
                  {"1988-01..1987", "ends before it begins", 0, 13},
                  {"1987-Q3..1987-Q2", "1987-06 is earlier than 1987-07", 0, 16},
                  {"today..yesterday", "ends before it begins", 0, 16},
                  {"3days..2weeks", "ends before it begins", 0, 13}});
}

TEST_CASE("an error of a text from nowhere points nowhere", "[date_range]") {
  for (const char* text : {"", "..", "x", "1987..x", "1987..1986", "1987/P", "1987/P9999Y"}) {
    INFO(text);
    CHECK(error_of(text, 7).offset() >= 7);
    CHECK(error_of(text, 7).offset() <= 7 + std::string(text).size());
    CHECK(error_of(text, QueryError::nowhere).offset() == QueryError::nowhere);
  }
}

}  // namespace
}  // namespace backfile
