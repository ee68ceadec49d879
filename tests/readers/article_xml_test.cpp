// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/article_xml.h"

#include "indexer/readers/xml_record.h"
#include "tests/input/memory_source.h"
#include "tests/readers/reading.h"

namespace backfile {
namespace {

using testing::read_content;

Article parse(const std::string& inside) {
  return parse_article_xml({.text = "<article id='x'>" + inside + "</article>", .line = 1}).article;
}

/// The line and the reason with which `text` is refused.
std::string refusal(const std::string& text) {
  try {
    parse_article_xml({.text = text, .line = 10});
    return "accepted";
  } catch (const RecordError& error) {
    return std::to_string(error.line()) + ": " + error.what();
  }
}

Article full_article() {
  return {.id = "wire/1 & 2",
          .title = "Ferry \"Aurora\" <late> & full",
          .subtitle = "Harbour at capacity",
          .body = {"First paragraph's text.", "Second: a < b > c && d."},
          .captions = {{.text = "The quay", .credit = "Photo: \"K.\" Lind"}, {.credit = "Nobody"}},
          .related = {{.headline = "More boats", .teaser = "See also", .picture = "A boat"},
                      {.teaser = "Only a teaser"}},
          .byline = "By Ann Berg and Caf\xC3\xA9 Noir",
          .authors = {"Ann Berg", "Caf\xC3\xA9 Noir"},
          .source = "Harbour Post",
          .url = "https://example.org/?a=1&b=2",
          .date = {.year = 2024, .month = 2, .day = 29, .second_of_day = 3661},
          .section = "Local",
          .language = "en",
          .topics = {"shipping", "traffic"},
          .places = {"Northport"},
          .people = {"Ann Berg"},
          .organisations = {"Harbour & Sons"},
          .facets = {{"edition", {"morning", "late"}}, {"desk & \"x\"", {"coast"}}},
          .path = {}};
}

TEST_CASE("an article survives being written and read", "[article_xml]") {
  Article article = full_article();
  CHECK(parse_article_xml({.text = to_article_xml(article), .line = 1}).article == article);
  article.path = "somewhere/else";
  CHECK(to_article_xml(article) == to_article_xml(full_article()));
  const Article bare{.id = "1"};
  CHECK(to_article_xml(bare) == "  <article id=\"1\" />\n");
  CHECK(parse_article_xml({.text = "<article id='1'/>", .line = 1}).article == bare);
  for (const Date& date : {Date{1987, 0, 0, -1}, Date{1987, 3, 0, -1}, Date{1987, 3, 1, -1}}) {
    const Article dated{.id = "1", .date = date};
    CHECK(parse_article_xml({.text = to_article_xml(dated), .line = 1}).article == dated);
  }
}

TEST_CASE("a written list is read as it was", "[article_xml]") {
  Article second{.id = "2", .title = "Controls\x01 and\xFF bytes"};
  const std::string file = std::string(article_xml_head) + to_article_xml(full_article()) +
                           to_article_xml(second) + std::string(article_xml_tail);
  const auto reading = read_content("list.xml", file);
  CHECK(reading.rejections.empty());
  Article first = full_article();
  first.path = "in/list.xml";
  second.title = "Controls and\xEF\xBF\xBD bytes";
  second.path = first.path;
  CHECK(reading.articles == std::vector<Article>{first, second});
}

TEST_CASE("text is put on one line and inline markup gives its text", "[article_xml]") {
  CHECK(parse("<title> A <em>very</em>\n\t<strong>long</strong> day </title>").title ==
        "A very long day");
  CHECK(parse("<title>one<br/>two <![CDATA[<three>]]> &amp; &#102;our</title>").title ==
        "one two <three> & four");
  CHECK(parse("<title>a<!-- not this -->b&unknown;</title>").title == "ab&unknown;");
  CHECK(parse("<title>nul&#0;&#x00;&#4294967296;&#xD800;kept&#38;</title>").title == "nul kept&");
  CHECK(parse("<caption credit=' A\nB '> c\n d </caption>").captions ==
        std::vector<Caption>{{.text = "c d", .credit = "A B"}});
  CHECK(parse("<topic> oil </topic><topic/><topic> </topic><topic>gas</topic>").topics ==
        std::vector<std::string>{"oil", "gas"});
  CHECK(parse_article_xml({.text = "<article id=' a\n b ' language='EN'/>", .line = 1}).article ==
        Article{.id = "a b", .language = "en"});
}

TEST_CASE("a body is cut into paragraphs", "[article_xml]") {
  using Body = std::vector<std::string>;
  struct Case {
    const char* body;
    Body paragraphs;
  };
  const Case cases[] = {
      {"<p>one</p>\n<p> two\n lines</p><p/><p> </p>", {"one", "two lines"}},
      {"one\nstill one\n\n  two <b>bold</b>\n \t\n\n\nthree",
       {"one still one", "two bold", "three"}},
      {"one\r\n\r\ntwo", {"one", "two"}},
      {"one<br/><br/>two", {"one", "two"}},
      {"before<p>inside</p>after", {"before", "inside", "after"}},
      {"  \n ", {}},
      {"", {}},
  };
  for (const auto& [body, paragraphs] : cases) {
    INFO(body);
    CHECK(parse(std::string("<body>") + body + "</body>").body == paragraphs);
  }
}

TEST_CASE("a date that is no date leaves the article undated", "[article_xml]") {
  CHECK(parse("<date> 1987-03-02 </date>").date == Date{1987, 3, 2, -1});
  CHECK(parse("<date>1987-02-30</date>").date == Date{});
  CHECK(parse("<date>yesterday</date>").date == Date{});
  CHECK(parse("<date/>").date == Date{});
}

TEST_CASE("what would lose text is refused with its line", "[article_xml]") {
  struct Case {
    const char* text;
    const char* reason;
  };
  const Case cases[] = {
      {"<article>\n<titel>x</titel></article>", "11: unknown element <titel> in <article>"},
      {"<article idd='1'/>", "10: unknown attribute 'idd' of <article>"},
      {"<article><title lang='en'>x</title></article>", "10: unknown attribute 'lang' of <title>"},
      {"<article>\n\nbare</article>", "10: text straight inside <article>, expected elements"},
      {"<article><title>a</title>\n<title>b</title></article>",
       "11: more than one <title> in <article>"},
      {"<article><body/><body/></article>", "10: more than one <body> in <article>"},
      {"<article><title>a<p>b</p></title></article>", "10: unknown element <p> in <title>"},
      {"<article><body>\n<p>a</p>\n<q>ok</q><ul><li>b</li></ul></body></article>",
       "12: unknown element <ul> in <body>"},
      {"<article><facet>x</facet></article>", "10: expected a name attribute of <facet>"},
      {"<article><related>x</related></article>",
       "10: text straight inside <related>, expected elements"},
      {"<article><related><link>x</link></related></article>",
       "10: unknown element <link> in <related>"},
      {"<article>\n<title>a</titel></article>", "11: not well-formed: start-end tags mismatch"},
      {"<article><title>a & b < c</title></article>", "10: not well-formed: "},
  };
  for (const auto& [text, reason] : cases) {
    INFO(text);
    CHECK_THAT(refusal(text), Catch::StartsWith(reason));
  }
}

TEST_CASE("a bad article costs only itself", "[article_xml]") {
  const auto reading = read_content("list.xml",
                                    "<articles>\n<article id='1'><title>a</article>\n"
                                    "<article id='2'><tilte/></article>\n"
                                    "<article id='3'><body>\n"
                                    "<article id='4'><title>d</title></article>\n"
                                    "<article id='5'/>\n</articles>");
  CHECK(ids(reading) == std::vector<std::string>{"4", "5"});
  REQUIRE(reading.rejections.size() == 3);
  CHECK(reading.rejections[0].line == 2);
  CHECK(reading.rejections[1] ==
        Rejection{.path = "in/list.xml",
                  .line = 3,
                  .id = "2",
                  .format = "article-xml",
                  .reason = "unknown element <tilte> in <article>"});
  CHECK(reading.rejections[2].line == 4);
}

TEST_CASE("an article without an id gets one from its path and its place", "[article_xml]") {
  CHECK(ids(read_content("a.xml", "<article><title>t</title></article>")) ==
        std::vector<std::string>{"in/a.xml"});
  CHECK(ids(read_content("a.xml",
                         "<articles><article/><article id='own'/><article><x/></article>"
                         "<article/></articles>")) ==
        std::vector<std::string>{"in/a.xml", "own", "in/a.xml#4"});
}

TEST_CASE("a strict callback ends reading with its exception", "[article_xml]") {
  const auto stop = [](std::size_t, const std::string&, const std::string&) {
    throw std::runtime_error("stop");
  };
  const auto reader =
      read_article_xml(std::make_unique<testing::MemorySource>("<article><x/></article>"),
                       {.rejected = stop}, 1000);
  CHECK_THROWS_WITH(reader->next(), "stop");
}

TEST_CASE("deep nesting does not exhaust the stack", "[article_xml]") {
  std::string text = "<article><body><p>";
  for (int i = 0; i < 400'000; ++i) text += "<b>";
  text += "deep";
  for (int i = 0; i < 400'000; ++i) text += "</b>";
  text += "</p></body></article>";
  CHECK(parse_article_xml({.text = text, .line = 1}).article.body ==
        std::vector<std::string>{"deep"});
}

TEST_CASE("more elements than memory should hold are refused", "[article_xml]") {
  std::string text = "<article>";
  for (std::size_t i = 0; i <= 2 * XmlRecord::most_elements; ++i) text += "<b>";
  CHECK(refusal(text) == "10: more than 1000000 elements in one record");
}

TEST_CASE("an article says its version, its state and its embargo", "[article_xml]") {
  const NewsItem item = parse_article_xml({.text = "<article id='a' version=' 3 ' status='cancelled' "
                                                   "embargoed='2030-05-06T09:30:00+02:00'/>",
                                           .line = 1});
  CHECK(item.version == "3");
  CHECK(item.article.version == "3");
  CHECK(item.cancelled);
  CHECK(item.embargoed_until == Date{2030, 5, 6, 7 * 3600 + 1800});
  CHECK_FALSE(parse_article_xml({.text = "<article status='usable'/>", .line = 1}).cancelled);
  CHECK(refusal("<article status='gone'/>") ==
        "10: unknown status 'gone', expected usable or cancelled");
  CHECK(refusal("<article embargoed='soon'/>") == "10: cannot read the date of embargo 'soon'");
}

TEST_CASE("the date as written is kept for its time zone", "[article_xml]") {
  const auto dated = [](const std::string& date) {
    return parse_article_xml({.text = "<article>" + date + "</article>", .line = 1}).article;
  };
  CHECK(dated("<date>2024-05-06T09:30:00+02:00</date>").date_text == "2024-05-06T09:30:00+02:00");
  CHECK(dated("<date>2024-05-06T07:30:00Z</date>").date_text.empty());
  const Article written = dated("<date written='6 May 2024, 9:30 CEST'>2024-05-06T07:30:00Z</date>");
  CHECK(written.date == Date{2024, 5, 6, 7 * 3600 + 1800});
  CHECK(written.date_text == "6 May 2024, 9:30 CEST");
  CHECK(parse_article_xml({.text = to_article_xml(written), .line = 1}).article == written);
}

TEST_CASE("an article is read in the encoding it is in", "[article_xml]") {
  CHECK(read_content("a.xml",
                     "<?xml version='1.0' encoding='ISO-8859-1'?>"
                     "<article><title>caf\xE9</title></article>")
            .articles.at(0)
            .title == "caf\xC3\xA9");
}

}  // namespace
}  // namespace backfile
