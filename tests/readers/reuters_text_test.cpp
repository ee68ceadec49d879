// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/reuters_text.h"

#include <catch2/catch.hpp>

namespace backfile {
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("the dates of the collection are read", "[reuters_text]") {
  constexpr int some_time = (15 * 60 + 1) * 60 + 2;
  struct Case {
    const char* text;
    Date date;
  };
  const Case cases[] = {
      {"26-FEB-1987 15:01:02.79", {1987, 2, 26, some_time}},
      {"  3-MAR-1987 15:01:02.79", {1987, 3, 3, some_time}},
      {"3-Mar-1987  15:01:02.40", {1987, 3, 3, some_time}},
      {"27-MAR-1987 15:01:02.13\x05\x05\x05RM", {1987, 3, 27, some_time}},
      {"31-MAR-1987 605:12:19.12", {1987, 3, 31, -1}},
      {"31-MAR-1987 24:00:00.00", {1987, 3, 31, -1}},
      {"31-MAR-1987", {1987, 3, 31, -1}},
      {"31-APR-1987 15:01:02.79", {}},
      {"0-APR-1987 15:01:02.79", {}},
      {"1-APX-1987 15:01:02.79", {}},
      {"1-APR-87 15:01:02.79", {}},
      {"", {}},
  };
  for (const auto& [text, date] : cases) {
    INFO(text);
    CHECK(parse_reuters_date(text) == date);
  }
}

TEST_CASE("authors are the names of a byline", "[reuters_text]") {
  struct Case {
    const char* byline;
    Strings authors;
  };
  const Case cases[] = {
      {"", {}},
      {"    by Ann Berg, Reuters", {"Ann Berg"}},
      {"By Ann Berg", {"Ann Berg"}},
      {"BY ANN BERG AND JO LI, REUTERS", {"ANN BERG", "JO LI"}},
      {"By Ann Berg Reuters", {"Ann Berg"}},
      {"By Ann Berg, Reuter.", {"Ann Berg"}},
      {"By Ann Berg, Reutersd", {"Ann Berg"}},
      {"Bya Anders", {"Bya Anders"}},
      {"By Reuters", {}},
  };
  for (const auto& [byline, authors] : cases) {
    INFO(byline);
    CHECK(reuters_authors(byline) == authors);
  }
}

TEST_CASE("a body is cut into paragraphs without its sign-off", "[reuters_text]") {
  struct Case {
    const char* text;
    Strings paragraphs;
  };
  const Case cases[] = {
      {"", {}},
      {" Reuter\n\x03", {}},
      {"One wrapped\nline.\n    Two.\n Reuter\n\x03", {"One wrapped line.", "Two."}},
      {"One.\n       \n REUTER\n\x03\n", {"One."}},
      {"One.\nREUTER...^M", {"One."}},
      {"One.\n Reuter\n REUTER\n", {"One."}},
      {"One (33.7).        REUTER", {"One (33.7)."}},
      {"One, they told\nReuters.", {"One, they told Reuters."}},
      {"One asks Reuter", {"One asks Reuter"}},
      {"One.\n Reuterswerda", {"One.", "Reuterswerda"}},
      {"Rates:\n Gold   1.5\n Tin    2.5\n\nAfter.", {"Rates:", "Gold 1.5", "Tin 2.5", "After."}},
  };
  for (const auto& [text, paragraphs] : cases) {
    INFO(text);
    CHECK(reuters_paragraphs(text) == paragraphs);
  }
}

TEST_CASE("the first line of a telegram is its title if it is a headline", "[reuters_text]") {
  struct Case {
    const char* text;
    ReutersText expected;
  };
  const Case cases[] = {
      {"\x02\nTIN OPENING PRICES - APRIL 7\n Cash 1.5\n\x03\n",
       {"TIN OPENING PRICES - APRIL 7", {"Cash 1.5"}}},
      {"TIN 10:30\nCASH 1.5\n", {"TIN 10:30", {"CASH 1.5"}}},
      {"TIN\n", {"TIN", {}}},
      {"tin opening prices - april 7\n Cash 1.5\n",
       {"", {"tin opening prices - april 7", "Cash 1.5"}}},
      {"MINE OF FAR NORTH TIN CO SAYS IT WILL SHUT ITS LAST SHAFT AND\nSELL ITS LAND\n",
       {"", {"MINE OF FAR NORTH TIN CO SAYS IT WILL SHUT ITS LAST SHAFT AND SELL ITS LAND"}}},
      {"MINE OF FAR NORTH TIN CO TO SHUT ITS LAST SHAFT IN AUTUMN\n    NORTHPORT - It said so.\n",
       {"MINE OF FAR NORTH TIN CO TO SHUT ITS LAST SHAFT IN AUTUMN", {"NORTHPORT - It said so."}}},
      {"    INDENTED TEXT\n", {"", {"INDENTED TEXT"}}},
      {"\n", {}},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    const auto found = split_reuters_text(text);
    CHECK(found.title == expected.title);
    CHECK(found.body == expected.body);
  }
}

}  // namespace
}  // namespace backfile
