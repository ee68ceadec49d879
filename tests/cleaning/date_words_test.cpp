// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/date_words.h"

#include <catch2/catch.hpp>

using namespace backfile;

TEST_CASE("months and weekdays are known whole and abbreviated", "[cleaning]") {
  CHECK(month_number("march") == 3);
  CHECK(month_number("sept") == 9);
  CHECK(month_number("may") == 5);
  CHECK(month_number("ma") == 0);
  CHECK(month_number("marching") == 0);
  CHECK(is_weekday("tues"));
  CHECK(is_weekday("sunday"));
  CHECK_FALSE(is_weekday("sundays"));
}

TEST_CASE("clocks are read in both halves of the day", "[cleaning]") {
  const struct {
    const char* text;
    int seconds;
  } cases[] = {
      {"0:00", 0},     {"8:15", 29700},     {"08.15", 29700}, {"8:15pm", 72900}, {"12am", 0},
      {"12pm", 43200}, {"23:59:59", 86399}, {"24:00", -1},    {"8:60", -1},      {"13pm", -1},
  };
  for (const auto& [text, seconds] : cases) {
    INFO(text);
    const auto time = read_clock(text);
    REQUIRE(time);
    CHECK(time->seconds == seconds);
  }
  for (const auto* text : {"", "8", "8:1", "a:b", "8:15:00:00", "2022", "am", "1:2:3"}) {
    INFO(text);
    CHECK_FALSE(read_clock(text).has_value());
  }
}

TEST_CASE("a zone whose offset is not certain is known as a zone only", "[cleaning]") {
  CHECK(find_zone("est")->minutes == -300);
  CHECK_FALSE(find_zone("et")->known);
  CHECK_FALSE(find_zone("march").has_value());
}
