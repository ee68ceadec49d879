// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/newsml1.h"

#include "tests/readers/newsml/parsing.h"

namespace backfile {
namespace {

using testing::only_article;
using testing::parse;
using testing::Problem;
using testing::Strings;

/// A file of one item with these components; `management` goes before its status.
std::string item(const std::string& components, const std::string& management = "",
                 const std::string& status = "Usable") {
  return R"(<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20190402T160000Z</DateAndTime>
</NewsEnvelope>
<NewsItem xml:lang="nl"><Identification><NewsIdentifier><ProviderId>wire.example</ProviderId>
<DateId>20190402</DateId><NewsItemId>77</NewsItemId><RevisionId PreviousRevision="1" Update="N">2</RevisionId>
<PublicIdentifier>urn:newsml:wire.example:20190402:77:2</PublicIdentifier></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20190402T160209+0200</FirstCreated>
<ThisRevisionCreated>20190403T160209+0200</ThisRevisionCreated>)" +
         management + "<Status FormalName=\"" + status + "\"/></NewsManagement>" + components +
         "</NewsItem></NewsML>";
}

constexpr const char* telegram = R"(
<NewsComponent><NewsLines><DateLine>Brackwater, April 2</DateLine>
<HeadLine>Ferry is late again</HeadLine><SubHeadLine>Third day running</SubHeadLine>
<ByLine>By Tomas Reed</ByLine><KeywordLine>FERRY;PORT</KeywordLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="Harbour Wire"/></Provider></AdministrativeMetadata>
<DescriptiveMetadata><Language FormalName="en-GB"/><Genre FormalName="Current"/>
<SubjectCode><SubjectMatter FormalName="04015000" cat="ECO"/></SubjectCode>
<SubjectCode><SubjectDetail FormalName="04015004"/></SubjectCode>
<SubjectCode><Subject FormalName="04000000"/></SubjectCode>
<Location HowPresent="Origin"><Property FormalName="City" Value="Brackwater"/>
<Property FormalName="Country" Value="NRL"/><Property FormalName="SubLocation" Value=""/></Location>
<Property FormalName="Keyword" Value="delays"/></DescriptiveMetadata>
<ContentItem><MediaType FormalName="Text"/><Format FormalName="NITF3.1"/><DataContent>
<nitf><body><body.head><hedline><hl1>Not this one</hl1></hedline></body.head><body.content>
<p>The ferry was late.</p><p/><p>Nobody said why.</p></body.content></body></nitf>
</DataContent></ContentItem></NewsComponent>)";

TEST_CASE("an agency's telegram is NewsML around NITF", "[newsml1]") {
  const auto parsed = parse(parse_newsml1, item(telegram));
  CHECK(parsed.rejected.empty());
  REQUIRE(parsed.items.size() == 1);
  CHECK(parsed.items[0].version == "2");
  CHECK(!parsed.items[0].cancelled);
  CHECK(parsed.items[0].line == 3);
  CHECK(parsed.items[0].article ==
        Article{.id = "urn:newsml:wire.example:20190402:77",
                .title = "Ferry is late again",
                .subtitle = "Third day running",
                .body = {"The ferry was late.", "Nobody said why."},
                .byline = "By Tomas Reed",
                .authors = {"Tomas Reed"},
                .source = "Harbour Wire",
                .date = {2019, 4, 2, (14 * 60 + 2) * 60 + 9},
                .date_text = "20190402T160209+0200",
                .language = "en",
                .topics = {"04015000", "04015004", "04000000"},
                .places = {"Brackwater", "NRL"},
                .facets = {{"genre", {"Current"}}, {"keyword", {"FERRY", "PORT", "delays"}}}});
}

