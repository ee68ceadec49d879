// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/feeds/feed.h"

#include "tests/readers/item_log.h"

namespace backfile {
namespace {

using testing::ItemLog;
using Strings = std::vector<std::string>;

constexpr Date at(int year, int month, int day, int hour, int minute) {
  return {year, month, day, (hour * 60 + minute) * 60};
}

TEST_CASE("an item of RSS 2.0 with its modules is an article", "[feed]") {
  ItemLog log;
  const auto items = parse_feed(R"(<?xml version="1.0" encoding="ISO-8859-1"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
     xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
     xmlns:atom="http://www.w3.org/2005/Atom">
  <channel>
    <title>Harbour Post</title>
    <link>https://post.example/</link>
    <atom:link rel="self" href="https://post.example/feed"/>
    <language>en-GB</language>
    <image><title>Logo</title></image>
    <item>
      <title>Tin &amp;amp; slag: the &lt;i&gt;Aurora&lt;/i&gt; sails</title>
      <link>https://post.example/aurora?from=feed</link>
      <guid isPermaLink="false">post-147</guid>
      <pubDate>Mon, 06 May 2024 09:30:00 +0200</pubDate><atom:updated>2024-05-07</atom:updated>
      <dc:creator><![CDATA[Ann Berg and Jo Li]]></dc:creator>
      <category><![CDATA[Shipping]]></category>
      <category domain="tags">ferries</category>
      <category>Shipping</category>
      <description><![CDATA[Half the town came to see her go […]]]></description>
      <content:encoded><![CDATA[<p>Half the town came to see her <b>go</b> on Monday.</p>
        <figure><img src="a.jpg"><figcaption>The old quay.</figcaption></figure>
        <p>“I have waited,” said the captain.</p>]]></content:encoded>
      <media:group>
        <media:content url="a.jpg" medium="image">
          <media:description type="plain">Flags on the pier.</media:description>
          <media:credit role="photographer">K. Lind</media:credit>
          <media:title>pier-2</media:title>
        </media:content>
      </media:group>
      <media:content url="b.jpg"><media:title>A gull above it</media:title></media:content>
      <media:content url="c.jpg"><media:title>Ann Berg</media:title></media:content>
    </item>
  </channel>
</rss>)",
                                log.log());
  CHECK(log.rejected.empty());
  CHECK(log.warned.empty());
  REQUIRE(items.size() == 1);
  CHECK(items[0].line == 11);
  CHECK(items[0].version.empty());
  CHECK(items[0].article == Article{.id = "post-147",
                                    .title = "Tin & slag: the Aurora sails",
                                    .body = {"Half the town came to see her go on Monday.",
                                             "“I have waited,” said the captain."},
                                    .captions = {{"The old quay.", ""},
                                                 {"Flags on the pier.", "K. Lind"},
                                                 {"A gull above it", ""}},
                                    .authors = {"Ann Berg", "Jo Li"},
                                    .source = "Harbour Post",
                                    .url = "https://post.example/aurora?from=feed",
                                    .date = at(2024, 5, 6, 7, 30),
                                    .date_text = "Mon, 06 May 2024 09:30:00 +0200",
                                    .language = "en",
                                    .topics = {"Shipping", "ferries"}});
}

TEST_CASE("an Atom entry has its version, and what the feed says for all", "[feed]") {
  ItemLog log;
  const auto items = parse_feed(R"(<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">
  <title type="html">Hamn&amp;shy;bladet</title>
  <link rel="self" href="https://blad.example/atom"/><link href="https://blad.example/"/>
  <author><name>Redaktionen</name></author>
  <entry xml:lang="nb-NO">
    <id>tag:blad.example,2024:7</id>
    <title type="text">3 &lt; 4, says &lt;b&gt;</title>
    <link rel="replies" href="/7/talk"/><link rel="alternate" href="/7"/>
    <published>2024-05-06T10:00:00+02:00</published>
    <updated>2024-05-07T10:00:00Z</updated>
    <category term="sjo" label="Sjøfart"/><category term="havn"/>
    <summary>Kort om ferja.</summary>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" xmlns:x="http://www.w3.org/1999/xhtml">
      <x:p>Ferja <x:b>Aurora</x:b> <x:i>gikk</x:i>.</x:p><x:p>Alle så på.</x:p></div></content>
    <author><name>Kari Lind</name><email>kari@blad.example</email></author>
    <author><name>Per Ås</name></author>
    <source><title>Nordnytt</title><id>tag:nord.example,2024:0</id></source>
  </entry>
  <entry>
    <id>tag:blad.example,2024:8</id>
    <title>Utan text</title>
    <updated>2024-05-08</updated>
    <content src="https://blad.example/8.mp4" type="video/mp4"/>
  </entry>
  <at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="tag:blad.example,2024:2"
     when="2024-05-08T00:00:00Z"/>
</feed>)",
                                log.log());
  CHECK(log.rejected.empty());
  REQUIRE(items.size() == 3);
  CHECK(items[0].version == "2024-05-07T10:00:00Z");
  CHECK(items[0].article == Article{.id = "tag:blad.example,2024:7",
                                    .title = "3 < 4, says <b>",
                                    .subtitle = "Kort om ferja.",
                                    .body = {"Ferja Aurora gikk.", "Alle så på."},
                                    .authors = {"Kari Lind", "Per Ås"},
                                    .source = "Nordnytt",
                                    .url = "https://blad.example/7",
                                    .date = at(2024, 5, 6, 8, 0),
                                    .date_text = "2024-05-06T10:00:00+02:00",
                                    .language = "nb",
                                    .topics = {"Sjøfart", "havn"}});
  CHECK(items[1].article == Article{.id = "tag:blad.example,2024:8",
                                    .title = "Utan text",
                                    .authors = {"Redaktionen"},
                                    .source = "Hamn\u00ADbladet",
                                    .date = {2024, 5, 8},
                                    .language = "sv"});
  CHECK(items[2].cancelled);
  CHECK(items[2].article.id == "tag:blad.example,2024:2");
  CHECK(items[2].version == "2024-05-08T00:00:00Z");
}

