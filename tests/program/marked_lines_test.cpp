// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/marked_lines.h"

#include <catch2/catch.hpp>

using namespace backfile;

namespace {

using Lines = std::vector<std::string>;

const Style colour{.colour = true};
const Looks brackets{"2", "1"};

}  // namespace

TEST_CASE("matches are painted where there is colour, and only there") {
  const MarkedText text = {{"the ", false}, {"oil", true}, {" price", false}};
  CHECK(marked_lines(text, 0, {}, {}) == Lines{"the oil price"});
  CHECK(marked_lines(text, 0, {}, colour) == Lines{"the \x1b[1;31moil\x1b[0m price"});
  CHECK(marked_lines(text, 0, brackets, colour) ==
        Lines{"\x1b[2mthe \x1b[0m\x1b[1moil\x1b[0m\x1b[2m price\x1b[0m"});
}

TEST_CASE("a match that is broken over lines is painted on each") {
  const MarkedText text = {{"the ", false}, {"oil price", true}, {" fell", false}};
  CHECK(marked_lines(text, 8, {}, colour) ==
        Lines{"the \x1b[1;31moil\x1b[0m", "\x1b[1;31mprice\x1b[0m", "fell"});
}

TEST_CASE("colour takes no room when lines are broken") {
  const MarkedText text = {{"aa", true}, {" bb cc", false}};
  CHECK(marked_lines(text, 5, {}, colour).size() == marked_lines(text, 5, {}, {}).size());
}

TEST_CASE("white space within and between pieces becomes one blank") {
  const MarkedText text = {{" \n", false}, {"a \n", true}, {"\t b\n\nc ", false}, {" ", false}};
  CHECK(marked_lines(text, 0, {}, {}) == Lines{"a b c"});
}

TEST_CASE("no escape sequence of an article is printed") {
  const MarkedText text = {{"\x1b[2J", false}, {"\u009B1m\x07", true}};
  CHECK(marked_lines(text, 0, {}, {}) == Lines{"\\x1b[2J\\x9b1m\\x07"});
}

TEST_CASE("an empty text has no lines") {
  CHECK(marked_lines({}, 10, {}, colour).empty());
  CHECK(marked_lines({{"", true}, {" \n", false}}, 10, {}, colour).empty());
}
