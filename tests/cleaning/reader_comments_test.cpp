// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/reader_comments.h"

#include <catch2/catch.hpp>

#include <string>

#include "tests/cleaning/labels.h"

using namespace backfile;
using testing::parts_of;

namespace {

const std::string opening =
    "Harbour closes after the storm\n\nThe harbour closed on Monday. It was dark.\n\n";

}  // namespace

TEST_CASE("what readers wrote is noise", "[cleaning]") {
  const std::string comments =
      "2 comments\nHeron\n2 hours ago\nIt was not dark.\nReply\nSedge\nYes it was.\nReply\n";
  CHECK(parts_of(opening + comments) == "tbnnnnnnnn");
  CHECK(parts_of(opening + comments + "Related\nBoat comes ashore\n") == "tbnnnnnnnnnh");
}

TEST_CASE("a counter of comments in the article ends nothing", "[cleaning]") {
  CHECK(parts_of(opening + "Comments (14)\n\nThe pilots went home. They were told at noon.\n") ==
        "tbnb");
  CHECK(parts_of("Harbour closes after the storm\nComments (14)\nIt was dark.\nIt was cold.\n") ==
        "tnbb");
}
