// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/related_blocks.h"

#include <catch2/catch.hpp>

#include <string>

#include "tests/cleaning/labels.h"

using namespace backfile;
using testing::parts_of;

namespace {

const std::string opening =
    "Harbour closes after the storm\n\n"
    "The harbour closed on Monday. It will open again next week.\n\n";

const std::string paragraph = "The pilots were told at noon. They went home at one.\n\n";

}  // namespace

TEST_CASE("links of three lines end in a teaser that is cut off", "[cleaning]") {
  const std::string items =
      "a boat on a beach\n\nBoat Comes Ashore\n\nNobody was on board when the…\n"
      "Two men. Both wear hats. One waves.\n\nHats Come Back\n\nAfter forty years the…\n";
  CHECK(parts_of(opening + "You may also like\n" + items) == "tbnphephe");
}

TEST_CASE("links of two lines end in a sentence or in an ellipsis", "[cleaning]") {
  CHECK(
      parts_of(
          opening +
          "Related\nBoat Comes Ashore\nNobody was on board.\nHats Come Back\nThey were gone.\n") ==
      "tbnhehe");
  CHECK(parts_of(
            opening +
            "Related\n\nBoat comes ashore\n\nNobody was on…\n\nHats come back\n\nThey were…\n") ==
        "tbnhehe");
}

TEST_CASE("links may be headlines only", "[cleaning]") {
  CHECK(parts_of(opening + "Most read\nBoat comes ashore\nHats come back\n1\nWho pays?\n") ==
        "tbnhhnh");
  CHECK(parts_of(opening + "Most read\nBoat comes ashore\nBoat comes ashore\nHats come back\n") ==
        "tbnphh");
}

TEST_CASE("lines that stand together are a picture and a headline, or a headline and more",
          "[cleaning]") {
  CHECK(parts_of(opening + "Related\n\nBoat ashore at night\nBoat ashore again\n\n"
                           "Felt hats in a row\nFelt hats come back\n") == "tbnphph");
  CHECK(parts_of(opening +
                 "Related\n\nBoat ashore\nNobody was on board when she came in at night\n\n"
                 "Hats back\nThey had been gone for more than forty years and one\n") == "tbnhehe");
}

TEST_CASE("a block in the article ends where the body resumes", "[cleaning]") {
  CHECK(parts_of(opening + "Read more\nBoat comes ashore\nHats come back\n\n" + paragraph +
                 paragraph) == "tbnhhbb");
  CHECK(parts_of(opening + "Read more\n\nBoat comes ashore\n\n" + paragraph + paragraph) ==
        "tbnhbb");
  CHECK(parts_of(opening + "Read more\nBoat comes ashore\nNobody was on board.\n\n" + paragraph +
                 paragraph) == "tbnhebb");
  CHECK(parts_of(opening + "Read more\n\n" + paragraph) == "tbnb");
  CHECK(parts_of(opening + "Read more\nBoat comes ashore\n\nHe was 81.\n") == "tbnhb");
  CHECK(parts_of(opening + "Read more\nBoat comes ashore\n\nThe quay (Getty Images)\n\n" +
                 paragraph + paragraph) == "tbnhcbb");
}

TEST_CASE("once links had teasers, the sentence below a headline is one", "[cleaning]") {
  const std::string items =
      "Boat comes ashore\n\nNobody was on board.\n\nHats come back\n\nThey were gone.\n\n";
  CHECK(parts_of(opening + "Read more\n\n" + items + paragraph + paragraph) == "tbnhehebb");
}

TEST_CASE("at the end of the page a doubtful line stays related", "[cleaning]") {
  CHECK(parts_of(opening + "Related\n\nBoat comes ashore\n\nNobody was on board.\n") == "tbnhe");
}

TEST_CASE("a block before the title ends before the title", "[cleaning]") {
  CHECK(parts_of("Trending\nBoat comes ashore today\nHats come back again\n" + opening +
                 paragraph) == "nhhtbb");
}

TEST_CASE("a subheading that reads like a heading of links stays body", "[cleaning]") {
  CHECK(parts_of(opening + "More in the nets\n\n" + paragraph + paragraph) == "tbbbb");
}

TEST_CASE("links without a heading need two teasers that are cut off", "[cleaning]") {
  CHECK(
      parts_of(opening + "Boat comes ashore\n\nNobody was on…\n\nHats come back\n\nThey were…\n") ==
      "tbhehe");
  CHECK(parts_of(opening + "Boat comes ashore\n\nNobody was on…\n\n" + paragraph) == "tbbbb");
}
