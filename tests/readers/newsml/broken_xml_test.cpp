// SPDX-License-Identifier: GPL-2.0-or-later
#include <array>

#include "indexer/readers/newsml/newsml1.h"
#include "indexer/readers/newsml/newsml_g2.h"
#include "indexer/readers/newsml/nitf.h"
#include "indexer/readers/newsml/rcv1.h"
#include "tests/readers/newsml/parsing.h"

namespace backfile {
namespace {

using testing::parse;
using testing::Parser;

constexpr std::array<Parser, 4> parsers = {parse_nitf, parse_newsml1, parse_newsml_g2, parse_rcv1};

/// A small document for each of the parsers.
const std::array<std::string, 4> documents = {
    "<nitf><head><title>&#220;ber</title></head><body><body.head><byline>By <person>Ida "
    "Marsh</person>"
    "</byline></body.head><body.content><p>Text &amp; more.</p></body.content></body></nitf>",
    "<NewsML><NewsItem><NewsComponent><NewsLines><HeadLine>T</HeadLine></NewsLines><ContentItem>"
    "<DataContent><![CDATA[<p>Text</p>]]></DataContent></ContentItem></NewsComponent></NewsItem></"
    "NewsML>",
    "<newsItem "
    "guid='g'><itemMeta><versionCreated>2020-01-01</versionCreated></itemMeta><contentMeta>"
    "<headline>T</headline></contentMeta><contentSet><inlineXML><p>Text</p></inlineXML></"
    "contentSet></newsItem>",
    "<newsitem itemid='1' "
    "date='1996-08-20'><headline>T</headline><text><p>Text</p></text></newsitem>"};

/// Every text gives an article or a rejection.
void check_answer(Parser parser, std::string_view text) {
  const auto parsed = parse(parser, text);
  CHECK(parsed.items.empty() != parsed.rejected.empty());
}

TEST_CASE("a document that is cut anywhere is rejected", "[newsml][hostile]") {
  for (std::size_t at = 0; at < parsers.size(); ++at) {
    CHECK(parse(parsers[at], documents[at]).items.size() == 1);
    for (std::size_t size = 0; size < documents[at].size(); ++size) {
      INFO(size << " bytes of " << documents[at]);
      CHECK(parse(parsers[at], documents[at].substr(0, size)).rejected.size() == 1);
    }
  }
}

TEST_CASE("every document gets an answer from every parser", "[newsml][hostile]") {
  const std::array<std::string, 9> others = {
      "",
      " \n\t",
      "no XML at all",
      "<html><body><p>A page</p></body></html>",
      std::string("<nitf>\0</nitf>", 14),
      "<a " + std::string(1'000'000, 'x') + "='" + std::string(1'000'000, 'y') + "'/>",
      "<!DOCTYPE nitf [" + std::string(100'000, '[') + "]><nitf/>",
      "<nitf><nitf><nitf/></nitf></nitf>",
      "\xFF\xFE<\x80nitf>"};
  for (const auto& parser : parsers) {
    for (const auto& text : documents) check_answer(parser, text);
    for (const auto& text : others) check_answer(parser, text);
  }
}

TEST_CASE("an element with every byte in its text is read to its end", "[newsml][hostile]") {
  std::string bytes;
  for (int byte = 1; byte < 256; ++byte) {
    if (byte != '<' && byte != '&' && byte != ']') bytes += static_cast<char>(byte);
  }
  const auto parsed = parse(parse_nitf, "<nitf><body><body.content><p>" + bytes +
                                            " the end</p></body.content></body></nitf>");
  REQUIRE(parsed.items.size() == 1);
  CHECK(parsed.items[0].article.body.back().ends_with(" the end"));
}

TEST_CASE("deep and wide documents take no more than they should", "[newsml][hostile]") {
  std::string deep;
  for (int level = 0; level < 100'000; ++level) deep += "<p>";
  for (int level = 0; level < 100'000; ++level) deep += "</p>";
  std::string wide = "<newsItem><contentMeta><headline>T</headline>";
  for (int each = 0; each < 20'000; ++each)
    wide += "<keyword>k" + std::to_string(each % 9) + "</keyword>";
  wide += "</contentMeta></newsItem>";
  for (const auto& parser : parsers) {
    check_answer(parser, deep);
    check_answer(parser, "<nitf>" + deep + "</nitf>");
  }
  const auto parsed = parse(parse_newsml_g2, wide);
  REQUIRE(parsed.items.size() == 1);
  CHECK(parsed.items[0].article.facets.at("keyword").size() == 9);
}

}  // namespace
}  // namespace backfile
