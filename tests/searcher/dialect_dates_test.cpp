// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "searcher/dialects/dates.h"
#include "searcher/dialects/lucene_dates.h"

namespace backfile {
namespace {

std::string text_of(const std::optional<Period>& period) {
  if (!period) return "none";
  if (period->since == period->until) return to_string(period->since);
  return to_string(period->since) + ".." + to_string(period->until);
}

struct Row {
  const char* text;
  const char* expected;
};

TEST_CASE("a date is read in the ways of newspaper databases", "[dialects]") {
  const Row rows[] = {{"1987", "1987"},
                      {"1987-03", "1987-03"},
                      {"1987-03-15", "1987-03-15"},
                      {"19870315", "1987-03-15"},
                      {"198703", "1987-03"},
                      {"3/15/1987", "1987-03-15"},
                      {"15/3/1987", "1987-03-15"},
                      {"3/4/1987", "1987-03-04"},
                      {"3/15/87", "1987-03-15"},
                      {"3/15/05", "2005-03-15"},
                      {"3/1987", "1987-03"},
                      {"1987/3/15", "1987-03-15"},
                      {"March 15, 1987", "1987-03-15"},
                      {"mar. 15 1987", "1987-03-15"},
                      {"15 March 1987", "1987-03-15"},
                      {"March 1987", "1987-03"},
                      {"2/30/1987", "none"},
                      {"0/1/1987", "none"},
                      {"3/0/1987", "none"},
                      {"13/1987", "none"},
                      {"March", "none"},
                      {"ma 15 1987", "none"},
                      {"March 0, 1987", "none"},
                      {"1987 March 15 16", "none"},
                      {"3/15/187", "none"},
                      {"soon", "none"},
                      {"", "none"}};
  for (const auto& [text, expected] : rows) {
    INFO(text);
    CHECK(text_of(read_any_date(text)) == expected);
  }
}

TEST_CASE("a period in brackets is a date, a comparison or a range", "[dialects]") {
  const Row rows[] = {{" 1987 ", "1987"},
                      {"20100101-20101231", "2010-01-01..2010-12-31"},
                      {"2010-2012", "2010..2012"},
                      {"2010-01-01 - 2010-02-01", "2010-01-01..2010-02-01"},
                      {"2010 TO 2012", "2010..2012"},
                      {"2010..2012", "2010..2012"},
                      {">2010", "2011-01-01.."},
                      {">= 2010", "2010.."},
                      {"<2010", "..2009-12-31"},
                      {"<=2010", "..2010"},
                      {"=2010", "2010"},
                      {"=>2010", "none"},
                      {"2010-soon", "none"},
                      {"> soon", "none"}};
  for (const auto& [text, expected] : rows) {
    INFO(text);
    CHECK(text_of(read_any_period(text)) == expected);
  }
}

TEST_CASE("days beyond the calendar compare as open ends", "[dialects]") {
  CHECK(compared(Comparison::after, {{9999}, {9999}}) == Period{});
  CHECK(compared(Comparison::before, {{1}, {1}}) == Period{});
}

TEST_CASE("Lucene counts from now only if today is known", "[dialects]") {
  const Date today{2024, 3, 15};
  CHECK(text_of(read_lucene_dates("NOW", today)) == "2024-03-15");
  CHECK(text_of(read_lucene_dates("[NOW-1MONTH/DAY TO *]", today)) == "2024-02-15..");
  CHECK(text_of(read_lucene_dates("NOW+1DAY", today)) == "none");
  CHECK(text_of(read_lucene_dates("NOW", {})) == "none");
}

TEST_CASE("a range of Lucene leaves out the end at a curly bracket", "[dialects]") {
  CHECK(text_of(read_lucene_dates("{2020 TO 2022}", {})) == "2021-01-01..2021-12-31");
  CHECK(text_of(read_lucene_dates("[2020 TO 2022}", {})) == "2020..2021-12-31");
  CHECK(text_of(read_lucene_dates("[* TO *]", {})) == "none");
  CHECK(text_of(read_lucene_dates("[2020 2022]", {})) == "none");
  CHECK(text_of(read_lucene_dates("[ TO ]", {})) == "none");
}

}  // namespace
}  // namespace backfile
