// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/date_lines.h"

#include <catch2/catch.hpp>

#include <string>

using namespace backfile;

TEST_CASE("a line of nothing but dates gives the day of publication", "[cleaning]") {
  const struct {
    const char* text;
    const char* published;
  } cases[] = {
      {"Published 4 March 2022", "2022-03-04"},
      {"4 March 2022", "2022-03-04"},
      {"Friday, 4th March, 2022", "2022-03-04"},
      {"March 4, 2022", "2022-03-04"},
      {"Mar. 4, 2022", "2022-03-04"},
      {"Sept 4 2022", "2022-09-04"},
      {"March 2022", "2022-03"},
      {"2022-03-04", "2022-03-04"},
      {"2022-03-04 08:15", "2022-03-04T08:15:00Z"},
      {"2022-03-04T08:15:00+02:00", "2022-03-04T06:15:00Z"},
      {"March 4, 2022 8:15 am", "2022-03-04T08:15:00Z"},
      {"March 4, 2022 at 8:15 p.m.", "2022-03-04T20:15:00Z"},
      {"4 Mar 2022 08.15 GMT", "2022-03-04T08:15:00Z"},
      {"March 4, 2022 12:05am EST", "2022-03-04T05:05:00Z"},
      {"March 4, 2022, 8:15 am ET", "2022-03-04"},
      {"4 March 2022 08:15 +02:00", "2022-03-04T06:15:00Z"},
      {"Posted on 3 May 2020 at 6pm", "2020-05-03T18:00:00Z"},
      {"Posted 3 May 2020, 6 pm", "2020-05-03T18:00:00Z"},
      {"Published: 08:15 GMT, 4 March 2022 | Updated: 09:00 GMT, 5 March 2022",
       "2022-03-04T08:15:00Z"},
      {"Updated 5 March 2022 • Published 4 March 2022", "2022-03-04"},
      {"4.3.2022", "2022-03-04"},
      {"25/12/2022", "2022-12-25"},
      {"12/25/2022", "2022-12-25"},
      {"Published", nullptr},
      {"31 February 2022", ""},
      {"2022-02-31", ""},
      {"0 March 2022", ""},
      {"04/03/2022", ""},
      {"March 4, 2022 25:99", "2022-03-04"},
      {"4 March", ""},
  };
  for (const auto& [text, published] : cases) {
    INFO(text);
    const auto line = read_date_line(text);
    REQUIRE(line.has_value() == (published != nullptr));
    if (published) CHECK(to_string(line->published) == published);
  }
}

TEST_CASE("a line that says anything else is no date line", "[cleaning]") {
  for (const auto* text : {"", "May", "Monday", "2022", "4", "On 4 March 2022 the harbour closed",
                           "March of the dockers", "1.5", "12", "Sunday at the fair",
                           "Port Sorrel, 4 March 2022", "4 March 2022 5 March 2022"}) {
    INFO(text);
    CHECK_FALSE(read_date_line(text).has_value());
  }
}

TEST_CASE("a change is told from a publication", "[cleaning]") {
  const auto changed = read_date_line("Last updated 5 March 2022");
  REQUIRE(changed);
  CHECK(changed->only_updated);
  CHECK_FALSE(changed->published.known());
  CHECK(to_string(changed->updated) == "2022-03-05");
  const auto both = read_date_line("Published 4 March 2022 Updated 5 March 2022");
  REQUIRE(both);
  CHECK_FALSE(both->only_updated);
  CHECK(both->labelled);
  CHECK(to_string(both->updated) == "2022-03-05");
}
