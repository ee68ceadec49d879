// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/display_width.h"

#include <catch2/catch.hpp>

using namespace backfile;

TEST_CASE("the width of a text is what a terminal gives it") {
  struct Case {
    std::string text{};
    std::size_t width = 0;
  };
  const Case cases[] = {
      {"", 0},
      {"harbour", 7},
      {"Jos\u00E9", 4},
      {"Jose\u0301", 4},
      {"\u6E2F\u6E7E", 4},
      {"\uFF21", 2},
      {"\uD55C", 2},
      {"\u1112\u1161\u11AB", 2},
      {"\U0001F6A2", 2},
      {"a\u200Bb", 2},
      {"\u2588\u00B7\u2026\u201C", 4},
      {"\xff", 1},
      {"\xe6\xb8", 2},
  };
  for (const auto& [text, width] : cases) {
    INFO(text);
    CHECK(display_width(text) == width);
  }
}

TEST_CASE("a letter and its accents are one cluster") {
  const std::vector<Cluster> clusters = clusters_of("e\u0301\u6E2F");
  REQUIRE(clusters.size() == 2);
  CHECK(clusters[0].size == 3);
  CHECK(clusters[0].width == 1);
  CHECK(clusters[1].offset == 3);
  CHECK(clusters[1].width == 2);
  CHECK(clusters_of("").empty());
}

TEST_CASE("a text that is too wide is cut between clusters") {
  struct Case {
    std::string text{};
    std::size_t width = 0;
    std::string expected{};
  };
  const Case cases[] = {
      {"harbour", 7, "harbour"},
      {"harbour", 6, "harb.."},
      {"harbour", 2, ".."},
      {"harbour", 1, ""},
      {"harbour", 0, ""},
      {"", 0, ""},
      {"\u6E2F\u6E7E\u6E2F", 5, "\u6E2F.."},
      {"e\u0301e\u0301e\u0301e\u0301", 3, "e\u0301.."},
  };
  for (const auto& [text, width, expected] : cases) {
    INFO(text << " in " << width);
    CHECK(cut_to_width(text, width, "..") == expected);
  }
}

TEST_CASE("padding fills up to the width and never cuts") {
  CHECK(pad_right("ab", 4) == "ab  ");
  CHECK(pad_left("ab", 4) == "  ab");
  CHECK(pad_right("\u6E2F", 4) == "\u6E2F  ");
  CHECK(pad_left("abcde", 4) == "abcde");
  CHECK(pad_right("abcde", 4) == "abcde");
}
