// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/calendar.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdio>

#include "backfile/error.h"
#include "searcher/query/calendar_words.h"
#include "searcher/query/date_range.h"
#include "searcher/query/written_dates.h"
#include "tests/common/random.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using testing::Random;

// The calendar as a child counts it: one day after the other.
Date next(const Date& day) {
  if (day.day < days_in_month(day.year, day.month)) return {day.year, day.month, day.day + 1};
  if (day.month < 12) return {day.year, day.month + 1, 1};
  return {day.year + 1, 1, 1};
}

Date previous(const Date& day) {
  if (day.day > 1) return {day.year, day.month, day.day - 1};
  const Date month = day.month > 1 ? Date{day.year, day.month - 1} : Date{day.year - 1, 12};
  return {month.year, month.month, days_in_month(month.year, month.month)};
}

Date month_before(const Date& day) {
  const Date month = day.month > 1 ? Date{day.year, day.month - 1} : Date{day.year - 1, 12};
  return {month.year, month.month, day.day};
}

Date random_day(Random& random, int first_year, int last_year) {
  const int year = random.between(first_year, last_year);
  const int month = random.between(1, 12);
  return {year, month, random.between(1, days_in_month(year, month))};
}

Period range(const std::string& text, const Date& today) {
  const auto node = parse_dates(text, 0, today);
  return {node.since, node.until};
}

// A Thursday's week of ISO 8601 is as many as there were Thursdays in its year.
TEST_CASE("every week from 1 to 9999 has the name and the days that counting gives", "[calendar]") {
  Date monday{1, 1, 1};  // It was one, if the calendar is counted back.
  Date thursday{1, 1, 4};
  int number = 1;
  std::size_t wrong = 0;
  while (thursday.year == 9998 ? number < 52 : thursday.year < 9998) {
    char name[40];
    std::snprintf(name, sizeof name, "%04d-W%02d", thursday.year, number);
    Date sunday = thursday;
    for (int i = 0; i < 3; ++i) sunday = next(sunday);
    wrong += read_written_date(name) != Period{monday, sunday};
    wrong += period_around(first_day(sunday), CalendarUnit::week) != Period{monday, sunday};
    monday = next(sunday);
    const int year = thursday.year;
    for (int i = 0; i < 7; ++i) thursday = next(thursday);
    number = thursday.year == year ? number + 1 : 1;
  }
  CHECK(wrong == 0);
}

TEST_CASE("days and weeks ago are what counting back day by day gives", "[calendar]") {
  Random random(testing::test_seed());
  for (std::uint64_t i = 0; i < 300 * testing::test_rounds(); ++i) {
    const Date today = random_day(random, 30, 9999);
    const bool weeks = random.one_in(2);
    const int count = random.between(0, weeks ? 500 : 5000);
    const std::string text = std::to_string(count) + (weeks ? "weeks.." : "days..");
    INFO("seed " << testing::test_seed() << ": " << text << " on " << today);
    Date day = today;
    for (int step = 0; step < (weeks ? 7 * count : count); ++step) day = previous(day);
    REQUIRE(range(text, today) == Period{day, {}});
  }
}

TEST_CASE("months and years ago are what counting back month by month gives", "[calendar]") {
  Random random(testing::test_seed());
  for (std::uint64_t i = 0; i < 2000 * testing::test_rounds(); ++i) {
    const Date today = random_day(random, 150, 9999);
    const bool years = random.one_in(2);
    const int count = random.between(0, years ? 100 : 1200);
    const std::string text = std::to_string(count) + (years ? "years" : "months");
    INFO("seed " << testing::test_seed() << ": " << text << " on " << today);
    Date day = today;
    for (int step = 0; step < (years ? 12 * count : count); ++step) day = month_before(day);
    const Date whole{day.year, years ? 0 : day.month};
    REQUIRE(range(text, today) == Period{whole, whole});
    day.day = std::min(day.day, days_in_month(day.year, day.month));
    REQUIRE(range(text + "..", today) == Period{day, {}});
  }
}

TEST_CASE("a weekday or a month by name is the latest that has begun", "[calendar]") {
  const std::string weekdays[] = {"monday", "tuesday",  "wednesday", "thursday",
                                  "friday", "saturday", "sunday"};
  const std::string months[] = {"jan", "feb", "mar", "apr", "may", "jun",
                                "jul", "aug", "sep", "oct", "nov", "dec"};
  Random random(testing::test_seed());
  for (std::uint64_t i = 0; i < 1000 * testing::test_rounds(); ++i) {
    const Date today = random_day(random, 2, 9999);
    INFO("seed " << testing::test_seed() << ": on " << today);
    const Date monday = range("monday", today).since;
    REQUIRE(first_day(monday) == monday_of(first_day(today)));
    Date day = today;
    for (int back = 0; back < 7; ++back, day = previous(day)) {
      const auto from_monday = (first_day(day) - monday_of(first_day(day))).count();
      REQUIRE(range(weekdays[from_monday], today) == Period{day, day});
    }
    Date month{today.year, today.month, 1};
    for (int back = 0; back < 12; ++back, month = month_before(month)) {
      const Date whole{month.year, month.month};
      REQUIRE(range(months[month.month - 1], today) == Period{whole, whole});
    }
  }
}

TEST_CASE("a duration in days has as many days", "[calendar]") {
  Random random(testing::test_seed());
  for (std::uint64_t i = 0; i < 300 * testing::test_rounds(); ++i) {
    const Date begin = random_day(random, 1, 9900);
    const int count = random.between(1, 3000);
    const std::string text = to_string(begin) + "/P" + std::to_string(count) + "D";
    INFO("seed " << testing::test_seed() << ": " << text);
    Date end = begin;
    for (int day = 1; day < count; ++day) end = next(end);
    REQUIRE(range(text, begin) == Period{begin, end});
    const std::string back = "P" + std::to_string(count) + "D/" + to_string(end);
    REQUIRE(range(back, begin) == Period{begin, end});
  }
}

TEST_CASE("no text makes the reader of dates fail otherwise than by QueryError", "[calendar]") {
  const std::string pieces[] = {"1987", "-", "03",   "15",  "..",   "/",     "P",    "6",  "M",
                                "w",    "q", "last", "_",   "week", "mon",   "days", "2",  "99999",
                                "y",    "0", " ",    "jan", "\xE9", "today", "9999", "W53"};
  Random random(testing::test_seed());
  for (std::uint64_t i = 0; i < 100'000 * testing::test_rounds(); ++i) {
    std::string text;
    for (int n = random.between(0, 6); n > 0; --n) text += random.pick(pieces);
    const Date today = random_day(random, 1, 9999);
    INFO("seed " << testing::test_seed() << ": " << text << " on " << today);
    try {
      const auto period = range(text, today);
      REQUIRE((period.since.known() || period.until.known()));
      for (const Date& date : {period.since, period.until})
        REQUIRE((!date.known() || parse_date(to_string(date)) == date));
    } catch (const QueryError& error) {
      REQUIRE(error.offset() + error.length() <= text.size());
    }
  }
}

}  // namespace
}  // namespace backfile
