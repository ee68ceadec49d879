// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json/json_cutter.h"

#include "indexer/readers/json/json_shape.h"
#include "tests/readers/item_log.h"

namespace backfile {
namespace {

using testing::ItemLog;
using testing::TextSource;
using Strings = std::vector<std::string>;

/// The pieces as "line: text", whatever blocks the text comes in.
Strings pieces_of(const std::string& text, ItemLog& log, std::size_t limit = 1000) {
  Strings pieces;
  for (const std::size_t block : {std::size_t{1}, std::size_t{3}, text.size() + 1}) {
    pieces.clear();
    log = {};
    JsonCutter cutter(std::make_unique<TextSource>(text, block), log.log(), limit);
    while (auto piece = cutter.next()) {
      pieces.push_back(std::to_string(piece->line) + ": " + piece->text);
    }
  }
  return pieces;
}

TEST_CASE("a file of JSON is cut into its objects", "[json_cutter]") {
  struct Case {
    const char* text;
    Strings pieces;
  };
  const Case cases[] = {
      {"", {}},
      {" \n ", {}},
      {R"({"a":1})", {R"(1: {"a":1})"}},
      {"[]", {}},
      {R"([{"a":"}]"},{"b":"\"{"}])", {R"(1: {"a":"}]"})", R"(1: {"b":"\"{"})"}},
      {"[\n {\"a\":\n  {}}\n ,\n {}\n]\n", {"2: {\"a\":\n  {}}", "5: {}"}},
      {"{\"a\":1}\n\n{\"b\":2}\r\n{\"c\":3}", {"1: {\"a\":1}", "3: {\"b\":2}\r", "4: {\"c\":3}"}},
      {"\x1E{\"a\":1}\x1E{}", {"1: {\"a\":1}", "1: {}"}},
      {"//<![CDATA[\n{\"a\":1}\n//]]>", {"2: {\"a\":1}"}},
      {R"({"a":1}{"b":2})", {R"(1: {"a":1}{"b":2})"}},
  };
  for (const auto& [text, pieces] : cases) {
    INFO(text);
    ItemLog log;
    CHECK(pieces_of(text, log) == pieces);
    CHECK(log.rejected.empty());
  }
}

TEST_CASE("a broken object costs only itself", "[json_cutter]") {
  ItemLog log;
  SECTION("in lines, whatever is in them") {
    CHECK(pieces_of("{\"a\":\"1}\n{\"b\":2}\n{{{\nx\n{}", log) ==
          Strings{"1: {\"a\":\"1}", "2: {\"b\":2}", "3: {{{", "4: x", "5: {}"});
  }
  SECTION("in a list, if lines begin with objects") {
    CHECK(pieces_of("[\n  {\"a\":\"1},\n  {\"b\":2}\n]", log) ==
          Strings{"2: {\"a\":\"1},", "3: {\"b\":2}"});
  }
  SECTION("one that is not closed") {
    CHECK(pieces_of("[{\"a\":1},{\"b\":[", log) == Strings{"1: {\"a\":1}", "1: {\"b\":["});
  }
}

TEST_CASE("what is no object, or too large, is rejected and passed over", "[json_cutter]") {
  ItemLog log;
  CHECK(pieces_of("[1, \"two\",\n three, {\"a\":1}]\nfour", log) == Strings{"2: {\"a\":1}"});
  CHECK(log.rejected ==
        Strings{"1: [] text outside of JSON objects", "3: [] text outside of JSON objects"});
  const std::string large = "{\"a\":\"" + std::string(40, 'x') + "\"}";
  CHECK(pieces_of("[" + large + ",{}]", log, 20) == Strings{"1: {}"});
  CHECK(log.rejected == Strings{"1: [] more than 20 bytes in one JSON object (--max-article)"});
  CHECK(pieces_of("{\"a\":1}\n" + large + "\n{}", log, 20) == Strings{"1: {\"a\":1}", "3: {}"});
  CHECK(log.rejected == Strings{"2: [] more than 20 bytes in one JSON object (--max-article)"});
  CHECK(pieces_of("[{\"a\":\"" + std::string(100, 'x'), log, 20).empty());
}

TEST_CASE("the shape of JSON is told from its beginning", "[json_shape]") {
  struct Case {
    const char* head;
    JsonShape shape;
  };
  const Case cases[] = {
      {"", JsonShape::none},
      {"[Reuters] A ship", JsonShape::none},
      {"{curly}", JsonShape::none},
      {"<a>", JsonShape::none},
      {"{}", JsonShape::object},
      {"[]", JsonShape::array},
      {R"({"title":"A","text":)", JsonShape::object},
      {R"([ {"title":"A"}, )", JsonShape::array},
      {"{\"title\":\"A\"}\n{\"title\":", JsonShape::lines},
      {"{\n\"title\":\"A\"}\n", JsonShape::object},
      {R"({"uri":"a","versioncreated":"2020"})", JsonShape::ninjs},
      {R"([{"guid":"a","body_html":""}])", JsonShape::ninjs},
      {R"({"uri":"a","headline_main":"b"})", JsonShape::ninjs},
      {R"({"uri":"a","title":"b"})", JsonShape::object},
      {R"({"x":{"uri":"a","versioncreated":"2020"}})", JsonShape::object},
      {R"({"version":"https://jsonfeed.org/version/1","items":[]})", JsonShape::json_feed},
      {R"({"@context":"https://schema.org"})", JsonShape::json_ld},
      {"<!-- \n//<![CDATA[\n[{\"@type\":\"NewsArticle\"}]", JsonShape::json_ld},
      {R"({"a":"\"@context\": 1"})", JsonShape::object},
  };
  for (const auto& [head, shape] : cases) {
    INFO(head);
    CHECK(static_cast<int>(json_shape(head)) == static_cast<int>(shape));
  }
}

}  // namespace
}  // namespace backfile
