// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/style.h"

#include <catch2/catch.hpp>

using namespace backfile;

TEST_CASE("text is wrapped on a terminal only, within reason") {
  const auto width = [](bool is_terminal, std::size_t columns) {
    return style_for({.is_terminal = is_terminal, .width = columns}).width;
  };
  CHECK(width(true, 80) == 80);
  CHECK(width(true, 3) == 20);
  CHECK(width(true, 300) == 100);
  CHECK(width(false, 80) == 0);
}

TEST_CASE("colour and characters are those of the terminal") {
  CHECK(style_for({.colour = true}).colour);
  CHECK(style_for({.utf8 = true}).utf8);
  CHECK_FALSE(style_for({}).colour);
  CHECK_FALSE(style_for({}).utf8);
}

TEST_CASE("painting needs colour, a look and a text") {
  const Style colour{.colour = true};
  CHECK(paint("x", look::bold, colour) == "\x1b[1mx\x1b[0m");
  CHECK(paint("x", look::bold, {}) == "x");
  CHECK(paint("x", look::plain, colour) == "x");
  CHECK(paint("", look::bold, colour).empty());
}
