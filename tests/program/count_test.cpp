// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/count.h"

#include <catch2/catch.hpp>

using namespace backfile;

TEST_CASE("a count is decimal digits") {
  CHECK(parse_count("0") == std::size_t{0});
  CHECK(parse_count("007") == std::size_t{7});
  CHECK(parse_count("18446744073709551615") == std::size_t{18446744073709551615U});
}

TEST_CASE("anything else is no count") {
  for (const char* text :
       {"", " ", "-1", "+1", " 1", "1 ", "1e3", "0x1", "1,000", "1.0", "x", "18446744073709551616"})
    CHECK_FALSE(parse_count(text));
}
