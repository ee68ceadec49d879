// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/safe_text.h"

#include <catch2/catch.hpp>

using namespace backfile;
using namespace std::string_literals;

namespace {

struct Case {
  std::string text{};
  std::string expected{};
};

}  // namespace

TEST_CASE("text cannot steer a terminal") {
  const Case cases[] = {
      {"", ""},
      {"plain ~ text\\n", "plain ~ text\\n"},
      {"Jos\u00E9 \u6E2F \U0001F6A2 \u00A0", "Jos\u00E9 \u6E2F \U0001F6A2 \u00A0"},
      {"\x1b[31mred\x1b]0;title\x07", "\\x1b[31mred\\x1b]0;title\\x07"},
      {"a\nb\rc\td", "a\\nb\\rc\\td"},
      {"\0\x01\x1f\x7f"s, "\\x00\\x01\\x1f\\x7f"},
      {"\u0080\u009B31m\u009F", "\\x80\\x9b31m\\x9f"},
      {"\u202Eevil\u202C \u2066x\u2069", "\uFFFDevil\uFFFD \uFFFDx\uFFFD"},
      {"\u202A\u202B\u202D\u2067\u2068\u2028\u2029", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD"},
      {"\u2027\u202F\u2065\u206A", "\u2027\u202F\u2065\u206A"},
      {"\xff", "\\xff"},
      {"\xc3", "\\xc3"},
      {"\xc3(", "\\xc3("},
      {"\x9b", "\\x9b"},
      {"\xc0\x9b", "\\xc0\\x9b"},
      {"\xe0\x80\x9b", "\\xe0\\x80\\x9b"},
      {"\xed\xa0\x80", "\\xed\\xa0\\x80"},
      {"\uFFFD", "\uFFFD"},
  };
  for (const auto& [text, expected] : cases) CHECK(safe_text(text) == expected);
}

TEST_CASE("no byte or pair of bytes gets a control character through") {
  for (int first = 0; first < 256; ++first) {
    for (int second = 0; second < 256; ++second) {
      const std::string pair = {static_cast<char>(first), static_cast<char>(second)};
      const std::string safe = safe_text(pair);
      bool harmless = safe_text(safe) == safe;
      for (const char letter : safe)
        harmless = harmless && (letter < 0 || letter >= ' ') && letter != 0x7f;
      if (!harmless) FAIL("bytes " << first << " and " << second);
    }
  }
}

TEST_CASE("one line has each run of white space as one blank") {
  const Case cases[] = {
      {"", ""},
      {"a b", "a b"},
      {"a \t\n\v\f\r b", "a b"},
      {"\n a \n", " a "},
      {"a\u0085\u2028\u2029b", "a b"},
      {"a\u00A0 b", "a\u00A0 b"},
      {"a\x1b\nb", "a\\x1b b"},
  };
  for (const auto& [text, expected] : cases) CHECK(safe_line(text) == expected);
}

TEST_CASE("JSON keeps its layout and its meaning and loses what steers a terminal") {
  CHECK(safe_json("{\n \"a\": \"\\u001b \u009B \x7f \u202E\"\n}") ==
        "{\n \"a\": \"\\u001b \\u009b \\u007f \\u202e\"\n}");
  CHECK(safe_json("\"Jos\u00E9 \u6E2F\"") == "\"Jos\u00E9 \u6E2F\"");
}
