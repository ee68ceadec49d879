// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/date_terms.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "common/schema.h"
#include "tests/common/random.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using Terms = std::vector<std::string>;

TEST_CASE("a range of dates is the fewest terms", "[date_terms]") {
  struct Case {
    Date since, until;
    Terms terms;
  };
  const Case cases[] = {
      {{1987}, {1987}, {"Y1987"}},
      {{1986}, {1988}, {"Y1986", "Y1987", "Y1988"}},
      {{1987, 3}, {1987, 3}, {"M198703"}},
      {{1987, 3, 2}, {1987, 3, 2}, {"D19870302"}},
      {{1987, 1}, {1987, 12}, {"Y1987"}},
      {{1987, 1, 1}, {1987, 12, 31}, {"Y1987"}},
      {{1987, 2, 1}, {1987, 2, 28}, {"M198702"}},
      {{1988, 2, 1}, {1988, 2, 28}, Terms{}},
      {{1987, 12, 30}, {1988, 1, 2}, {"D19871230", "D19871231", "D19880101", "D19880102"}},
      {{1986, 11}, {1988, 1}, {"M198611", "M198612", "Y1987", "M198801"}},
      {{1987, 3}, {1987}, {"M198703", "M198704", "M198705", "M198706", "M198707", "M198708",
                           "M198709", "M198710", "M198711", "M198712"}},
      {{}, {1986}, {"Y1985", "Y1986"}},
      {{1988}, {}, {"Y1988", "Y1989"}},
      {{}, {}, {"Y1985", "Y1986", "Y1987", "Y1988", "Y1989"}},
      {{1970}, {1985}, {"Y1985"}},
      {{1970}, {1984}, {}},
      {{1990}, {}, {}},
      {{1988}, {1987}, {}}};
  for (const auto& [since, until, terms] : cases) {
    INFO(since << " to " << until);
    const auto found = date_terms(since, until, 1985, 1989);
    if (since == Date{1988, 2, 1}) {
      CHECK(found.size() == 28);  // 1988 has a 29th, so it is not the whole month.
    } else {
      CHECK(found == terms);
    }
  }
}

TEST_CASE("an article without a range has a few terms at most", "[date_terms]") {
  CHECK(date_terms({1, 1, 2}, {9999, 12, 30}, 1, 9999).size() < 10'100);
  CHECK(date_terms({1985, 1, 2}, {1989, 12, 30}, 1985, 1989).size() < 90);
}

Date random_bound(testing::Random& random) {
  if (random.one_in(8)) return {};
  Date date{random.between(1985, 1989)};
  if (!random.one_in(3)) date.month = random.between(1, 12);
  if (date.month > 0 && !random.one_in(3))
    date.day = random.between(1, days_in_month(date.year, date.month));
  return date;
}

Date first_day(const Date& date) {
  return {date.year, std::max(1, date.month), std::max(1, date.day)};
}

Date last_day(const Date& date) {
  const int month = date.month ? date.month : 12;
  return {date.year, month, date.day ? date.day : days_in_month(date.year, month)};
}

// Whether all of `date` lies in the range.
bool lies_within(const Date& date, const Date& since, const Date& until) {
  return (!since.known() || first_day(date) >= first_day(since)) &&
         (!until.known() || last_day(date) <= last_day(until));
}

bool has_term_of(const Date& date, const std::set<std::string>& terms) {
  if (terms.contains(schema::year_term(date.year))) return true;
  if (date.month == 0) return false;
  if (terms.contains(schema::month_term(date.year, date.month))) return true;
  return date.day > 0 && terms.contains(schema::day_term(date.year, date.month, date.day));
}

TEST_CASE("the terms of a range match the dates in it, day by day", "[date_terms][random]") {
  for (std::uint64_t i = 0; i < 300 * testing::test_rounds(); ++i) {
    testing::Random random(testing::test_seed() + i);
    const Date since = random_bound(random), until = random_bound(random);
    INFO("BACKFILE_TEST_SEED=" << testing::test_seed() + i << ' ' << since << " to " << until);
    const auto list = date_terms(since, until, 1985, 1989);
    const std::set<std::string> terms(list.begin(), list.end());
    REQUIRE(terms.size() == list.size());
    for (int year = 1985; year <= 1989; ++year) {
      REQUIRE(has_term_of({year}, terms) == lies_within({year}, since, until));
      for (int month = 1; month <= 12; ++month) {
        REQUIRE(has_term_of({year, month}, terms) == lies_within({year, month}, since, until));
        for (int day = 1; day <= days_in_month(year, month); ++day) {
          const Date date{year, month, day};
          REQUIRE(has_term_of(date, terms) == lies_within(date, since, until));
        }
      }
    }
  }
}

}  // namespace
}  // namespace backfile