TEST_CASE("codes have the names that the item brings, in the language of the text", "[newsml1]") {
  const auto article = only_article(parse_newsml1, item(R"(<NewsComponent>
<TopicSet><Topic><FormalName>04015004</FormalName><Description Variant="Category">SHP</Description>
<Description xml:lang="nl" Variant="Name">Scheepvaart</Description>
<Description xml:lang="en" Variant="Name">Shipping</Description></Topic></TopicSet>
<NewsLines><HeadLine xml:lang="x-default"><![CDATA[Quay & pier]]></HeadLine><CreditLine>HW</CreditLine></NewsLines>
<DescriptiveMetadata><Language FormalName="EN"/><SubjectCode><SubjectDetail FormalName="04015004"/>
<SubjectMatter FormalName="99"/></SubjectCode></DescriptiveMetadata>
<NewsComponent><Role FormalName="Main"/><ContentItem><Format FormalName="HTML"/><DataContent>
<![CDATA[<P>Quay &amp; pier</P><P>The <b>quay</b> is closed.</P><P>&nbsp;</P>]]></DataContent></ContentItem>
</NewsComponent></NewsComponent>)"));
  CHECK(article.title == "Quay & pier");
  CHECK(article.body == Strings{"The quay is closed."});
  CHECK(article.topics == Strings{"Shipping", "99"});
  CHECK(article.source == "HW");
  CHECK(article.language == "en");
}

TEST_CASE("a press release is put together from components by their roles", "[newsml1]") {
  const auto article = only_article(parse_newsml1, item(R"(<NewsComponent>
<DescriptiveMetadata><Language FormalName="en"/></DescriptiveMetadata><Metadata>
<Property FormalName="IndustryKeywords" Value="Fish"/><Property FormalName="Ticker" Value="X"/></Metadata>
<NewsComponent><NewsLines><HeadLine>A new net</HeadLine></NewsLines>
<NewsComponent><Role FormalName="Photo"/><NewsLines><HeadLine>The net, seen from above</HeadLine></NewsLines>
<ContentItem Href="n.jpg"><MimeType FormalName="image/jpeg"/></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="StyleSheet"/><ContentItem><DataContent>.x {color: red}</DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="SubHeadLine"/><ContentItem><DataContent><html><head><title/></head>
<body><p><i>Lighter than air</i></p></body></html></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="HeadLine"/><ContentItem><DataContent><html><body><p>A NEW NET</p></body></html></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Contact"/><ContentItem><DataContent><html><body><p>Call us</p></body></html></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Body"/><ContentItem><DataContent><html xmlns="http://www.w3.org/1999/xhtml"><body>
<p>
   Our net<sup>TM</sup>
   is new.</p><ul><li>Strong</li></ul></body></html></DataContent></ContentItem></NewsComponent>
</NewsComponent></NewsComponent>)"));
  CHECK(article.title == "A new net");
  CHECK(article.subtitle == "Lighter than air");
  CHECK(article.body == Strings{"Our netTM is new.", "Strong"});
  CHECK(article.captions == std::vector<Caption>{{"The net, seen from above", ""}});
  CHECK(article.source == "wire.example");
  CHECK(article.facets.at("keyword") == Strings{"Fish"});
}

constexpr const char* two_languages = R"(<NewsComponent Duid="1" xml:lang="nl">
<NewsLines><HeadLine>Brug dicht</HeadLine></NewsLines>
<NewsComponent Duid="2" xml:lang="nl"><Role FormalName="Short"/><NewsLines><HeadLine>Brug dicht</HeadLine></NewsLines>
 <AdministrativeMetadata><Provider><Party FormalName=""/></Provider><Source><Party FormalName="HW"/></Source></AdministrativeMetadata>
 <NewsComponent><Role FormalName="Title"/><ContentItem><DataContent>Brug dicht</DataContent></ContentItem></NewsComponent>
 <NewsComponent><Role FormalName="Lead"/><ContentItem><DataContent>De brug is dicht.</DataContent></ContentItem></NewsComponent>
 <NewsComponent><Role FormalName="Body"/><ContentItem><DataContent>	Tot maandag.
	Daarna ook.</DataContent></ContentItem></NewsComponent></NewsComponent>
<NewsComponent Duid="3" xml:lang="fr"><Role FormalName="Short"/><NewsLines><HeadLine>Pont ferm&#233;</HeadLine></NewsLines>
 <NewsComponent><Role FormalName="Body"/><ContentItem><DataContent>Le &lt;b&gt;pont&lt;/b&gt; est ferm&#233;.</DataContent></ContentItem></NewsComponent></NewsComponent>
<NewsComponent Duid="4" xml:lang="nl"><Role FormalName="Picture"/><NewsLines><HeadLine>Brug dicht</HeadLine><CreditLine>J. Moor</CreditLine></NewsLines>
 <NewsComponent><Role FormalName="Caption"/><ContentItem><DataContent>De brug bij nacht.</DataContent></ContentItem></NewsComponent>
 <NewsComponent><Role FormalName="Image"/><ContentItem Href="b.jpg"><Format FormalName="Jpeg"/></ContentItem></NewsComponent></NewsComponent>
</NewsComponent>)";

TEST_CASE("a text in two languages is two articles, and a picture belongs to the first",
          "[newsml1]") {
  const auto parsed = parse(parse_newsml1, item(two_languages));
  REQUIRE(parsed.items.size() == 2);
  const auto& [dutch, french] = std::pair(parsed.items[0].article, parsed.items[1].article);
  CHECK(dutch.id == "urn:newsml:wire.example:20190402:77");
  CHECK(dutch.body == Strings{"De brug is dicht.", "Tot maandag.", "Daarna ook."});
  CHECK(dutch.captions == std::vector<Caption>{{"De brug bij nacht.", "J. Moor"}});
  CHECK(dutch.language == "nl");
  CHECK(dutch.source == "HW");
  CHECK(french.id == "urn:newsml:wire.example:20190402:77#3");
  CHECK(french.title == "Pont ferm\xC3\xA9");
  CHECK(french.body == Strings{"Le pont est ferm\xC3\xA9."});
  CHECK(french.captions.empty());
  CHECK(french.language == "fr");
}

TEST_CASE("a picture in the component of a text belongs to that text", "[newsml1]") {
  const auto story = [](const std::string& name, const std::string& picture_line) {
    return "<NewsComponent><NewsLines><HeadLine>" + name +
           "</HeadLine></NewsLines><NewsComponent><Role "
           "FormalName='Main'/><ContentItem><DataContent>"
           "Text of " +
           name +
           "</DataContent></ContentItem></NewsComponent><NewsComponent><Role "
           "FormalName='Photo'/><NewsLines><HeadLine>" +
           picture_line +
           "</HeadLine></NewsLines><ContentItem Href='p.jpg'/></NewsComponent></NewsComponent>";
  };
  const auto parsed = parse(parse_newsml1, item("<NewsComponent>" + story("One", "One") +
                                                story("Two", "The mole") + "</NewsComponent>"));
  REQUIRE(parsed.items.size() == 2);
  // The headline of its text alone says nothing of the first one.
  CHECK(parsed.items[0].article.captions.empty());
  CHECK(parsed.items[1].article.captions == std::vector<Caption>{{"The mole", ""}});
  CHECK(parsed.items[1].article.id == "urn:newsml:wire.example:20190402:77#2");
}

TEST_CASE("photographs alone are an article of captions", "[newsml1]") {
  const auto with_roles = only_article(parse_newsml1, item(R"(<NewsComponent>
<NewsLines><HeadLine>Storm</HeadLine></NewsLines>
<NewsComponent Duid="p"><Role FormalName="Photo"/><NewsComponent><Role FormalName="Caption"/><ContentItem>
<DataContent><nitf><body><body.content><p>Waves at the mole.</p></body.content></body></nitf></DataContent>
</ContentItem></NewsComponent><NewsComponent><Role FormalName="HighRes"/>
<ContentItem Href="1.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent></NewsComponent></NewsComponent>)"));
  CHECK(with_roles.title == "Storm");
  CHECK(with_roles.body.empty());
  CHECK(with_roles.captions == std::vector<Caption>{{"Waves at the mole.", ""}});

  const auto without = only_article(parse_newsml1, item(R"(<NewsComponent>
<NewsLines><HeadLine>Calm</HeadLine><CreditLine>Ann Berg</CreditLine></NewsLines>
<ContentItem Href="2.jpg"><MediaType FormalName="Photo"/></ContentItem>
<ContentItem><DataContent>The sea next morning.</DataContent></ContentItem></NewsComponent>)"));
  CHECK(without.captions == std::vector<Caption>{{"The sea next morning.", "Ann Berg"}});
  CHECK(without.body.empty());
}

TEST_CASE("a NewsML item can be cancelled or kept back", "[newsml1]") {
  const auto cancelled = parse(parse_newsml1, item("", "", "Canceled"));
  REQUIRE(cancelled.items.size() == 1);
  CHECK(cancelled.items[0].cancelled);
  CHECK(cancelled.items[0].article.id == "urn:newsml:wire.example:20190402:77");
  CHECK(cancelled.items[0].article.date.known());
  const auto embargoed = parse(
      parse_newsml1,
      item(telegram,
           "<StatusWillChange><FutureStatus FormalName='Usable'/><DateAndTime>20190405T060000Z"
           "</DateAndTime></StatusWillChange>",
           "Embargoed"));
  REQUIRE(embargoed.items.size() == 1);
  CHECK(embargoed.items[0].embargoed_until == Date{2019, 4, 5, 6 * 3600});
}

TEST_CASE("the id of a NewsML item stays the same from revision to revision", "[newsml1]") {
  const auto id = [](const std::string& identifier) {
    return parse(parse_newsml1,
                 "<NewsML><NewsItem><Identification><NewsIdentifier>" + identifier +
                     "</NewsIdentifier></Identification><NewsComponent><NewsLines><HeadLine>T"
                     "</HeadLine></NewsLines></NewsComponent></NewsItem></NewsML>")
        .items.front()
        .article.id;
  };
  const std::string parts =
      "<ProviderId>p</ProviderId><DateId>20190102</DateId><NewsItemId>i</NewsItemId>";
  CHECK(
      id(parts + "<RevisionId>3</RevisionId><PublicIdentifier>urn:newsml:x:3</PublicIdentifier>") ==
      "urn:newsml:x");
  CHECK(id(parts + "<RevisionId Update='U'>3</RevisionId><PublicIdentifier>urn:newsml:x:3U"
                   "</PublicIdentifier>") == "urn:newsml:x");
  CHECK(id(parts + "<RevisionId>3</RevisionId><PublicIdentifier>urn:newsml:www.p"
                   "</PublicIdentifier>") == "urn:newsml:p:20190102:i");
  CHECK(id("<PublicIdentifier>urn:newsml:www.p</PublicIdentifier>") == "urn:newsml:www.p");
}

TEST_CASE("NewsML without an article is rejected by name", "[newsml1]") {
  CHECK(parse(parse_newsml1, "<NewsML/>").rejected ==
        std::vector{Problem{1, "", "a NewsML file without a news item"}});
  CHECK(parse(parse_newsml1, item("<NewsComponent/>")).rejected ==
        std::vector{Problem{3, "urn:newsml:wire.example:20190402:77",
                            "a NewsML item without title, text or caption"}});
  std::string components;
  for (int each = 0; each < 5'000; ++each) components += "<NewsComponent></NewsComponent>";
  const auto rejected = parse(parse_newsml1, item(components + std::string(100'000, ' '))).rejected;
  REQUIRE(rejected.size() == 1);
  CHECK(rejected[0].reason.starts_with("a NewsML item of 5000 components in "));
}

}  // namespace
}  // namespace backfile
