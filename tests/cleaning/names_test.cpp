// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/names.h"

#include <catch2/catch.hpp>

using namespace backfile;

TEST_CASE("a name is capitals, initials and particles", "[cleaning]") {
  for (const auto* text : {"Ana Costa", "J. P. O'Hara-Lynn", "Ludwig van der Meer",
                           "Søren Vestholm", "TOMAS REED", "Ágnes", "May Reed"}) {
    INFO(text);
    CHECK(is_name(text));
  }
  for (const auto* text : {"", "the harbour", "Ana costa", "Ludwig van", "Sunday", "The Gazette",
                           "Chief Reporter", "Reed 2", "Reed/Costa", "Who?", "A B C D E F"}) {
    INFO(text);
    CHECK_FALSE(is_name(text));
  }
}
