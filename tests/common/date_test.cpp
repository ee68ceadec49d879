// SPDX-License-Identifier: GPL-2.0-or-later
#include "backfile/date.h"

#include <catch2/catch.hpp>

#include "tests/common/random.h"
#include "tests/testing.h"

namespace backfile {
namespace {

TEST_CASE("dates are read to the precision they have", "[date]") {
  struct Case {
    std::string text;
    Date date;
  };
  const Case cases[] = {{"1987", {1987}},
                        {"0001", {1}},
                        {"9999", {9999}},
                        {"1987-03", {1987, 3}},
                        {"1987-03-02", {1987, 3, 2}},
                        {"2000-02-29", {2000, 2, 29}},
                        {"1987-03-02T10:20", {1987, 3, 2, 37'200}},
                        {"1987-03-02 10:20:30", {1987, 3, 2, 37'230}},
                        {"1987-03-02T10:20:30.125Z", {1987, 3, 2, 37'230}},
                        {"1987-03-02T10:20:30,5Z", {1987, 3, 2, 37'230}},
                        {"1987-03-02T00:00Z", {1987, 3, 2, 0}},
                        {"1987-03-02T23:59:59", {1987, 3, 2, 86'399}},
                        {"2016-12-31T23:59:60Z", {2016, 12, 31, 86'399}}};
  for (const auto& [text, date] : cases) {
    INFO(text);
    REQUIRE(parse_date(text));
    CHECK(*parse_date(text) == date);
  }
}

TEST_CASE("a moment with an offset is moved to UTC", "[date]") {
  struct Case {
    std::string text;
    std::string utc;
  };
  const Case cases[] = {{"1987-03-02T10:00+02:00", "1987-03-02T08:00:00Z"},
                        {"1987-03-02T10:00-05", "1987-03-02T15:00:00Z"},
                        {"1987-03-02T10:00+05:30", "1987-03-02T04:30:00Z"},
                        {"1987-03-01T00:30+01:00", "1987-02-28T23:30:00Z"},
                        {"1988-03-01T00:30+01:00", "1988-02-29T23:30:00Z"},
                        {"1987-01-01T00:00+14:00", "1986-12-31T10:00:00Z"},
                        {"1986-12-31T23:00-02:00", "1987-01-01T01:00:00Z"},
                        {"2000-02-28T23:59:59-00:01", "2000-02-29T00:00:59Z"},
                        {"1987-03-02T00:00-00:00", "1987-03-02T00:00:00Z"}};
  for (const auto& [text, utc] : cases) {
    INFO(text);
    REQUIRE(parse_date(text));
    CHECK(to_string(*parse_date(text)) == utc);
  }
}

TEST_CASE("what is no date is nothing", "[date]") {
  const std::string cases[] = {"",
                               " ",
                               "0000",
                               "198",
                               "19870",
                               "1987-",
                               "1987-3",
                               "1987-00",
                               "1987-13",
                               "1987-03-",
                               "1987-03-0",
                               "1987-03-00",
                               "1987-03-32",
                               "1987-04-31",
                               "1987-02-29",
                               "1900-02-29",
                               "2100-02-29",
                               "1987/03/02",
                               "19870302",
                               "87-03-02",
                               "-987-03-02",
                               "1987-03-02T",
                               "1987-03-02 ",
                               "1987-03-02T10",
                               "1987-03-02T24:00",
                               "1987-03-02T10:60",
                               "1987-03-02T10:00:61",
                               "1987-03-02T1:00",
                               "1987-03-02T10:00+",
                               "1987-03-02T10:00+1",
                               "1987-03-02T10:00+01:",
                               "1987-03-02T10:00+15:00",
                               "1987-03-02T10:00+01:60",
                               "1987-03-02T10:00ZZ",
                               "1987-03-02T10:00 Z",
                               "1987-03-02x",
                               " 1987",
                               "1987 ",
                               "0001-01-01T00:00+01:00",
                               "9999-12-31T23:00-02:00",
                               "١٩٨٧",
                               std::string("1987\0", 5)};
  for (const auto& text : cases) {
    INFO(text);
    CHECK_FALSE(parse_date(text));
  }
}

TEST_CASE("the days of a month are those of the Gregorian calendar", "[date]") {
  CHECK(days_in_month(1987, 1) == 31);
  CHECK(days_in_month(1987, 2) == 28);
  CHECK(days_in_month(1988, 2) == 29);
  CHECK(days_in_month(1900, 2) == 28);
  CHECK(days_in_month(2000, 2) == 29);
  CHECK(days_in_month(1987, 4) == 30);
  CHECK(days_in_month(1987, 12) == 31);
}

TEST_CASE("an unknown date has no text", "[date]") {
  CHECK(to_string(Date{}).empty());
  CHECK_FALSE(Date{}.known());
}

TEST_CASE("dates order by time, the less precise first", "[date]") {
  const Date in_order[] = {{},
                           {1986, 12, 31, 86'399},
                           {1987},
                           {1987, 1},
                           {1987, 1, 1},
                           {1987, 1, 1, 0},
                           {1987, 1, 1, 1},
                           {1987, 1, 2},
                           {1987, 2},
                           {1988}};
  for (std::size_t i = 1; i < std::size(in_order); ++i) CHECK(in_order[i - 1] < in_order[i]);
}

TEST_CASE("every date is read back as it was written", "[date][random]") {
  testing::Random random(testing::test_seed());
  for (std::uint64_t i = 0; i < 20'000 * testing::test_rounds(); ++i) {
    Date date{random.between(1, 9999)};
    if (!random.one_in(4)) date.month = random.between(1, 12);
    if (date.month > 0 && !random.one_in(4))
      date.day = random.between(1, days_in_month(date.year, date.month));
    if (date.day > 0 && random.one_in(2)) date.second_of_day = random.between(0, 86'399);
    INFO("BACKFILE_TEST_SEED=" << testing::test_seed() << ' ' << to_string(date));
    REQUIRE(parse_date(to_string(date)) == date);
  }
}

}  // namespace
}  // namespace backfile
