// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_error.h"

#include <catch2/catch.hpp>

#include "common/program/display_width.h"
#include "tests/program/samples.h"

using namespace backfile;

namespace {

std::string report(const QueryError& error, const std::string& query, const Style& style = {}) {
  return testing::printed(print_query_error, error, query, style);
}

struct Case {
  std::string query{};
  std::size_t offset = 0;
  std::size_t length = 0;
  std::string shown{};
  std::string underline{};
};

}  // namespace

TEST_CASE("the place in a query is underlined by columns") {
  const Case cases[] = {
      {"colour:red", 0, 7, "colour:red", "^~~~~~~"},
      {"oil (gas", 4, 1, "oil (gas", "    ^"},
      {"oil (gas", 4, 0, "oil (gas", "    ^"},
      {"oil AND", 7, 0, "oil AND", "       ^"},
      {"oil", 99, 5, "oil", "   ^"},
      {"oil", 1, 99, "oil", " ^~"},
      {"", 0, 0, "", "^"},
      {"Jos\u00E9 x:y", 6, 2, "Jos\u00E9 x:y", "     ^~"},
      {"\u6E2F\u6E7E \u6E2F:y", 7, 4, "\u6E2F\u6E7E \u6E2F:y", "     ^~~"},
      {"e\u0301 x", 4, 1, "e\u0301 x", "  ^"},
      {"\u6E2F x", 1, 1, "\u6E2F x", "  ^"},
      {"a\tb x", 4, 1, "a\\tb x", "     ^"},
      {"\x1b[ x", 3, 1, "\\x1b[ x", "      ^"},
      {"\xff x", 2, 1, "\\xff x", "     ^"},
  };
  for (const auto& [query, offset, length, shown, underline] : cases) {
    INFO(query);
    CHECK(report(QueryError("bad", offset, length), query) ==
          "backfile-search: bad\n  " + shown + "\n  " + underline + "\n");
  }
}

TEST_CASE("a query error without a place is a message only") {
  CHECK(report(QueryError("too many words"), "a b c") == "backfile-search: too many words\n");
}

TEST_CASE("a query that is too wide is cut around the place") {
  const std::string query = std::string(60, 'a') + " colour:red " + std::string(60, 'b');
  const std::string text = report(QueryError("bad", 61, 7), query, {.width = 50});
  CHECK(text ==
        "backfile-search: bad\n"
        "  ...aaaaaaaaaaaaaaaa colour:red bbbbbbbbbbbbbb...\n"
        "                      ^~~~~~~\n");
}

TEST_CASE("on a terminal the query and its underline never wrap") {
  const std::string query =
      std::string(70, 'a') + "\u6E2F\u6E7E" + std::string(70, 'x') + std::string(70, 'b');
  for (std::size_t width = 30; width < 100; ++width) {
    for (std::size_t offset = 0; offset <= query.size(); offset += 7) {
      std::istringstream lines(report(QueryError("bad", offset, 80), query, {.width = width}));
      for (std::string line; std::getline(lines, line);) CHECK(display_width(line) <= width);
    }
  }
}

TEST_CASE("the underline has colour if the style has") {
  CHECK(report(QueryError("bad", 0, 2), "ab", {.colour = true}) ==
        "backfile-search: bad\n  ab\n  \x1b[1;31m^~\x1b[0m\n");
}

TEST_CASE("messages and warnings are safe to print, one line each") {
  CHECK(testing::printed(print_error, std::string("no index at \x1b\n")) ==
        "backfile-search: no index at \\x1b\\n\n");
  CHECK(testing::printed(print_warnings, std::vector<std::string>{"a", "b"}) ==
        "backfile-search: warning: a\nbackfile-search: warning: b\n");
  CHECK(testing::printed(print_warnings, std::vector<std::string>{}).empty());
}