TEST_CASE("content of Atom 0.3 may be in Base64, and what is no text is none", "[feed]") {
  const auto body_of = [](const std::string& content) {
    ItemLog log;
    const auto items = parse_feed(
        "<feed xmlns='http://purl.org/atom/ns#'><entry><id>1</id>"
        "<title>t</title>" +
            content + "</entry></feed>",
        log.log());
    REQUIRE(items.size() == 1);
    return items[0].article.body;
  };
  CHECK(
      body_of(
          "<content type='text/html' mode='base64'>PHA+VGFr4oCmPC9wPjxw\nPk9uZTwvcD4=</content>") ==
      Strings{"Tak…", "One"});
  CHECK(body_of("<content type='text/plain' mode='base64'>4fD/</content>").size() <= 1);
  CHECK(body_of("<content type='text/plain' mode='base64'>%%</content>").empty());
  CHECK(body_of("<content type='application/pdf'>JVBERi0xLjQK</content>").empty());
  CHECK(body_of("<content type='image/png' mode='base64'>iVBORw0KGgo=</content>").empty());
  CHECK(body_of("<content type='application/xhtml+xml'>A lamp</content>") == Strings{"A lamp"});
}

TEST_CASE("RSS 1.0 has its items behind the channel", "[feed]") {
  ItemLog log;
  const auto items = parse_feed(R"(
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:x="http://example.org/mine">
<channel rdf:about="https://ufer.example/"><title>Uferblatt</title><link>https://ufer.example/</link>
  <dc:language>de</dc:language><items><rdf:Seq><rdf:li resource="a"/></rdf:Seq></items></channel>
<item rdf:about="https://ufer.example/a"><title>Hebewerk er&#xF6;ffnet</title>
  <link>https://ufer.example/a</link>
  <x:description>Not this one.</x:description>
  <description>Am Montag hob es
das erste Schiff.</description>
  <dc:date>2003-11</dc:date><dc:creator>Uwe Stein</dc:creator><dc:subject>Kanal</dc:subject></item>
</rdf:RDF>)",
                                log.log());
  REQUIRE(items.size() == 1);
  CHECK(items[0].line == 6);
  CHECK(items[0].article == Article{.id = "https://ufer.example/a",
                                    .title = "Hebewerk eröffnet",
                                    .body = {"Am Montag hob es das erste Schiff."},
                                    .authors = {"Uwe Stein"},
                                    .source = "Uferblatt",
                                    .url = "https://ufer.example/a",
                                    .date = {2003, 11},
                                    .language = "de",
                                    .topics = {"Kanal"}});
}

