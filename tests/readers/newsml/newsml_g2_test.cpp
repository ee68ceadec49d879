// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/newsml_g2.h"

#include "tests/readers/newsml/parsing.h"

namespace backfile {
namespace {

using testing::only_article;
using testing::parse;
using testing::Problem;
using testing::Strings;

constexpr std::string_view text_item = R"(<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:wire.example:1" version="4"
  standard="NewsML-G2" xml:lang="de-DE">
<rightsInfo><copyrightHolder><name>Somebody else</name></copyrightHolder></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:HW"><name>Harbour Wire</name></provider>
<versionCreated>2022-10-12T11:14:42+02:00</versionCreated><firstCreated>2022-10-11T23:30:00+02:00</firstCreated>
<pubStatus qcode="stat:usable"/><edNote><p xmlns="http://www.w3.org/1999/xhtml">Not for print</p></edNote></itemMeta>
<contentMeta><located><name>Brackwater</name></located>
<creator><name>marsh.ida</name></creator><genre qcode="g:7"><name>Feature</name></genre>
<subject qcode="geo:1" type="cpnat:geoArea"><name role="nrol:short">NRL</name>
  <name role="nrol:display" xml:lang="en">Norland</name><name xml:lang="de">Nordland</name>
  <broader qcode="geo:2"><name>Europe</name></broader></subject>
<subject qcode="medtop:20001065" type="x:subject"><name xml:lang="en">football</name><name xml:lang="de">Fu&#223;ball</name></subject>
<subject qcode="subj:15054000"/><subject qcode="N2:SOCC"/><subject qcode="asserted:1" type="cpnat:abstract"/>
<subject type="cpnat:person" literal="k1"/><subject type="cpnat:organisation"><name>Coast Board</name></subject>
<subject type="cpnat:event" qcode="ev:1"><name>Herring Week</name></subject>
<keyword>herring</keyword><slugline>HERRING</slugline><headline> Die Heringe
 sind zur&#252;ck</headline><dateline>Brackwater (hw) - </dateline><creditline>hw</creditline>
<description role="drol:summary">Zum ersten Mal seit neun Jahren.</description><language tag="de"/></contentMeta>
<assert literal="k1"><name>Ida Marsh</name></assert><assert qcode="asserted:1"><name>Fischerei</name></assert>
<contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Die Heringe sind zur&#252;ck</title></head><body>
<header><ul><li>Fishing</li></ul><h1>Die Heringe sind zur&#252;ck</h1></header>
<section><p><span class="dateline">Brackwater (hw) - </span>Sie sind wieder da.</p><p>Niemand wei&#223;
 warum.</p><p>&#160;</p></section></body></html></inlineXML></contentSet></newsItem>)";

TEST_CASE("a news item with XHTML says everything about an article", "[newsml_g2]") {
  const auto parsed = parse(parse_newsml_g2, text_item);
  CHECK(parsed.rejected.empty());
  REQUIRE(parsed.items.size() == 1);
  CHECK(parsed.items[0].version == "4");
  CHECK(parsed.items[0].line == 2);
  CHECK(!parsed.items[0].cancelled);
  CHECK(!parsed.items[0].embargoed_until.known());
  CHECK(
      parsed.items[0].article ==
      Article{.id = "urn:newsml:wire.example:1",
              .title = "Die Heringe sind zur\xC3\xBC"
                       "ck",
              .subtitle = "Zum ersten Mal seit neun Jahren.",
              .body = {"Brackwater (hw) - Sie sind wieder da.", "Niemand wei\xC3\x9F warum."},
              .source = "Harbour Wire",
              .date = {2022, 10, 12, (9 * 60 + 14) * 60 + 42},
              .date_text = "2022-10-12T11:14:42+02:00",
              .language = "de",
              .topics = {"Fu\xC3\x9F"
                         "ball",
                         "15054000", "N2:SOCC", "Fischerei"},
              .places = {"Nordland", "Brackwater"},
              .people = {"Ida Marsh"},
              .organisations = {"Coast Board"},
              .facets = {
                  {"event", {"Herring Week"}}, {"genre", {"Feature"}}, {"keyword", {"herring"}}}});
}

/// A news item with this meta and this content.
std::string news_item(const std::string& meta, const std::string& content,
                      const std::string& item_meta = "") {
  return "<newsItem guid='g' version='1' xml:lang='en'><itemMeta>" + item_meta +
         "</itemMeta><contentMeta>" + meta + "</contentMeta><contentSet>" + content +
         "</contentSet></newsItem>";
}

TEST_CASE("a news item may hold NITF", "[newsml_g2]") {
  const auto article =
      only_article(parse_newsml_g2, news_item("", R"(
<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>
<body.head><hedline><hl1>Tide table</hl1></hedline><byline>By Ida Marsh, <byttl>Staff Reporter</byttl></byline></body.head>
<body.content><p>High at four.</p><media><media-caption>The gauge.</media-caption></media></body.content>
</body></nitf></inlineXML>)",
                                              "<provider literal='wire.example'/>"));
  CHECK(article.title == "Tide table");
  CHECK(article.byline == "By Ida Marsh, Staff Reporter");
  CHECK(article.authors == Strings{"Ida Marsh"});
  CHECK(article.body == Strings{"High at four."});
  CHECK(article.captions == std::vector<Caption>{{"The gauge.", ""}});
  CHECK(article.source == "wire.example");
  CHECK(article.language == "en");
}

TEST_CASE("a news item may hold plain text, HTML or paragraphs alone", "[newsml_g2]") {
  const auto body = [](const std::string& content) {
    return only_article(parse_newsml_g2, news_item("<headline>T</headline>", content)).body;
  };
  CHECK(body("<inlineData contenttype='text/plain'>One\nline.\n\nTwo.</inlineData>") ==
        Strings{"One line.", "Two."});
  CHECK(body("<inlineData contenttype='text/html'>&lt;p>One&lt;/p>&lt;p>Two&lt;/p></inlineData>") ==
        Strings{"One", "Two"});
  CHECK(body("<inlineXML><p>One</p><p>Two</p></inlineXML>") == Strings{"One", "Two"});
  CHECK(body("<inlineXML hascontent='false'/><inlineData encoding='enc:base64'>T25l</inlineData>"
             "<inlineXML><p>One</p></inlineXML><inlineData>Two</inlineData>") == Strings{"One"});
}

TEST_CASE("a concept has its name in the language of the text, and no short form", "[newsml_g2]") {
  const auto topic = [](const std::string& names) {
    return only_article(parse_newsml_g2,
                        news_item("<headline>T</headline><subject>" + names + "</subject>", ""))
        .topics;
  };
  CHECK(topic("<name role='nrol:mnemonic' xml:lang='en'>spo</name><name>sport</name>") ==
        Strings{"sport"});
  CHECK(topic("<name xml:lang='de'>Sport</name><name xml:lang='en'>sports</name>") ==
        Strings{"sports"});
  CHECK(topic("<name xml:lang='de'>Sport</name><name xml:lang='fr'>sport</name>") ==
        Strings{"Sport"});
  CHECK(topic("<name role='nrol:short'>spo</name>") == Strings{"spo"});
}

TEST_CASE("what stands in front of a text twice is read once", "[newsml_g2]") {
  const auto article = only_article(
      parse_newsml_g2,
      news_item(
          "<headline>Tin fell</headline><by>By Ida Marsh</by><slugline>TIN</slugline>"
          "<creator><name>Wire</name></creator>"
          "<description role='r:caption'>TIN:Price of tin drops</description>"
          "<description role='r:summary'>Tin fell on Monday...</description>",
          "<inlineXML><html><body><p>Tin fell</p><p>By Ida Marsh</p><p>Tin fell on Monday and "
          "Tuesday.</p></body></html></inlineXML>"));
  CHECK(article.body == Strings{"Tin fell on Monday and Tuesday."});
  CHECK(article.subtitle.empty());
  CHECK(article.captions.empty());
  CHECK(article.authors == Strings{"Ida Marsh"});
}

TEST_CASE("a news item can be cancelled or kept back", "[newsml_g2]") {
  const auto first = [](const std::string& item_meta) {
    return parse(parse_newsml_g2, news_item("<headline>T</headline>", "", item_meta)).items.front();
  };
  CHECK(first("<pubStatus qcode='stat:canceled'/>").cancelled);
  CHECK(first("<pubStatus qcode='stat:withheld'/>").cancelled);
  CHECK(first("<pubStatus uri='http://cv.iptc.org/newscodes/pubstatusg2/canceled'/>").cancelled);
  CHECK(!first("<pubStatus qcode='stat:usable'/>").cancelled);
  CHECK(first("<embargoed>2018-10-23T12:00:00Z</embargoed>").embargoed_until ==
        Date{2018, 10, 23, 12 * 3600});
  CHECK(first("<embargoed/>").embargoed_until == Date{9999, 12, 31, -1});
  CHECK(first("<embargoed>soon</embargoed>").embargoed_until == Date{9999, 12, 31, -1});
}

TEST_CASE("a date that is empty is passed over, one that is none is reported", "[newsml_g2]") {
  const auto parsed =
      parse(parse_newsml_g2,
            news_item("<headline>T</headline><contentCreated>2013-02-16T17:36:20</contentCreated>",
                      "", "<versionCreated>2013-02-31</versionCreated><firstCreated/>"));
  REQUIRE(parsed.items.size() == 1);
  CHECK(parsed.items[0].article.date == Date{2013, 2, 16, (17 * 60 + 36) * 60 + 20});
  CHECK(parsed.warned == std::vector{Problem{1, "g", "the date \"2013-02-31\" cannot be read"}});
}

TEST_CASE("items that are no articles are rejected by name", "[newsml_g2]") {
  struct Case {
    const char* xml;
    const char* reason;
  };
  const Case cases[] = {
      {"<conceptItem guid='g'/>", "a NewsML-G2 concept item, which is no article"},
      {"<knowledgeItem guid='g'/>", "a NewsML-G2 knowledge item, which is no article"},
      {"<planningItem guid='g'/>", "a NewsML-G2 planning item, which is no article"},
      {"<catalogItem guid='g'/>", "a NewsML-G2 catalog item, which is no article"},
      {"<packageItem guid='g'><itemRef residref='x'/></packageItem>",
       "a NewsML-G2 package of items that are not in the file"},
      {"<newsItem guid='g'/>", "a NewsML-G2 news item without title, text or caption"},
      {"<newsItem guid='g'><contentSet><inlineXML><events><event><name>x</name></event></events>"
       "</inlineXML></contentSet></newsItem>",
       "a NewsML-G2 news item of <events>, which is no text"},
      {"<other guid='g'/>", "no NewsML-G2 item: <other>"},
      {"<newsMessage guid='g'/>", "a NewsML-G2 message without items"},
  };
  for (const auto& [xml, reason] : cases) {
    INFO(xml);
    const auto parsed = parse(parse_newsml_g2, xml);
    CHECK(parsed.items.empty());
    CHECK(parsed.rejected == std::vector{Problem{1, "g", reason}});
  }
}

}  // namespace
}  // namespace backfile
