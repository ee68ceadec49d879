// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/xml_text.h"

#include <catch2/catch.hpp>

#include "tests/readers/newsml/parsing.h"

namespace backfile {
namespace {

using testing::Problem;
using testing::Strings;

struct Parse {
  explicit Parse(std::string_view text)
      : document(parse_xml(
            text, {[this](std::size_t line, const std::string& id, const std::string& reason) {
                     problems.push_back({line, id, reason});
                   },
                   {}})) {}

  std::vector<Problem> problems{};
  std::optional<XmlRecord> document;
};

std::string nested(std::size_t depth) {
  std::string text;
  for (std::size_t at = 0; at < depth; ++at) text += "<a>";
  for (std::size_t at = 0; at < depth; ++at) text += "</a>";
  return text;
}

TEST_CASE("a document that is not well-formed is rejected with its line", "[xml_text]") {
  const Parse parse("<a>\n<b></c></a>");
  CHECK(!parse.document);
  CHECK(parse.problems == std::vector{Problem{2, "", "not well-formed: start-end tags mismatch"}});
}

TEST_CASE("elements may stand 256 deep inside each other, not deeper", "[xml_text]") {
  CHECK(Parse(nested(ReadingLimits{}.depth)).document);
  const Parse deeper(nested(ReadingLimits{}.depth + 1));
  CHECK(!deeper.document);
  CHECK(deeper.problems ==
        std::vector{Problem{1, "", "more than 256 elements inside each other (--max-depth)"}});
  CHECK(Parse(nested(100'000)).problems.size() == 1);
}

TEST_CASE("elements and attributes are known by their local names", "[xml_text]") {
  const Parse parse("<n:A xmlns:n='u' xml:lang='de' n:id='2' id='1'><N:b>x</N:b><B>y</B></n:A>");
  const auto root = parse.document->root();
  CHECK(is_named(root, "a"));
  CHECK(local_name(root) == "A");
  CHECK(attribute(root, "lang") == "de");
  CHECK(attribute(root, "id") == "1");
  CHECK(attribute(root, "other").empty());
  CHECK(child_lines(root, "b") == Strings{"x", "y"});
  CHECK(line_text(at_path(root, {"b"})) == "x");
  CHECK(at_path(root, {"b", "c"}).empty());
  CHECK(descendants(root, "B").size() == 2);
  CHECK(child(pugi::xml_node(), "a").empty());
  CHECK(line_text(pugi::xml_node()).empty());
}

TEST_CASE("text comes on one line, however it was put in", "[xml_text]") {
  struct Case {
    const char* xml;
    const char* expected;
  };
  const Case cases[] = {
      {"<a> one\n\t two </a>", "one two"},
      {"<a>one<b> two</b><br/>three</a>", "one two three"},
      {"<a>one<script>alert(1)</script></a>", "one"},
      {"<a><![CDATA[AT&T & Co]]></a>", "AT&T & Co"},
      {"<a>Q&amp;A; Z</a>", "Q&A; Z"},
      {"<a>caf&eacute; o&amp;#39;clock</a>", "caf\xC3\xA9 o'clock"},
      {"<a>a&#160;&#160;b</a>", "a b"},
      {"<a>a&#0;b</a>", "a b"},
      {"<a>1 &lt; 2 &amp;lt; 3</a>", "1 < 2 &lt; 3"},
      {"<a>&undefined;</a>", "&undefined;"},
  };
  for (const auto& [xml, expected] : cases) {
    INFO(xml);
    CHECK(line_text(Parse(xml).document->root()) == expected);
  }
}

TEST_CASE("an external entity is neither read nor expanded", "[xml_text]") {
  const Parse parse(
      "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y 'yyy'>]><a>&x;&y;</a>");
  CHECK(line_text(parse.document->root()) == "&x;&y;");
}

}  // namespace
}  // namespace backfile
