// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/wire/wire_reader.h"

#include "indexer/readers/wire/national_letters.h"
#include "indexer/readers/wire/wire_date.h"
#include "tests/readers/reader_items.h"

namespace backfile {
namespace {

using testing::Items;
using Strings = std::vector<std::string>;

Items read(std::string_view bytes) { return testing::parse_all(parse_wire, bytes); }

Article only_article(std::string_view bytes) {
  const Items items = read(bytes);
  REQUIRE(items.items.size() == 1);
  CHECK(items.rejected.empty());
  CHECK(items.warned.empty());
  return items.items[0].article;
}

// Latin-1, and with the line ends of a teleprinter.
const std::string iptc_message =
    "\x01"
    "nna017 4 i 120 ccccb   nna 044\r\n\n"
    "Northland/shipping/ropes/\r\n"
    "\x02"
    "2ND LEAD\r\n"
    "Tug holds a pier for three hours\r\n"
    "By Ann Berg, nna =\r\n\n"
    "Port Sorrel (nna) - The tug Aurora held a pier on Monday until\r\n"
    "Captain M\xFCller came back from lunch.\r\n\n"
    "\"The ropes are new,\" he said.\r\n\n"
    "# Notebook\r\n\n"
    "## Note to editors\r\n- adds the captain\r\n\n"
    "* * * *\r\n"
    "The following information is not intended for publication\r\n"
    "- Editing by: Tom Reed\r\n\n"
    "nna ab tr\r\n\r\n"
    "\x03"
    "071341 GMT Okt 19 \r\n\x7F\n\x7F\x04";

const Article iptc_article = {
    .id = "nna/nna017/2019-10-07",
    .title = "Tug holds a pier for three hours",
    .body = {"Port Sorrel (nna) - The tug Aurora held a pier on Monday until Captain M\xC3\xBCller "
             "came back from lunch.",
             "\"The ropes are new,\" he said."},
    .byline = "By Ann Berg, nna",
    .authors = {"Ann Berg"},
    .source = "nna",
    .date = {2019, 10, 7, 13 * 3600 + 41 * 60},
    .section = "International",
    .topics = {"Northland", "shipping", "ropes"}};

const std::string anpa_message =
    "\x16\x16\x01V4101\x1Fnorth\n"
    "r f\x13\x11 BC-NL--Rope Prices   11-13 0120\n"
    "\x02^BC-NL--Rope Prices, 1st Ld-Writethru,120<\n"
    "^Rope prices fall, twine holds <\n"
    "^The long winter leaves the mills with full stores<\n"
    "^AP Photo NL101, NL102<\n"
    "^Eds: Adds detail. With photos.<\n"
    "^EDITOR'S NOTE _ First of two parts.<\n"
    "^By ANN BERG and TOM REED=\n"
    "^Associated Press=\n"
    "\t   PORT SORREL, Northland (AP) _ Rope costs half of what it did. \n"
    " \n"
    "\t   ``Nobody buys,'' said Jo Li, a miller.\n"
    " \n"
    "\t   ___\n"
    "\t   K. Lind in Eastport helped.\n"
    "^END<\n"
    "\n"
    "\t   \x03"
    "AP-WF-11-13-19 1509GMT<\n\n\x0C\n\x04";

TEST_CASE("a message of IPTC 7901 is read", "[wire]") {
  CHECK(only_article(iptc_message) == iptc_article);
}

TEST_CASE("a message of IPTC 7901 is read without its control characters", "[wire]") {
  std::string plain;
  for (const char c : iptc_message) {
    if (c == '\n' || static_cast<unsigned char>(c) >= 0x20) plain += c;
  }
  plain.erase(std::remove(plain.begin(), plain.end(), '\x7F'), plain.end());
  CHECK(only_article(plain) == iptc_article);
}

TEST_CASE("a message of ANPA 1312 is read", "[wire]") {
  CHECK(only_article(anpa_message) ==
        Article{.id = "AP/V4101/2019-11-13",
                .title = "Rope prices fall, twine holds",
                .subtitle = "The long winter leaves the mills with full stores",
                .body = {"EDITOR'S NOTE \xE2\x80\x94 First of two parts.",
                         "PORT SORREL, Northland (AP) \xE2\x80\x94 Rope costs half of what it did.",
                         "\"Nobody buys,\" said Jo Li, a miller.", "K. Lind in Eastport helped."},
                .byline = "By ANN BERG and TOM REED",
                .authors = {"ANN BERG", "TOM REED"},
                .source = "AP",
                .date = {2019, 11, 13, 15 * 3600 + 9 * 60},
                .section = "Financial"});
}

TEST_CASE("without a headline the keyword line is the title", "[wire]") {
  const auto article = only_article(
      "\x16\x01W2595\x1Fnorth\r\nu o\x14\x12 BC-Tides     11-13 0895\r\n"
      "\x02^*9006< ^BC-Tides-Table,12<\r\n"
      "\t   PORT SORREL (AP) _ The tides:<\r\n\t   Sorrel;4;9<\r\n\t   Eastport;5;10<\r\n"
      "\x03"
      "AP-WF-11-13-19 0713GMT<\r\n\x04");
  CHECK(article.title == "BC-Tides-Table");
  CHECK(article.section == "Weather");
  CHECK(article.body ==
        Strings{"PORT SORREL (AP) \xE2\x80\x94 The tides:", "Sorrel;4;9", "Eastport;5;10"});
}

TEST_CASE("lines of a list become the body where there is no other", "[wire]") {
  const auto article = only_article(
      "\x01V4644\x1F-----\nr e\x13\x11 AP-List     02-09 0121\n\x02^AP-List,0176<\n"
      "^Songs of the harbor<\n^The tug song<\n^The rope song<\n\n"
      "\x03"
      "AP-WF-02-10-16 0423GMT<\n\x04");
  CHECK(article.title == "Songs of the harbor");
  CHECK(article.body == Strings{"The tug song", "The rope song"});
  CHECK(article.date == Date{2016, 2, 10, 4 * 3600 + 23 * 60});
}

TEST_CASE("a message with the agency in its number is read", "[wire]") {
  CHECK(only_article("\x01"
                     "a0105NORDO\x1Fkoko-\r\nu s\x14\x12 BC-Tug-Race   09-12 0344\r\n"
                     "\x02"
                     "BC-Tug-Race\r\nRacing: Aurora wins a third cup+\r\n"
                     "     SORREL, Dec. 9 Nordo - Aurora won her \r\nthird cup on Sunday.\r\n"
                     "     The race was close.\r\n==Nordo\r\n\x03KWS-21:37-09-12-18\x04\r\n") ==
        Article{.id = "NORDO/a0105/2018-12-09",
                .title = "Racing: Aurora wins a third cup",
                .body = {"SORREL, Dec. 9 Nordo - Aurora won her third cup on Sunday.",
                         "The race was close."},
                .source = "NORDO",
                .date = {2018, 12, 9, 21 * 3600 + 37 * 60},
                .section = "Sports"});
}

TEST_CASE("a file of messages gives each of them with its line", "[wire]") {
  const Items items = read(iptc_message + "\r\n" + "\x01nna018 4 i 1\r\n\x02\x03\x04\n" +
                           anpa_message + "\x01nna019 3 a 5\n\x02Unfinished\nThe end is missing\n");
  REQUIRE(items.items.size() == 3);
  CHECK(items.items[0].line == 1);
  CHECK(items.items[1].line == 29);
  CHECK(items.items[2].article.title == "Unfinished");
  CHECK(items.items[2].article.body == Strings{"The end is missing"});
  CHECK(items.items[2].article.section == "Domestic");
  CHECK(items.items[2].article.id.empty());
  CHECK(items.rejected == Strings{"27 : a wire message without text"});
}

TEST_CASE("a trailer that is no date is reported", "[wire]") {
  const Items items = read(
      "\x01nna018 4 i 1 nna 2\n\x02Title\nText\n\x03"
      "991341 GMT Okt 19\n\x04");
  REQUIRE(items.items.size() == 1);
  CHECK_FALSE(items.items[0].article.date.known());
  CHECK(items.warned == Strings{"1 : the date \"991341 GMT Okt 19\" cannot be read"});
}

TEST_CASE("what is no wire text is rejected", "[wire]") {
  for (const std::string_view text :
       {"", " \n", "Dear reader\nno message\n", "abc 1 2\n", "100 3 s 586\nText\n"}) {
    const Items items = read(text);
    CHECK(items.items.empty());
    CHECK(items.rejected.size() == 1);
  }
}

TEST_CASE("a message that is cut anywhere gives what is left of it", "[wire]") {
  for (const auto& message : {iptc_message, anpa_message}) {
    for (std::size_t size = 0; size < message.size(); ++size) {
      CHECK(read(message.substr(0, size)).items.size() <= 1);
    }
  }
}

TEST_CASE("hostile wire text is read in time", "[wire]") {
  CHECK(read(std::string(100'000, '\x01')).rejected.size() == 100'000);
  CHECK(read("\x01" + std::string(1'000'000, '\x02')).items.size() == 0);
  CHECK(read("\x01\x02T\n" + std::string(1'000'000, '^')).items.size() == 1);
  CHECK(read("\x01\x02T\n\t" + std::string(1'000'000, '`')).items.size() == 1);
  CHECK(read(std::string("\x01\x02T\0t\nb\0b\n\x03\x04", 12)).items[0].article.title == "T t");
}

TEST_CASE("no control character of a header gets into an article", "[wire]") {
  const Items items = read(
      "\x01n\x05"
      "a017 4 i 1 n\x06na 2\n\x02T\nB\n\x03"
      "071341 GMT Okt 19\n");
  REQUIRE(items.items.size() == 1);
  CHECK(items.items[0].article.id.empty());
  CHECK(items.items[0].article.source.empty());
  CHECK(read("\x01nna017 4 i 1 n\x06na 2\n\x02T\nB\n\x03\x04").items[0].article.source == "na");
}

TEST_CASE("the trailers of the agencies are dates", "[wire]") {
  CHECK(parse_wire_date("071341 GMT Okt 15") == Date{2015, 10, 7, 13 * 3600 + 41 * 60});
  CHECK(parse_wire_date("101137 GMT Dez 18") == Date{2018, 12, 10, 11 * 3600 + 37 * 60});
  CHECK(parse_wire_date("101137 CET Jan 2018") == Date{2018, 1, 10, 10 * 3600 + 37 * 60});
  CHECK(parse_wire_date("AP-NR-02-12-88 2344EST") == Date{1988, 2, 13, 4 * 3600 + 44 * 60});
  CHECK(parse_wire_date("KWS-21:37-09-12-18") == Date{2018, 12, 9, 21 * 3600 + 37 * 60});
  for (const auto text : {"", "AP", "AP-WF-13-32-13 1509GMT", "321341 GMT Okt 15",
                          "KWS-21:37-09-13-18", "1234567 GMT Okt 15", "AP-WF-11-13-13"}) {
    CHECK_FALSE(parse_wire_date(text).has_value());
  }
}

/// An IPTC message of number nna018, with this text.
std::string notice(const std::string& text) {
  return "\x01nna018 3 i 20 ccccb   nna 045\r\n\nNorthland/shipping/\r\n\x02" + text +
         "\x03"
         "071502 GMT Okt 19 \r\n\x04";
}

TEST_CASE("a kill notice cancels the messages that it names", "[wire]") {
  for (const char* head : {"KILL", "STORY KILL", "KILL STORY", "BULLETIN KILL", "MANDATORY KILL"}) {
    INFO(head);
    const Items items =
        read(notice(head + std::string("\r\nPlease do not use nna017 (Tug holds a "
                                       "pier), nor nna015. See nna018, A380.\r\n")));
    CHECK(items.rejected.empty());
    REQUIRE(items.items.size() == 2);
    CHECK(items.items[0].cancelled);
    CHECK(items.items[0].article ==
          Article{.id = iptc_article.id, .date = {2019, 10, 7, 15 * 3600 + 2 * 60}});
    CHECK(items.items[1].article.id == "nna/nna015/2019-10-07");
  }
}

TEST_CASE("the keyword line of ANPA may announce a kill notice", "[wire]") {
  const std::string message =
      "\x16\x16\x01V4107\x1Fnorth\nr f\x13\x11 BC-NL--Rope Prices   11-13 0020\n"
      "\x02^BC-NL--Rope Prices, Kill,20<\n^Eds: V4101 is wrong.<\n\tKill V4101, Rope Prices.<\n"
      "\x03"
      "AP-WF-11-13-13 1809GMT<\n\x04";
  const Items items = read(message);
  REQUIRE(items.items.size() == 1);
  CHECK(items.items[0].cancelled);
  CHECK(items.items[0].article.id == "AP/V4101/2013-11-13");
}

TEST_CASE("a kill notice that names nothing is rejected, and no other text is one", "[wire]") {
  CHECK(read(notice("KILL\r\nPlease do not use the story about the tug.\r\n")).rejected ==
        Strings{"1 nna/nna018/2019-10-07: a kill notice that names no message"});
  for (const char* title : {"KILL BILL", "The kill", "Kill the lights", "2ND LEAD"}) {
    INFO(title);
    const Items items = read(notice(title + std::string("\r\nA title\r\n\r\nA tug, nna017.\r\n")));
    const bool notice_only = std::string(title) == "The kill";
    CHECK(items.items.size() == 1);
    CHECK(items.items[0].cancelled == notice_only);
  }
}

TEST_CASE("letters of a country are read where the text says of which", "[wire]") {
  struct Case {
    const char* bytes;
    const char* text;
  };
  const Case cases[] = {
      {"a [b] {c} ~", "a [b] {c} ~"},
      {"\x1B(KM}ller, Stra~e\x1B(B [1]", "Müller, Straße [1]"},
      {"\x1B(H]ngstr|m", "Ångström"},
      {"\x1B(`F{r|yene", "Færøyene"},
      {"\x1B(fl'{t{ \x1B(Zma|ana", "l'été mañana"},
      {"\x1B(q[x]", "\x1B(q[x]"},
      {"\x1B(K{ \x1B(", "ä \x1B("},
      {"\x1B(K{ \xC3\xA9", "\x1B(K{ \xC3\xA9"},
      {"", ""},
  };
  for (const auto& [bytes, text] : cases) {
    INFO(text);
    CHECK(with_national_letters(bytes) == text);
  }
  std::string message = iptc_message;
  message.replace(message.find("M\xFCller"), 6, "\x1B(KM}ller\x1B(B");
  CHECK(only_article(message).body == iptc_article.body);
}

}  // namespace
}  // namespace backfile
