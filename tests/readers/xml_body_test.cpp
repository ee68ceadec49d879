// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/xml_body.h"

#include <catch2/catch.hpp>

#include "indexer/readers/xml_text.h"
#include "tests/readers/newsml/parsing.h"

namespace backfile {
namespace {

using testing::Strings;

XmlBody read(std::string_view xml) { return xml_body(parse_xml(xml, {})->root()); }

TEST_CASE("block elements end paragraphs, inline ones do not", "[xml_body]") {
  struct Case {
    const char* xml;
    Strings expected;
  };
  const Case cases[] = {
      {"<b><p>One <em>two</em>\n   three.</p>\n<p/><p>Four</p></b>", {"One two three.", "Four"}},
      {"<b>Lead <p>One</p> between <p>Two</p> end</b>", {"Lead", "One", "between", "Two", "end"}},
      {"<b><hl2>Head</hl2><block><p>In</p></block><bq><block><p>Quote</p></block></bq></b>",
       {"Head", "In", "Quote"}},
      {"<b><ul><li>One</li><li>Two <b>2</b></li></ul></b>", {"One", "Two 2"}},
      {"<b><table><tr><th>Team</th><th>Won</th></tr><tr><td>Harbour</td><td>3</td></tr></table></"
       "b>",
       {"Team Won", "Harbour 3"}},
      {"<b><p>One<br/>two</p><p>Three<br/>\n <br/>four</p></b>", {"One two", "Three", "four"}},
      {"<b><p>One</p><p>***</p><p>&#160;</p><p>- - -</p><p>5</p></b>", {"One", "5"}},
      {"<b><div><header><h1>Title</h1></header><p>One</p><footer>Foot</footer></div></b>", {"One"}},
      {"<b><head><title>T</title></head><body><p>One</p><script>x()</script></body></b>", {"One"}},
      {"<b><note type='npa'><p>Editors only</p></note><note><p>Note</p></note></b>", {"Note"}},
  };
  for (const auto& [xml, expected] : cases) {
    INFO(xml);
    CHECK(read(xml).paragraphs == expected);
  }
}

TEST_CASE("media and figcaption are captions, with the name of the maker", "[xml_body]") {
  const auto body = read(
      "<b><media><media-reference source='a.jpg' alternate-text='no'/><media-caption><p>The quay"
      "</p></media-caption><media-caption>at dawn.</media-caption><media-producer>Ann Berg"
      "</media-producer></media><p>Text</p><figure><img alt='no'/><figcaption>The <b>pier"
      "</b></figcaption></figure><media><media-producer>Nobody</media-producer></media></b>");
  CHECK(body.paragraphs == Strings{"Text"});
  CHECK(body.captions == std::vector<Caption>{{"The quay at dawn.", "Ann Berg"}, {"The pier", ""}});
}

TEST_CASE("lines of a telegram inside of one element keep their paragraphs", "[xml_body]") {
  const auto body = read(
      "<b><p>(Adds detail)\n    * First point\n    Nov 3 (Wire) - The tide rose\non Monday and"
      "\nfell again.\n    Nobody was hurt.\n\n (Reporting by A)</p></b>");
  CHECK(body.paragraphs == Strings{"(Adds detail)", "* First point",
                                   "Nov 3 (Wire) - The tide rose on Monday and fell again.",
                                   "Nobody was hurt.", "(Reporting by A)"});
}

TEST_CASE("escaped HTML is read as HTML, other characters as plain text", "[xml_body]") {
  CHECK(read("<b>&lt;p>One &lt;i>two&lt;/i>&lt;/p>&lt;p>Three&lt;/p></b>").paragraphs ==
        Strings{"One two", "Three"});
  CHECK(read("<b><![CDATA[<P>One</P><P>1 &lt; 2</P>]]></b>").paragraphs == Strings{"One", "1 < 2"});
  CHECK(read("<b>\nOne\nline.\n\nTwo\n\tThree\n</b>").paragraphs ==
        Strings{"One line.", "Two", "Three"});
  CHECK(read("<b>if a &lt; b then</b>").paragraphs == Strings{"if a < b then"});
  CHECK(read("<b/>") == XmlBody{});
}

}  // namespace
}  // namespace backfile
