// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/time_period.h"

#include <catch2/catch.hpp>

#include "searcher/query/calendar.h"

namespace backfile {
namespace {

std::string period(const Date& date, TimeUnit unit) {
  const auto number = period_number(date, unit);
  return number ? period_name(*number, unit) : "none";
}

TEST_CASE("a date lies in a period of each unit", "[facets]") {
  const Date day{2021, 3, 4};
  CHECK(period(day, TimeUnit::day) == "2021-03-04");
  CHECK(period(day, TimeUnit::week) == "2021-W09");
  CHECK(period(day, TimeUnit::month) == "2021-03");
  CHECK(period(day, TimeUnit::quarter) == "2021-Q1");
  CHECK(period(day, TimeUnit::year) == "2021");
  CHECK(period(day, TimeUnit::decade) == "2020s");
}

TEST_CASE("a week belongs to the year of its Thursday", "[facets]") {
  CHECK(period({2021, 1, 3}, TimeUnit::week) == "2020-W53");
  CHECK(period({2021, 1, 4}, TimeUnit::week) == "2021-W01");
  CHECK(period({2018, 12, 31}, TimeUnit::week) == "2019-W01");
  CHECK(period({1969, 12, 29}, TimeUnit::week) == "1970-W01");
  CHECK(period({1969, 12, 28}, TimeUnit::week) == "1969-W52");
}

TEST_CASE("a date that is not known so exactly lies in no period", "[facets]") {
  CHECK(period({2021, 3}, TimeUnit::day) == "none");
  CHECK(period({2021, 3}, TimeUnit::week) == "none");
  CHECK(period({2021, 3}, TimeUnit::quarter) == "2021-Q1");
  CHECK(period({2021}, TimeUnit::month) == "none");
  CHECK(period({2021}, TimeUnit::year) == "2021");
  CHECK(period({}, TimeUnit::decade) == "none");
}

TEST_CASE("each day lies in the period of the day before or in the next one", "[facets]") {
  for (const auto unit : {TimeUnit::day, TimeUnit::week, TimeUnit::month, TimeUnit::quarter,
                          TimeUnit::year, TimeUnit::decade}) {
    auto before = *period_number({1, 1, 1}, unit);
    for (Day day = first_day({1, 1, 2}); day < first_day({2400, 1, 1});
         day += std::chrono::days(1)) {
      const auto here = *period_number(*to_date(day), unit);
      REQUIRE((here == before || here == before + 1));
      const bool comparable = unit != TimeUnit::decade || here > 100;
      if (here != before && comparable)
        REQUIRE(period_name(here, unit) > period_name(before, unit));
      before = here;
    }
  }
}

}  // namespace
}  // namespace backfile
