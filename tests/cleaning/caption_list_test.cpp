// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/caption_list.h"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "tests/cleaning/labels.h"

using namespace backfile;
using testing::article_of;

TEST_CASE("a credit on its own line goes to its caption", "[cleaning]") {
  const std::string opening = "Harbour closes early\n\nIt was dark. It was cold.\n\n";
  const std::string closing = "\n\nThe pilots went home. They were told at noon.\n";
  const struct {
    const char* lines;
    Caption caption;
  } cases[] = {
      {"Pilots on the quay at noon\nPhoto: Ana Costa",
       {.text = "Pilots on the quay at noon", .credit = "Ana Costa"}},
      {"Image source, Getty Images\n\nImage caption, Pilots on the quay",
       {.text = "Pilots on the quay", .credit = "Getty Images"}},
      {"Image copyright AFP Image caption Pilots on the quay",
       {.text = "Pilots on the quay", .credit = "AFP"}},
      {"Photo by Ana Costa: Pilots on the quay.",
       {.text = "Pilots on the quay.", .credit = "Ana Costa"}},
      {"Pilots on the quay\n\nPilots on the quay (Getty Images)",
       {.text = "Pilots on the quay", .credit = "Getty Images"}},
  };
  for (const auto& [lines, caption] : cases) {
    INFO(lines);
    CHECK((article_of(opening + lines + closing).captions == std::vector<Caption>{caption}));
  }
  CHECK(article_of(opening + "Getty Images" + closing).captions.empty());
}