TEST_CASE("old feeds are read as new ones", "[feed]") {
  ItemLog log;
  SECTION("Atom 0.3") {
    const auto items = parse_feed(R"(<feed version="0.3" xmlns="http://purl.org/atom/ns#">
      <title>Quay notes</title><entry><title mode="escaped" type="text/html">A &amp;amp; B</title>
      <id>q1</id><issued>2004-02-01T08:00:00Z</issued><modified>2004-02-02T08:00:00Z</modified>
      <summary type="text/plain">Short.</summary>
      <content type="text/html" mode="escaped">&lt;p&gt;One&lt;/p&gt;Two</content></entry></feed>)",
                                  log.log());
    REQUIRE(items.size() == 1);
    CHECK(items[0].version == "2004-02-02T08:00:00Z");
    CHECK(items[0].article == Article{.id = "q1",
                                      .title = "A & B",
                                      .subtitle = "Short.",
                                      .body = {"One", "Two"},
                                      .source = "Quay notes",
                                      .date = at(2004, 2, 1, 8, 0)});
  }
  SECTION("RSS 0.91, without namespaces, and prefixes that nobody declared") {
    const auto items = parse_feed(
        "<rss version='0.91'><channel><title>Q</title><item><title>T</title><dc:creator>Ann "
        "Berg</dc:creator><guid>https://q.example/1</guid></item></channel></rss>",
        log.log());
    REQUIRE(items.size() == 1);
    CHECK(items[0].article == Article{.id = "https://q.example/1",
                                      .title = "T",
                                      .authors = {"Ann Berg"},
                                      .source = "Q",
                                      .url = "https://q.example/1"});
  }
}

TEST_CASE("an export of WordPress gives what is published", "[feed]") {
  ItemLog log;
  const auto items = parse_feed(R"(<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"><channel><title>Quay blog</title>
<item><title>Lamps</title><guid isPermaLink="false">https://q.example/?p=1</guid>
  <link>https://q.example/lamps</link><description></description>
  <content:encoded><![CDATA[[dropcap]T[/dropcap]he lamps [sic] are <b>lit</b>.

[caption id="a1" width="300"]<img src="a.jpg"/> A lamp[/caption]

[gallery ids="1,2"]All
of them.]]></content:encoded><excerpt:encoded><![CDATA[On light]]></excerpt:encoded>
  <wp:post_date_gmt>2013-07-29 16:03:54</wp:post_date_gmt><wp:status>publish</wp:status>
  <wp:post_type>post</wp:post_type></item>
<item><title>Half</title><wp:status>draft</wp:status><wp:post_type>post</wp:post_type></item>
<item><title>a.jpg</title><guid>g2</guid><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type></item>
<item><title>Soon</title><pubDate>1 May 2030 10:00 GMT</pubDate><wp:status>future</wp:status><wp:post_type>post</wp:post_type></item>
</channel></rss>)",
                                log.log());
  REQUIRE(items.size() == 2);
  CHECK(items[0].article == Article{.id = "https://q.example/?p=1",
                                    .title = "Lamps",
                                    .subtitle = "On light",
                                    .body = {"The lamps [sic] are lit.", "All of them."},
                                    .captions = {{"A lamp", ""}},
                                    .source = "Quay blog",
                                    .url = "https://q.example/lamps",
                                    .date = {2013, 7, 29, (16 * 60 + 3) * 60 + 54}});
  CHECK(items[1].embargoed_until == at(2030, 5, 1, 10, 0));
  CHECK(log.rejected == Strings{"14: [] not published: its status is draft",
                                "15: [g2] a WordPress attachment, which is no article"});
}

TEST_CASE("a subtitle says what the body does not", "[feed]") {
  struct Case {
    const char* description;
    const char* subtitle;
  };
  const Case cases[] = {
      {"The lamp is lit again", ""},
      {"The lamp is lit", ""},
      {"The “lamp” is lit… Read on", ""},
      {"And it shines", ""},
      {"On light", "On light"},
      {"&lt;b&gt;On&lt;/b&gt; light", "On light"},
      {"", ""},
  };
  for (const auto& [description, subtitle] : cases) {
    INFO(description);
    const auto items = parse_feed(
        "<rss><channel><item><title>T</title><description>" + std::string(description) +
            "</description><content:encoded>&lt;p>The lamp is lit again.&lt;p>And it shines."
            "</content:encoded></item></channel></rss>",
        {});
    REQUIRE(items.size() == 1);
    CHECK(items[0].article.subtitle == subtitle);
    CHECK(items[0].article.body == Strings{"The lamp is lit again.", "And it shines."});
  }
}

TEST_CASE("an impossible date is none, and is reported", "[feed]") {
  ItemLog log;
  const auto items = parse_feed(
      "<rss><channel>\n<item><guid>g</guid><title>T</title><pubDate>31 Feb 2020</pubDate></item>"
      "<item><title>U</title><pubDate>soon</pubDate><dc:date>2020-02</dc:date></item>"
      "</channel></rss>",
      log.log());
  REQUIRE(items.size() == 2);
  CHECK_FALSE(items[0].article.date.known());
  CHECK(items[1].article.date == Date{2020, 2});
  CHECK(log.warned == Strings{"2: [g] the date \"31 Feb 2020\" cannot be read",
                              "2: [] the date \"soon\" cannot be read"});
}

}  // namespace
}  // namespace backfile
