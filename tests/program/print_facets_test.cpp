// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_facets.h"

#include <catch2/catch.hpp>

#include "common/program/display_width.h"
#include "tests/program/samples.h"

using namespace backfile;
using testing::contains;

namespace {

std::string text_of(const Facet& facet, const Style& style = {}) {
  return testing::printed(print_facets, std::vector<Facet>{facet}, style);
}

std::string times(std::size_t count, const std::string& part) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += part;
  return text;
}

}  // namespace

TEST_CASE("values, counts and bars are aligned, and what is selected has a star") {
  CHECK(text_of(testing::topic_facet()) ==
        "\ntopic\n"
        "  strike  40  " +
            times(40, "#") +
            "\n"
            "* ship    20  " +
            times(20, "#") +
            "\n"
            "  cod      1  #\n"
            "  2 more values; 7 articles without any\n");
}

TEST_CASE("block characters draw bars to an eighth") {
  Facet facet = testing::topic_facet();
  facet.values = {{"a", 320, false}, {"b", 3, false}, {"c", 1, false}, {"d", 12, false}};
  const std::string text = text_of(facet, {.utf8 = true});
  CHECK(contains(text, "  a  320  " + times(40, "\u2588") + "\n"));
  CHECK(contains(text, "  b    3  \u258D\n"));
  CHECK(contains(text, "  c    1  \u258F\n"));
  CHECK(contains(text, "  d   12  \u2588\u258C\n"));
  facet.values = {{"a", 640, false}, {"b", 3, false}};
  CHECK(contains(text_of(facet, {.utf8 = true}), "  b    3  \u258E\n"));
}

TEST_CASE("a value that occurs has a bar, however rare, and one that does not has none") {
  Facet facet = testing::topic_facet();
  facet.values = {{"a", 1000000, false}, {"b", 1, false}, {"c", 0, true}};
  CHECK(contains(text_of(facet), "  b        1  #\n"));
  CHECK(contains(text_of(facet), "* c        0\n"));
  facet.values = {{"c", 0, true}};
  CHECK(contains(text_of(facet), "* c  0\n"));
}

TEST_CASE("on a terminal the lines fit and long values are cut") {
  Facet facet = testing::topic_facet();
  facet.values.push_back({"a name that is much longer than anybody would like", 39, false});
  facet.values.push_back({"\u6E2F\u6E7E\u6E2F\u6E7E\u6E2F\u6E7E\u6E2F\u6E7E\u6E2F", 38, true});
  for (std::size_t width = 20; width <= 100; ++width) {
    std::istringstream lines(text_of(facet, {.width = width}));
    for (std::string line; std::getline(lines, line);) CHECK(display_width(line) <= width);
  }
  CHECK(contains(text_of(facet, {.width = 40}), "  a name that is much...  39  "));
  CHECK(
      contains(text_of(facet, {.utf8 = true, .width = 40}), "  a name that is much l\u2026  39  "));
  CHECK(contains(text_of(facet), "  a name that is much longer than anybody would like  39  "));
}

TEST_CASE("what is left out is said, and nothing if nothing is") {
  Facet facet = testing::topic_facet();
  facet.distinct = 4;
  facet.missing = 1;
  CHECK(contains(text_of(facet), "  1 more value; 1 article without any\n"));
  facet.distinct = 3;
  CHECK(contains(text_of(facet), "  1 article without any\n"));
  facet.missing = 0;
  CHECK(text_of(facet).ends_with("#\n"));
  facet.total_is_exact = false;
  CHECK(contains(text_of(facet), "  not all articles counted\n"));
}

TEST_CASE("a facet without anything to tell is not printed") {
  CHECK(text_of({.field = "topic"}).empty());
  CHECK(text_of({.field = "topic", .missing = 2}) == "\ntopic\n  2 articles without any\n");
}

TEST_CASE("colour marks the name and what is selected") {
  const std::string text = text_of(testing::topic_facet(), {.colour = true});
  CHECK(contains(text, "\x1b[1mtopic\x1b[0m\n"));
  CHECK(contains(text, "* \x1b[1mship  \x1b[0m  20  \x1b[2m##"));
}
