// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/trec/trec_reader.h"

#include "indexer/readers/trec/sgml_elements.h"
#include "indexer/readers/trec/sgml_entities.h"
#include "indexer/readers/trec/trec_fields.h"
#include "tests/readers/reader_items.h"

namespace backfile {
namespace {

using testing::Items;
using Strings = std::vector<std::string>;

Items read(std::string_view text, std::size_t block = 64 * 1024) {
  return testing::read_items(
      [](auto source, auto log) { return read_trec(std::move(source), std::move(log)); }, text,
      block);
}

Article only_article(std::string_view text) {
  const Items items = read(text);
  REQUIRE(items.items.size() == 1);
  CHECK(items.rejected.empty());
  CHECK(items.warned.empty());
  return items.items[0].article;
}

constexpr std::string_view los_angeles = R"(<DOC>
<DOCNO> LA123190-0007 </DOCNO>
<DOCID> 330007 </DOCID>
<DATE>
<P>
December 31, 1990, Monday, Home Edition
</P>
</DATE>
<SECTION>
<P>
Metro; Part B; Page 3; Column 1
</P>
</SECTION>
<LENGTH>
<P>
80 words
</P>
</LENGTH>
<HEADLINE>
<P>
HARBOR TUG SAVES A PIER &amp; A PARTY;
</P>
<P>
ROPE DID THE WORK
</P>
</HEADLINE>
<BYLINE>
<P>
By ANN BERG, TIMES STAFF WRITER
</P>
</BYLINE>
<DATELINE>
<P>
PORT SORREL
</P>
</DATELINE>
<TEXT>
<P>
The tug <B>Aurora</B> held the pier for three hours, and the
guests danced on.
</P>
<P>
Repairs cost less than $5,000 & took a week, if 3 < 4.
</P>
</TEXT>
<GRAPHIC>
<P>
Photo, The Aurora at her rope. K. LIND / Port Times
</P>
</GRAPHIC>
<TYPE>
<P>
Brief
</P>
</TYPE>
<SUBJECT>
<P>
TUGS; PIERS -- SORREL
</P>
</SUBJECT>
</DOC>
)";

TEST_CASE("a record of the Los Angeles Times is read", "[trec]") {
  CHECK(only_article(los_angeles) ==
        Article{.id = "LA123190-0007",
                .title = "HARBOR TUG SAVES A PIER & A PARTY; ROPE DID THE WORK",
                .body = {"PORT SORREL The tug Aurora held the pier for three hours, and the guests "
                         "danced on.",
                         "Repairs cost less than $5,000 & took a week, if 3 < 4."},
                .captions = {{"Photo, The Aurora at her rope. K. LIND / Port Times", ""}},
                .byline = "By ANN BERG, TIMES STAFF WRITER",
                .authors = {"ANN BERG"},
                .source = "Los Angeles Times",
                .date = {1990, 12, 31},
                .section = "Metro; Part B; Page 3; Column 1",
                .topics = {"TUGS", "PIERS -- SORREL"}});
}

TEST_CASE("a record of the Financial Times is read", "[trec]") {
  const auto article = only_article(R"(<DOC>
<DOCNO>FT921-77</DOCNO>
<PROFILE>_AN-XYZ</PROFILE>
<DATE>920331
</DATE>
<HEADLINE>
FT  31 MAR 92 / Rope maker lifts profit / Costs fall
</HEADLINE>
<BYLINE>
   By TOM REED
</BYLINE>
<TEXT>
Sorrel Ropes made Pounds 3m, up from
Pounds 2m.

It pays 4p.
</TEXT>
<PUB>The Financial Times
</PUB>
<PAGE>
London Page 20
</PAGE>
</DOC>)");
  CHECK(article ==
        Article{.id = "FT921-77",
                .title = "Rope maker lifts profit / Costs fall",
                .body = {"Sorrel Ropes made Pounds 3m, up from Pounds 2m.", "It pays 4p."},
                .byline = "By TOM REED",
                .authors = {"TOM REED"},
                .source = "The Financial Times",
                .date = {1992, 3, 31}});
}

TEST_CASE("a record of FBIS is read", "[trec]") {
  const auto article = only_article(R"(<DOC>
<DOCNO> FBIS3-901 </DOCNO>
<HT>    "drsov001_n_94001" </HT>
<HEADER>
<AU>   FBIS-SOV-94-001 </AU>
Document Type:Daily Report
<DATE1>  3 March 1994 </DATE1>
</HEADER>
<F P=100> Northland </F>
<H3> <TI>   Ministry Counts Its Ropes </TI></H3>
<F P=102>   LD0303 Port Sorrel Radio 1200 GMT 3 Mar 94 </F>
<TEXT>
Language: <F P=105> Northish </F>
Article Type:BFN
<F P=106> [Report by K. Lind] </F>
   [Text] The ministry has counted
its ropes.
   There were nine&hyph;teen &#233;l&eacute;ments.
</TEXT>
</DOC>)");
  CHECK(article == Article{.id = "FBIS3-901",
                           .title = "Ministry Counts Its Ropes",
                           .body = {"The ministry has counted its ropes.",
                                    "There were nine-teen \xC3\xA9l\xC3\xA9ments."},
                           .source = "Foreign Broadcast Information Service",
                           .date = {1994, 3, 3}});
}

TEST_CASE("a record of the Associated Press is read", "[trec]") {
  const auto article = only_article(R"(<DOC>
<DOCNO> AP880212-0009 </DOCNO>
<FILEID>AP-NR-02-12-88 2344EST</FILEID>
<FIRST>r a BC-Tug 1stLd-Writethru a0790 02-12 0120</FIRST>
<SECOND>BC-Tug, 1st Ld, a0790,120</SECOND>
<HEAD>Tug Saves Pier</HEAD>
<HEAD>Eds: Adds detail in graf 2</HEAD>
<BYLINE>By ANN BERG</BYLINE>
<BYLINE>Associated Press Writer</BYLINE>
<DATELINE>PORT SORREL (AP) </DATELINE>
<TEXT>
   A tug held a pier on Friday.
   The pier ``moved an inch,'' its
keeper said.
</TEXT>
<TEXT>
   Nobody was hurt.
</TEXT>
</DOC>)");
  CHECK(article ==
        Article{.id = "AP880212-0009",
                .title = "Tug Saves Pier",
                .body = {"PORT SORREL (AP) A tug held a pier on Friday.",
                         "The pier ``moved an inch,'' its keeper said.", "Nobody was hurt."},
                .byline = "By ANN BERG",
                .authors = {"ANN BERG"},
                .source = "Associated Press",
                .date = {1988, 2, 13, 4 * 3600 + 44 * 60}});
}

TEST_CASE("records of other collections are read", "[trec]") {
  const Items items = read(R"(<!-- The NTCIR shape -->
<DOC id="NYT_ENG_19950601.0004" type="story" >
<HEADLINE>
Tug on Strike
</HEADLINE>
<DATELINE>
PORT SORREL, June 1 (NN)
</DATELINE>
<TEXT>
<P>
The tugs are idle.
<P>
The piers hold.
</TEXT>
</DOC>
<DOC>
<DOCNO>WSJ900403-0101</DOCNO>
<DATE> 04/03/90 </DATE>
<HL> Rope Futures
----
By Tom Reed </HL>
<SO> WALL STREET JOURNAL (J), PAGE A1 </SO>
<LP>
   Ropes rose. </LP>
<TEXT>
   Twine fell. </TEXT>
</DOC>
<doc docid="7" url="https://ropes.example/7" title="Ropes">
Loose text has no meaning.
<text>They hold.</text>
</doc>
)");
  CHECK(items.rejected.empty());
  CHECK(items.warned.empty());
  REQUIRE(items.items.size() == 3);
  CHECK(items.items[0].line == 2);
  CHECK(items.items[0].article ==
        Article{.id = "NYT_ENG_19950601.0004",
                .title = "Tug on Strike",
                .body = {"PORT SORREL, June 1 (NN) The tugs are idle.", "The piers hold."},
                .source = "The New York Times",
                .date = {1995, 6, 1}});
  CHECK(items.items[1].article == Article{.id = "WSJ900403-0101",
                                          .title = "Rope Futures",
                                          .body = {"Ropes rose.", "Twine fell."},
                                          .byline = "By Tom Reed",
                                          .authors = {"Tom Reed"},
                                          .source = "WALL STREET JOURNAL (J), PAGE A1",
                                          .date = {1990, 4, 3}});
  CHECK(items.items[2].line == 28);
  CHECK(items.items[2].article ==
        Article{
            .id = "7", .title = "Ropes", .body = {"They hold."}, .url = "https://ropes.example/7"});
}

TEST_CASE("what is amiss with a record costs only that record", "[trec]") {
  const Items items = read(
      "stray words\n<DOC><DOCNO>1</DOCNO><TEXT>one\n"
      "<DOC><DOCNO>2</DOCNO></DOC>\n"
      "<DOC><DOCNO>3</DOCNO><DATE>Febtember 31</DATE><HEADLINE>Three<TEXT>three</DOC>\n"
      "more words<DOC><TEXT>four");
  CHECK(items.rejected == Strings{"1 : text outside of <DOC>",
                                  "3 2: <DOC> without a headline, a text or a caption",
                                  "5 : text outside of <DOC>"});
  CHECK(items.warned == Strings{"2 1: <DOC> is not closed",
                                "4 3: the date \"Febtember 31\" cannot be read",
                                "5 : <DOC> is not closed"});
  REQUIRE(items.items.size() == 3);
  CHECK(items.items[0].article.body == Strings{"one"});
  CHECK(items.items[1].article.title == "Three");
  CHECK(items.items[1].article.body == Strings{"three"});
  CHECK(items.items[2].article.body == Strings{"four"});
}

TEST_CASE("a record above the limit is passed over", "[trec]") {
  const std::string text = "<DOC><TEXT>" + std::string(500'000, 'x') + " words</TEXT></DOC>\n" +
                           "<DOC><TEXT>small</TEXT></DOC>";
  const Items items = testing::read_items(
      [](auto source, auto log) { return read_trec(std::move(source), std::move(log), 100'000); },
      text);
  CHECK(items.rejected == Strings{"1 : <DOC> of more than 100000 bytes (--max-article)"});
  REQUIRE(items.items.size() == 1);
  CHECK(items.items[0].article.body == Strings{"small"});
  CHECK(items.items[0].line == 2);
}

TEST_CASE("how the blocks of a file are cut does not matter", "[trec]") {
  const std::string text = std::string(los_angeles) + "stray" + std::string(los_angeles);
  const Items whole = read(text);
  REQUIRE(whole.items.size() == 2);
  for (const std::size_t block : {1U, 2U, 3U, 7U, 64U}) {
    const Items cut = read(text, block);
    REQUIRE(cut.items.size() == 2);
    CHECK(cut.items[1].article == whole.items[1].article);
    CHECK(cut.items[1].line == whole.items[1].line);
    CHECK(cut.rejected == whole.rejected);
  }
}

TEST_CASE("a file that is cut anywhere gives what is left of it", "[trec]") {
  for (std::size_t size = 0; size < los_angeles.size(); ++size) {
    const Items items = read(los_angeles.substr(0, size), 100);
    CHECK(items.items.size() <= 1);
  }
}

TEST_CASE("hostile records are read in time", "[trec]") {
  std::string deep = "<DOC><TEXT>";
  std::string unclosed = "<DOC>";
  std::string marks = "<DOC><TEXT>";
  for (int i = 0; i < 100'000; ++i) {
    deep += "<P>";
    unclosed += "<HEAD>a<TEXT>b";
    marks += "<a b=\"&<!--";
  }
  CHECK(read(deep + "x").items.size() == 1);
  CHECK(read(unclosed).items.size() == 1);
  CHECK(read(marks).items.size() == 1);
  CHECK(read("<DOC " + std::string(1'000'000, 'a') + "><TEXT>x</TEXT></DOC>").items.size() == 1);
  CHECK(read(std::string(1'000'000, '<')).items.empty());
  CHECK(read(std::string("<DOC><TEXT>a\0b</TEXT></DOC>", 27)).items[0].article.body ==
        Strings{"a b"});
}

TEST_CASE("marked paragraphs keep together, and elements inside of others are text", "[trec]") {
  const auto article = only_article(
      "<DOC><TEXT><P>The tug\n   held.\n\n</P><P>So <TITLE>it</TITLE> was.</P></TEXT></DOC>");
  CHECK(article.title.empty());
  CHECK(article.body == Strings{"The tug held.", "So it was."});
}

TEST_CASE("entities of HTML and ISO 8879 are characters", "[trec]") {
  CHECK(decode_entities("a&amp;b &lt;c&gt; &#65;&#x42; &hyph;&blank;&sect;") ==
        "a&b <c> AB - \xC2\xA7");
  CHECK(decode_entities("AT&T &unknown; & &; &#1; &#x110000; &#99999999999;") ==
        "AT&T &unknown; & &;   \xEF\xBF\xBD &#99999999999;");
}

TEST_CASE("the date of a record is read in the shapes of the collections", "[trec]") {
  CHECK(trec_date("January 1, 1990, Monday, Home Edition") == Date{1990, 1, 1});
  CHECK(trec_date("910514") == Date{1991, 5, 14});
  CHECK(trec_date("010514") == Date{2001, 5, 14});
  CHECK(trec_date("03/04/90") == Date{1990, 3, 4});
  CHECK(trec_date("1998-06-01 00:30") == Date{1998, 6, 1, 1800});
  CHECK(trec_date("") == Date{});
  CHECK(trec_date("Monday, Home Edition") == Date{});
  CHECK(trec_date("///") == Date{});
}

}  // namespace
}  // namespace backfile
