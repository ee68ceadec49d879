// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_trends.h"

#include <catch2/catch.hpp>

#include "common/program/display_width.h"
#include "searcher/program/print_json.h"
#include "searcher/program/print_trends_json.h"
#include "tests/program/samples.h"

using namespace backfile;
using testing::contains;

namespace {

Facet months(std::uint64_t first, std::uint64_t second) {
  return {.field = "date",
          .unit = TimeUnit::month,
          .values = {{.value = "2021-03", .count = first, .of = 8},
                     {.value = "2021-04", .count = second, .of = 0}},
          .distinct = 2};
}

SignificantTerms union_words() {
  return {.terms = {{"Barrantes", 6, 7, 14.25}, {"union", 5, 40, 11.81}}, .sample = 9};
}

Results compared() {
  Results results;
  results.query = "ferry";
  results.comparison = Comparison{.query = "dock strike",
                                  .interpreted = "dock AND strike",
                                  .only_first = 20,
                                  .only_second = 7,
                                  .both = 2,
                                  .first_timeline = months(2, 0),
                                  .second_timeline = months(4, 0),
                                  .first_terms = {.sample = 1, .copies = 1},
                                  .second_terms = union_words()};
  return results;
}

std::string text_of(const Results& results, const Style& style = {}) {
  return testing::printed(print_trends, results, style);
}

}  // namespace

TEST_CASE("nothing is said of what was not asked for") { CHECK(text_of({}).empty()); }

TEST_CASE("unusual words stand with their counts, what was read above them") {
  Results results;
  results.significant = union_words();
  CHECK(text_of(results) ==
        "\nunusual words, in 9 articles\n"
        "             here  in all  log-likelihood\n"
        "  Barrantes     6       7            14.2\n"
        "  union         5      40            11.8\n");
  results.significant = SignificantTerms{.sample = 12, .copies = 3};
  CHECK(text_of(results) ==
        "\nunusual words, in 12 articles, 3 near copies aside\n  none stands out\n");
}

TEST_CASE("a trend has its timeline, its bursts and the first article") {
  Results results;
  results.trend = Trend{
      .timeline = months(2, 0),
      .bursts = {{"2021-03", "2021-03", 2, 0.75, 1.5}, {"2021-05", "2021-07", 12, 3.26, 10.25}},
      .first = FirstUse{"hg-1", "Dock strike\nbegins", {2021, 3, 4}}};
  CHECK(text_of(results) ==
        "\ndate by month\n"
        "  2021-03  2   25.0 %  ########################################\n"
        "  2021-04  0        -\n"
        "\nbursts\n"
        "                      articles  expected  weight\n"
        "  2021-03                    2       0.8     1.5\n"
        "  2021-05 to 2021-07        12       3.3    10.2\n"
        "\nfirst article\n"
        "  2021-03-04 | Dock strike begins | hg-1\n");
  CHECK(text_of({.trend = Trend{.timeline = months(1, 1)}}).ends_with("\nno bursts\n"));
}

TEST_CASE("a comparison has totals, timelines on one scale, and the words of each") {
  CHECK(text_of(compared()) ==
        "\ncompared\n"
        "                    articles\n"
        "  only ferry              20\n"
        "  only dock strike         7\n"
        "  both                     2\n"
        "\n"
        "           ferry                                 dock strike\n"
        "  2021-03  2   25.0 %  ############              4   50.0 %  ########################\n"
        "  2021-04  0        -                            0        -\n"
        "\nwords of ferry, in 1 article, 1 near copy aside\n"
        "  none stands out\n"
        "\nwords of dock strike, in 9 articles\n"
        "             here  there  log-likelihood\n"
        "  Barrantes     6      7            14.2\n"
        "  union         5     40            11.8\n");
}

TEST_CASE("trends fit a terminal, however long queries and words are, wide ones too") {
  Results results = compared();
  results.query = "\u65B0\u805E " + std::string(200, 'x');
  results.comparison->query = std::string(150, 'y');
  results.comparison->second_terms.terms[0].text = std::string(100, 'w');
  for (const std::size_t width : {40u, 60u, 80u}) {
    std::istringstream lines(text_of(results, {.utf8 = true, .width = width}));
    for (std::string line; std::getline(lines, line);) {
      INFO(line);
      CHECK(display_width(line) <= width);
    }
  }
}

TEST_CASE("programs get trends as members") {
  const auto json = json_of(*compared().comparison);
  CHECK(json["only_first"] == 20);
  CHECK(json["query"] == "dock strike");
  CHECK(json["second_timeline"]["values"][0]["of"] == 8);
  CHECK(json["second_terms"]["terms"][0]["text"] == "Barrantes");
  CHECK(json["first_terms"]["copies"] == 1);
  const Trend trend{.timeline = months(2, 0), .bursts = {{"a", "b", 2, 0.5, 1.5}}};
  CHECK(json_of(trend)["bursts"][0].dump() ==
        R"({"first":"a","last":"b","count":2,"expected":0.5,"weight":1.5})");
  CHECK(json_of(trend)["first"].is_null());
}
