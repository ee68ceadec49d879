// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/wrap.h"

#include <catch2/catch.hpp>

#include "common/program/display_width.h"

using namespace backfile;

using Lines = std::vector<std::string>;

TEST_CASE("lines are broken at blanks") {
  struct Case {
    std::string text{};
    std::size_t width = 0;
    Lines lines{};
  };
  const Case cases[] = {
      {"", 10, {}},
      {"   ", 10, {}},
      {"the cranes stand", 16, {"the cranes stand"}},
      {"the cranes stand", 15, {"the cranes", "stand"}},
      {"the cranes stand", 10, {"the cranes", "stand"}},
      {"the cranes stand", 9, {"the", "cranes", "stand"}},
      {"  the   cranes  ", 10, {"the", "cranes"}},
      {"  the   cranes  ", 12, {"the   cranes"}},
      {"to abcdefgh now", 4, {"to a", "bcde", "fgh", "now"}},
      {"abcd", 4, {"abcd"}},
      {"the cranes stand", 0, {"the cranes stand"}},
      {"\u6E2F\u6E7E\u6E2F\u6E7E", 0, {"\u6E2F\u6E7E\u6E2F\u6E7E"}},
      {"\u6E2F\u6E7E\u6E2F", 5, {"\u6E2F\u6E7E", "\u6E2F"}},
      {"ab\u6E2F\u6E7Ecd", 4, {"ab\u6E2F", "\u6E7Ecd"}},
      {"a\u00A0b c", 3, {"a\u00A0b", "c"}},
      {"e\u0301e\u0301e\u0301", 2, {"e\u0301e\u0301", "e\u0301"}},
      {"\u6E2F\u6E7E", 1, {"\u6E2F", "\u6E7E"}},
  };
  for (const auto& [text, width, lines] : cases) {
    INFO(text << " in " << width);
    CHECK(wrap(text, width) == lines);
  }
}

TEST_CASE("ranges say where the lines stand in the text") {
  CHECK(wrap_ranges(" a  bc", 2) == std::vector<LineRange>{{1, 2}, {4, 6}});
}

TEST_CASE("no line is wider than asked for at any width") {
  const std::string text = "The \u6E2F\u6E7Estrike, a e\u0301clat; https://post.example/a/long/one";
  for (std::size_t width = 2; width < 70; ++width)
    for (const std::string& line : wrap(text, width)) CHECK(display_width(line) <= width);
}
