// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/feeds/feed.h"
#include "indexer/readers/feeds/wordpress.h"
#include "tests/readers/item_log.h"

namespace backfile {
namespace {

using testing::ItemLog;
using testing::titles;
using Strings = std::vector<std::string>;

TEST_CASE("a feed that is not well-formed costs no more than it must", "[feed]") {
  ItemLog log;
  SECTION("texts with bare markup are mended, others are as they are") {
    const auto items = parse_feed(
        "<rss xmlns:x='u'><channel><title>Q & A</title><language>de</language>\n"
        "<item><title>A & <b>B</title><description>One <br> two<p>3 < 4</description></item>\n"
        "<item><title>C</title><x:y/></item></channel></rss>",
        log.log());
    CHECK(titles(items) == Strings{"A & B", "C"});
    CHECK(items[0].article.body == Strings{"One two", "3 < 4"});
    CHECK(items[0].article.language == "de");
    CHECK(items[1].article.source == "Q & A");
    CHECK(items[1].line == 3);
    CHECK(log.rejected.empty());
    CHECK(log.warned == Strings{"2: [] not well-formed: start-end tags mismatch; mended"});
  }
  SECTION("an item that is not closed ends where the next one begins") {
    const auto items = parse_feed(
        "<rss><channel><item><title>A</title><item><title>B</title></item></channel></rss>",
        log.log());
    CHECK(titles(items) == Strings{"A", "B"});
  }
  SECTION("what cannot be mended is rejected alone") {
    const auto items = parse_feed(
        "<rss><channel><item><title>A</title><link a=>x</link></item>\n"
        "<item><title>B</title></item></channel>",
        log.log());
    CHECK(titles(items) == Strings{"B"});
    CHECK(log.rejected == Strings{"1: [] not well-formed: error parsing element attribute"});
  }
  SECTION("no items, nothing at all") {
    CHECK(parse_feed("<rss><channel><title>A</title></channel></rss>", log.log()).empty());
    CHECK(parse_feed("<rss><channel>", log.log()).empty());
    CHECK(parse_feed("", log.log()).empty());
    CHECK(log.rejected.size() == 3);
    CHECK(log.rejected.front() == "0: [] a feed without items");
  }
  SECTION("an item without a title and a text") {
    CHECK(parse_feed("<rss><item><link>https://q.example</link></item></rss>", log.log()).empty());
    CHECK(log.rejected == Strings{"1: [https://q.example] expected a title or a text"});
  }
}

TEST_CASE("a cancellation in a feed that is not well-formed is one too", "[feed]") {
  ItemLog log;
  const auto items = parse_feed(
      "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'>"
      "<entry><id>1</id><title>A <b>B</title></entry>"
      "<at:deleted-entry ref='2' when='2024-05-08T00:00:00Z'/></feed>",
      log.log());
  REQUIRE(items.size() == 2);
  CHECK(items[0].article.title == "A B");
  CHECK(items[1].cancelled);
  CHECK(items[1].article.id == "2");
}

TEST_CASE("a text of nothing but square brackets is read in time", "[feed]") {
  std::string text;
  for (int i = 0; i < 300'000; ++i) text += "[a" + std::to_string(i) + "]";
  CHECK(wordpress_html(text + "[/a7]").size() > text.size() / 2);
}

TEST_CASE("no feed is too bad to be read", "[feed]") {
  const std::string feed =
      "<rss xmlns:a='b'><channel><title>Q</title><item><title>A &amp; B</title><description>"
      "<![CDATA[<p>One</p>]]></description><!-- c --><pubDate>6 May 2024</pubDate></item>"
      "<item><title>C</title></item></channel></rss>";
  SECTION("cut off anywhere, with NULs and bytes that are no text") {
    for (std::size_t size = 0; size <= feed.size(); ++size) {
      ItemLog log;
      const auto items = parse_feed(feed.substr(0, size), log.log());
      CHECK(items.size() + log.rejected.size() > 0);
      parse_feed(feed.substr(0, size) + '\0' + "\xFF<" + feed.substr(size), log.log());
    }
  }
  SECTION("deep nesting is rejected, its neighbours are not") {
    std::string deep;
    for (int i = 0; i < 100'000; ++i) deep += "<b>";
    std::string end;
    for (int i = 0; i < 100'000; ++i) end += "</b>";
    ItemLog log;
    const auto items = parse_feed("<rss><item><title>A</title></item><item><title>" + deep + end +
                                      "</title></item><item><title>B</title></item></rss>",
                                  log.log());
    CHECK(titles(items) == Strings{"A", "B"});
    CHECK(log.rejected == Strings{"1: [] more than 256 elements inside each other (--max-depth)"});
  }
  SECTION("entities are not expanded, references to nothing are blanks") {
    const auto items = parse_feed(
        "<!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'><!ENTITY y '&x;&x;'>]>"
        "<rss><item><title>A &y; &#0;B</title></item></rss>",
        {});
    CHECK(titles(items) == Strings{"A &y; B"});
  }
  SECTION("the cost of mending is in proportion to the length") {
    for (const char* piece : {"<item><![CDATA[", "<item><title>", "<item><a>", "<item", "<a></b>",
                              "<item><!--", "<title>", "<?"}) {
      INFO(piece);
      std::string text = "<rss><item><b>";
      for (int i = 0; i < 20'000; ++i) text += piece;
      ItemLog log;
      parse_feed(text, log.log());
      CHECK_FALSE(log.rejected.empty());
    }
  }
  SECTION("a huge attribute") {
    const std::string many(1'000'000, 'x');
    CHECK(
        parse_feed("<rss a='" + many + "'><item b='" + many + "'><title>A</title></item></rss>", {})
            .size() == 1);
  }
}

}  // namespace
}  // namespace backfile
