// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_ids.h"

#include <catch2/catch.hpp>

#include "tests/program/samples.h"

using namespace backfile;

TEST_CASE("ids are printed one a line and nothing else") {
  CHECK(testing::printed(print_ids, testing::found_results(), Style{.colour = true}) ==
        "post-1\npost-2\n");
  CHECK(testing::printed(print_ids, Results{}, Style{}).empty());
}

TEST_CASE("an id stays on its line") {
  Results results;
  results.hits = {Hit{.id = "a\nb\x1b"}};
  CHECK(testing::printed(print_ids, results, Style{}) == "a\\nb\\x1b\n");
}
