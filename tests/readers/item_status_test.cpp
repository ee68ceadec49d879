// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/item_status.h"

#include <catch2/catch.hpp>

namespace backfile {
namespace {

TEST_CASE("an item is withdrawn if its provider says so", "[item_status]") {
  for (const char* status :
       {"Canceled", "stat:cancelled", "withheld", "recalled", "http://s.example/killed"}) {
    CHECK(is_withdrawn(status));
  }
  for (const char* status : {"", "Usable", "stat:usable", "embargoed", "OPEN"}) {
    CHECK(!is_withdrawn(status));
  }
}

}  // namespace
}  // namespace backfile
