// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json/json_text.h"

#include <catch2/catch.hpp>

namespace backfile {
namespace {

TEST_CASE("JSON that is almost right is mended", "[json_text]") {
  struct Case {
    const char* text;
    const char* expected;
  };
  const Case cases[] = {
      {R"({"a":"one
two"})",
       R"({"a":"one\ntwo"})"},
      {"{\"a\":\"\x01\tb\"}", R"({"a":"  b"})"},
      {R"({"a":1,})", R"({"a":1})"},
      {R"({"a":[1,2 , ]})", R"({"a":[1,2]})"},
      {R"({"a":1};)", R"({"a":1})"},
      {R"({"a":1} ;; ;)", R"({"a":1})"},
      {"//<![CDATA[\n{\"a\":1}\n//]]>", R"({"a":1})"},
      {"<!-- {\"a\":1} -->", R"({"a":1})"},
      {"{\"a\":1, // one\n \"b\":/* two */2}", R"({"a":1,"b":2})"},
      {R"({"a":"x // y <!-- z, ]"})", R"({"a":"x // y <!-- z, ]"})"},
      {R"({"a":"it\'s"})", R"({"a":"it's"})"},
      {R"({"a":"\ud800x\udc00"})", "{\"a\":\"\uFFFDx\uFFFD\"}"},
      {R"({"a":"\ud83d\ude00"})", "{\"a\":\"\U0001F600\"}"},
      {R"({"a":1e400,"b":NaN,"c":-Infinity,"d":-1.5e3})",
       R"({"a":null,"b":null,"c":null,"d":-1.5e3})"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(parse_json(text).value == Json::parse(expected));
  }
  CHECK(parse_json(R"({"a":1,})").mended);
  CHECK_FALSE(parse_json(R"({"a":1})").mended);
}

TEST_CASE("other mistakes are errors with their place", "[json_text]") {
  struct Case {
    const char* text;
    std::size_t offset;
  };
  const Case cases[] = {{"", 0},           {"{", 1},         {R"({"a" 1})", 5}, {R"({"a":x})", 5},
                        {R"({"a":"x)", 7}, {R"(["\q"])", 3}, {"{} {}", 3}};
  for (const auto& [text, offset] : cases) {
    INFO(text);
    try {
      parse_json(text);
      FAIL("no error");
    } catch (const JsonError& error) {
      CHECK(error.what() == std::string("not valid JSON"));
      CHECK(error.offset() == offset);
    }
  }
}

TEST_CASE("nesting is limited", "[json_text]") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  CHECK_NOTHROW(parse_json(nested(ReadingLimits{}.depth)));
  CHECK_THROWS_AS(parse_json(nested(ReadingLimits{}.depth + 1)), JsonError);
  CHECK_THROWS_AS(parse_json(nested(100'000)), JsonError);
  CHECK_NOTHROW(parse_json("\"" + std::string(1000, '[') + "\\\"[\""));
}

}  // namespace
}  // namespace backfile
