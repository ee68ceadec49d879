// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json/field_map.h"

#include <catch2/catch.hpp>

namespace backfile {
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("a field map replaces the usual names of what it gives", "[field_map]") {
  const FieldMap map = parse_field_map("title=head line, body = text ,body=more.text");
  CHECK_FALSE(map.is_default);
  CHECK(map.of("title") == Strings{"headline"});
  CHECK(map.of("body") == Strings{"text", "more.text"});
  CHECK(map.of("date") == default_field_map().of("date"));
  CHECK(map.of("colour").empty());
  CHECK(parse_field_map("").is_default);
}

TEST_CASE("mistakes in a field map are told with the fields there are", "[field_map]") {
  struct Case {
    const char* text;
    const char* message;
  };
  const Case cases[] = {{"colour=red", "there is no field \"colour\"; expected"},
                        {"title", "no name is given for \"title\"; expected"},
                        {"title=", "no name is given for \"title\"; expected"},
                        {"=x", "there is no field \"\"; expected"},
                        {"title=a,,body=b", "no name is given for \"\"; expected"}};
  for (const auto& [text, message] : cases) {
    INFO(text);
    CHECK_THROWS_WITH(parse_field_map(text), Catch::StartsWith(message));
    CHECK_THROWS_WITH(parse_field_map(text), Catch::Contains("author, body, byline, caption"));
  }
}

}  // namespace
}  // namespace backfile
