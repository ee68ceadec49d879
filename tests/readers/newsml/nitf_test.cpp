// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/nitf.h"

#include "tests/readers/newsml/parsing.h"

namespace backfile {
namespace {

using testing::only_article;
using testing::parse;
using testing::Problem;
using testing::Strings;

constexpr std::string_view full = R"(<?xml version="1.0" encoding="iso-8859-1"?>
<!DOCTYPE nitf SYSTEM "nitf-3-2.dtd">
<nitf baselang="en-GB">
<head>
  <title>Slug of the story</title>
  <tobject>
    <tobject.subject tobject.subject.refnum="04000000" tobject.subject.type="Economy"
      tobject.subject.matter="Fisheries"/>
    <tobject.subject tobject.subject.refnum="15054000"/>
    <tobject.subject tobject.subject.ipr="IPTC"/>
  </tobject>
  <docdata management-status="usable">
    <doc-id id-string="hw-1"/>
    <date.issue norm="20210516T090004+0200"/>
    <date.release norm="20210516T090004+0200"/>
    <evloc city="Port Sorrel"/>
    <key-list><keyword key="herring"/><keyword>nets</keyword></key-list>
    <identified-content>
      <person>Ida Marsh</person><org value="x">Net Makers' Union</org>
      <location location-code="1"/><event>Herring Week</event>
    </identified-content>
  </docdata>
  <pubdata name="Harbour Wire" position.section="Trade" ex-ref="https://wire.example/1"/>
</head>
<body>
  <body.head>
    <hedline><hl1>Herring return to the <em>inner</em> bay</hl1><hl2>Nets were sold out by noon</hl2></hedline>
    <byline>By <person>Tomas Reed</person> and <person>Ana Costa</person><byttl>Harbour Wire</byttl></byline>
    <distributor><org>Another Name</org></distributor>
    <dateline><location><city>Brackwater</city>, <country>Norland</country></location></dateline>
    <abstract><p>For the first time in nine years.</p></abstract>
  </body.head>
  <body.content>
    <media media-type="image"><media-reference source="herring.jpg"/>
      <media-caption>Boats off the mole.</media-caption><media-producer>J. Moor</media-producer></media>
    <p lede="true">The herring are back.</p>
    <hl2>No quota yet</hl2>
    <p>The <org>ministry</org> said &#8220;soon&#8221;.</p>
  </body.content>
  <body.end><tagline>Edited in Brackwater.</tagline></body.end>
</body>
</nitf>)";

TEST_CASE("a NITF document says everything about an article", "[nitf]") {
  CHECK(only_article(parse_nitf, full) ==
        Article{
            .id = "hw-1",
            .title = "Herring return to the inner bay",
            .subtitle = "Nets were sold out by noon \xE2\x80\x94 For the first time in nine years.",
            .body = {"The herring are back.", "No quota yet",
                     "The ministry said \xE2\x80\x9Csoon\xE2\x80\x9D."},
            .captions = {{"Boats off the mole.", "J. Moor"}},
            .byline = "By Tomas Reed and Ana Costa, Harbour Wire",
            .authors = {"Tomas Reed", "Ana Costa"},
            .source = "Harbour Wire",
            .url = "https://wire.example/1",
            .date = {2021, 5, 16, 7 * 3600 + 4},
            .date_text = "20210516T090004+0200",
            .section = "Trade",
            .language = "en",
            .topics = {"Economy/Fisheries", "15054000"},
            .places = {"Port Sorrel"},
            .people = {"Ida Marsh"},
            .organisations = {"Net Makers' Union"},
            .facets = {{"event", {"Herring Week"}}, {"keyword", {"herring", "nets"}}}});
}

TEST_CASE("a NITF document of few words with a namespace is read as well", "[nitf]") {
  const auto article = only_article(parse_nitf, R"(
<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><docdata><doc-id regsrc="HW"/>
<date.issue norm="20190703T040512Z"/><doc.copyright holder="Harbour Wire" year="2019"/></docdata></head>
<body><body.head><hedline><hl1 id="h">BC-Tides</hl1></hedline><distributor>The Wire Ltd.</distributor>
<byline><byttl>The Wire Ltd.</byttl></byline><dateline><location>BRACKWATER</location></dateline>
</body.head><body.content><block id="Main"><hl2>BC-Tides</hl2></block>
<table><tbody><tr><th>Port</th><th>High</th></tr><tr><td>Sorrel</td><td>4.10</td></tr></tbody></table>
<p>All times local.</p></body.content></body></nitf>)");
  CHECK(article == Article{.title = "BC-Tides",
                           .body = {"Port High", "Sorrel 4.10", "All times local."},
                           .byline = "The Wire Ltd.",
                           .source = "The Wire Ltd.",
                           .date = {2019, 7, 3, (4 * 60 + 5) * 60 + 12},
                           .places = {"BRACKWATER"}});
}

TEST_CASE("of the New York Times corpus the full text is read, not its beginning again", "[nitf]") {
  const auto article = only_article(parse_nitf, R"(
<nitf change.date="June 10, 2005" version="-//IPTC//DTD NITF 3.3//EN"><head>
<title>Lighthouse Sold</title><meta content="Metropolitan Desk" name="dsk"/>
<meta content="Home; New Region" name="online_sections"/><meta content="A" name="print_section"/>
<docdata><doc-id id-string="29"/><doc.copyright holder="The Paper" year="1987"/>
<identified-content>
<classifier class="indexing_service" type="descriptor">Lighthouses</classifier>
<classifier class="online_producer" type="taxonomic_classifier">Top/News/New Region</classifier>
<classifier class="online_producer" type="types_of_material">News</classifier>
<person class="indexing_service">Marsh, Ida</person><org class="indexing_service">Coast Board</org>
<location class="indexing_service">Gull Rock</location></identified-content></docdata>
<pubdata date.publication="19870101T000000" ex-ref="http://paper.example/29.html" name="The Paper"/>
</head><body><body.head><hedline><hl1>Lighthouse Sold</hl1><hl2 class="online_headline">Lighthouse Sold</hl2>
</hedline><byline class="normalized_byline">REED, TOMAS</byline><byline class="print_byline">By TOMAS REED</byline>
<abstract><p>Sale of Gull Rock light; price kept secret (M)</p></abstract></body.head><body.content>
<block class="lead_paragraph"><p>LEAD: The light is sold.</p></block>
<block class="full_text"><p>LEAD: The light is sold.</p><p>The keeper stays.</p></block></body.content>
</body></nitf>)");
  CHECK(article == Article{.id = "29",
                           .title = "Lighthouse Sold",
                           .subtitle = "Sale of Gull Rock light; price kept secret (M)",
                           .body = {"LEAD: The light is sold.", "The keeper stays."},
                           .byline = "By TOMAS REED",
                           .authors = {"TOMAS REED"},
                           .source = "The Paper",
                           .url = "http://paper.example/29.html",
                           .date = {1987, 1, 1, 0},
                           .section = "Home",
                           .topics = {"Lighthouses", "Top/News/New Region"},
                           .places = {"Gull Rock"},
                           .people = {"Marsh, Ida"},
                           .organisations = {"Coast Board"},
                           .facets = {{"desk", {"Metropolitan Desk"}}, {"genre", {"News"}}}});
}

TEST_CASE("a NITF document keeps its id from version to version", "[nitf]") {
  const auto read = [](const std::string& docdata) {
    const auto parsed = parse(parse_nitf, "<nitf><head><docdata>" + docdata +
                                              "<date.issue norm='20200102T030405Z'/></docdata>"
                                              "</head><body><body.content><p>Text.</p>"
                                              "</body.content></body></nitf>");
    return parsed.items.front().article.id + " " + parsed.items.front().version;
  };
  const std::string id = "<doc-id id-string='HW7_02'/>";
  CHECK(read(id + "<du-key key='TIDES' version='3'/>") == "HW7 3");
  CHECK(read(id + "<du-key key='TIDES' generation='4'/>") == "HW7 4");
  CHECK(read(id + "<du-key key='TIDES'/>") == "HW7_02 2020-01-02T03:04:05Z");
  CHECK(read("<doc-id id-string='HW7_b2'/><du-key version='3'/>") == "HW7_b2 3");
  CHECK(read("<doc-id id-string='HW_7'/><du-key version='3'/>") == "HW_7 3");
  CHECK(read("<du-key key='TIDES' version='3'/>") == "TIDES 3");
  CHECK(read("") == " 2020-01-02T03:04:05Z");
}

TEST_CASE("two stories with one key, which may be no more than a slug, are two", "[nitf]") {
  const auto read = [](const std::string& id) {
    return only_article(parse_nitf,
                        "<nitf><head><title>T</title><docdata><doc-id id-string='" + id +
                            "'/><du-key key='Elections' version='1'/></docdata></head></nitf>")
        .id;
  };
  CHECK(read("one") != read("two"));
}

TEST_CASE("places of a NITF document are those of its events and its dateline", "[nitf]") {
  const auto places = [](const std::string& docdata, const std::string& dateline) {
    return only_article(parse_nitf, "<nitf><head><title>T</title><docdata>" + docdata +
                                        "</docdata></head><body><body.head><dateline>" + dateline +
                                        "</dateline></body.head></body></nitf>")
        .places;
  };
  CHECK(places("<evloc city='Sorrel' county-dist='West' state-prov='Norland'/><evloc city='Bay'/>",
               "Brackwater") == Strings{"Sorrel", "West", "Norland", "Bay"});
  CHECK(places("", "Brackwater") == Strings{"Brackwater"});
  CHECK(places("", "<location><city>Bay</city><country>NL</country></location>") ==
        Strings{"Bay", "NL"});
}

TEST_CASE("a NITF document can be cancelled, cancel another one, or be kept back", "[nitf]") {
  const auto cancelled = parse(parse_nitf,
                               "<nitf><head><docdata management-status='canceled' "
                               "management-doc-idref='a-1' management-idref-status='canceled'>"
                               "<doc-id id-string='a-2'/></docdata></head></nitf>");
  REQUIRE(cancelled.items.size() == 2);
  CHECK(cancelled.items[0].article.id == "a-2");
  CHECK(cancelled.items[0].cancelled);
  CHECK(cancelled.items[1].article.id == "a-1");
  CHECK(cancelled.items[1].cancelled);

  const auto embargoed =
      parse(parse_nitf,
            "<nitf><head><docdata><date.issue norm='20200102T030405Z'/><date.release "
            "norm='20200103T060000Z'/></docdata></head><body><body.content><p>T</p></"
            "body.content></body></nitf>");
  REQUIRE(embargoed.items.size() == 1);
  CHECK(embargoed.items[0].embargoed_until == Date{2020, 1, 3, 6 * 3600});
  CHECK(!embargoed.items[0].cancelled);
}

TEST_CASE("what is no date is reported, and the next one counts", "[nitf]") {
  const auto parsed =
      parse(parse_nitf,
            "<nitf>\n<head><docdata><doc-id id-string='x'/><date.issue "
            "norm='YYYYMMDD000000'/></docdata><pubdata date.publication='20200230'/>"
            "</head><body><body.head><hedline><hl1>T</hl1></hedline><dateline>"
            "<story.date norm='20200229'/></dateline></body.head></body></nitf>");
  REQUIRE(parsed.items.size() == 1);
  CHECK(parsed.items[0].article.date == Date{2020, 2, 29, -1});
  CHECK(parsed.warned == std::vector{Problem{1, "x", "the date \"YYYYMMDD000000\" cannot be read"},
                                     Problem{1, "x", "the date \"20200230\" cannot be read"}});
}

TEST_CASE("NITF without an article is rejected by name", "[nitf]") {
  CHECK(parse(parse_nitf, "<a/>").rejected == std::vector{Problem{1, "", "no <nitf> element"}});
  CHECK(parse(parse_nitf,
              "<nitf><head><docdata><doc-id id-string='e'/></docdata></head><body/></nitf>")
            .rejected ==
        std::vector{Problem{1, "e", "a NITF document without title, text or caption"}});
  const auto several = parse(parse_nitf,
                             "<list>\n<nitf><head><title>One</title></head></nitf>\n<nitf><head>"
                             "<title>Two</title></head></nitf></list>");
  REQUIRE(several.items.size() == 2);
  CHECK(several.items[1].article.title == "Two");
  CHECK(several.items[1].line == 3);
}

}  // namespace
}  // namespace backfile
