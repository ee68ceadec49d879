// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/bylines.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

using namespace backfile;
using Names = std::vector<std::string>;

TEST_CASE("a byline gives its authors", "[cleaning]") {
  const struct {
    const char* text;
    Names authors;
  } cases[] = {
      {"By Tomas Reed", {"Tomas Reed"}},
      {"BY TOMAS REED", {"TOMAS REED"}},
      {"By: Tomas Reed", {"Tomas Reed"}},
      {"Written by Ana Costa", {"Ana Costa"}},
      {"Words and pictures: Nils Aagaard", {"Nils Aagaard"}},
      {"Words by Nils Aagaard", {"Nils Aagaard"}},
      {"By Tomas Reed and Ana Costa, Port Sorrel correspondent", {"Tomas Reed", "Ana Costa"}},
      {"By Tomas Reed, Ana Costa and Jun Park", {"Tomas Reed", "Ana Costa", "Jun Park"}},
      {"By Tomas Reed & Ana Costa", {"Tomas Reed", "Ana Costa"}},
      {"By Tomas Reed in Port Sorrel", {"Tomas Reed"}},
      {"By Tomas Reed, The Gazette", {"Tomas Reed"}},
      {"By Tomas Reed, Associated Press", {"Tomas Reed"}},
      {"By Tomas Reed, Jr.", {"Tomas Reed"}},
      {"By J. P. O'Hara-Lynn", {"J. P. O'Hara-Lynn"}},
      {"By Ludwig van der Meer", {"Ludwig van der Meer"}},
      {"By Søren Vestholm", {"Søren Vestholm"}},
      {"By Reuters", {"Reuters"}},
      {"By our staff", {}},
      {"By Staff Reporter", {}},
  };
  for (const auto& [text, authors] : cases) {
    INFO(text);
    const auto byline = read_byline(text);
    REQUIRE(byline);
    CHECK(byline->authors == authors);
  }
}

TEST_CASE("a sentence that begins with By is no byline", "[cleaning]") {
  for (const auto* text :
       {"By the time the case came to court, the boat had sunk.", "By Monday", "By Monday night",
        "By and large", "By", "By 2009 the boat was lost", "By way of Treveth", "Bypass opens",
        "Words fail", "By March", "Author of three books dies"}) {
    INFO(text);
    CHECK_FALSE(read_byline(text).has_value());
  }
}

TEST_CASE("a date on the line of the byline is kept apart", "[cleaning]") {
  const auto byline = read_byline("By Piers Lanyon | 8 Oct 2022 | 22:05");
  REQUIRE(byline);
  CHECK(byline->printed == "By Piers Lanyon");
  CHECK(byline->date == "8 Oct 2022 | 22:05");
  const auto role = read_byline("By Piers Lanyon | Football writer");
  REQUIRE(role);
  CHECK(role->printed == "By Piers Lanyon | Football writer");
  CHECK(role->date.empty());
}

TEST_CASE("names beside a date are read from one line", "[cleaning]") {
  CHECK(read_dated_byline("Odile Fontrose | Saturday 15 October 2022")->authors ==
        Names{"Odile Fontrose"});
  CHECK(read_dated_byline("4 March 2022 • Ana Costa")->authors == Names{"Ana Costa"});
  const auto reporter = read_dated_byline("Carrow Ledger | 27 Jan. 2023 | Gregor Plumb reporting");
  REQUIRE(reporter);
  CHECK(reporter->authors == Names{"Gregor Plumb"});
  CHECK(reporter->printed == "Gregor Plumb reporting");
  CHECK_FALSE(read_dated_byline("Odile Fontrose").has_value());
  CHECK_FALSE(read_dated_byline("15 October 2022").has_value());
  CHECK_FALSE(read_dated_byline("The harbour closed | 15 October 2022").has_value());
}

TEST_CASE("the note of an agency names who reported, not who edited", "[cleaning]") {
  const auto note =
      read_reporting_credit("(Reporting by Tomas Reed and Jun Park; Editing by Ana Costa)");
  REQUIRE(note);
  CHECK(note->authors == Names{"Tomas Reed", "Jun Park"});
  CHECK(read_reporting_credit("Editing by Ana Costa")->authors.empty());
  CHECK_FALSE(read_reporting_credit("Reporting is hard.").has_value());
}

TEST_CASE("bare names have two to four words each", "[cleaning]") {
  CHECK(read_names("Tomas Reed and Ana Costa")->authors == Names{"Tomas Reed", "Ana Costa"});
  for (const auto* text :
       {"Breakfast", "The harbour master", "What happens next", "Sunday Times", ""}) {
    INFO(text);
    CHECK_FALSE(read_names(text).has_value());
  }
}

TEST_CASE("a role names what somebody does", "[cleaning]") {
  CHECK(is_author_role("Business reporter, Sorrel Radio"));
  CHECK_FALSE(is_author_role("The harbour at dawn"));
  CHECK_FALSE(is_author_role("He had been a reporter on the island for more than forty years"));
}
