// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/json/json_reader.h"

#include "tests/readers/json/reading_json.h"

namespace backfile {
namespace {

using testing::ItemLog;
using testing::read_json_item;
using testing::read_json_text;
using testing::titles;
using Strings = std::vector<std::string>;

TEST_CASE("members with usual names are fields", "[json_reader]") {
  SECTION("plain ones") {
    const auto item = read_json_item(
        R"({"id": 147, "headline": "Tin &amp; slag", "Text": "Tin rose.\n\nSlag fell.",
      "published_at": "2024-05-06", "authors": ["Ann Berg", "Jo Li"], "source": {"id": null, "name": "Post"},
      "url": "https://post.example/147", "tags": "tin; slag", "category": "x", "lang": "EN", "section": "Business",
      "summary": "Metals today", "images": [{"caption": "A tin.", "credit": "K. Lind"}, {"url": "a.jpg"}]})");
    CHECK(item.article == Article{.id = "147",
                                  .title = "Tin & slag",
                                  .subtitle = "Metals today",
                                  .body = {"Tin rose.", "Slag fell."},
                                  .captions = {{"A tin.", "K. Lind"}},
                                  .authors = {"Ann Berg", "Jo Li"},
                                  .source = "Post",
                                  .url = "https://post.example/147",
                                  .date = {2024, 5, 6},
                                  .section = "Business",
                                  .language = "en",
                                  .topics = {"tin", "slag"}});
  }
  SECTION("HTML, numbers for dates, the marks of a data base") {
    const auto item = read_json_item(
        R"({"_id": {"$oid": "5f"}, "title": "Tin", "content": "<p>One</p><figure><figcaption>A tin.</figcaption></figure><p>Two</p>", "date": {"$date": 1714986000000}, "author": {"name": "Ann Berg"},
      "caption": "A can.", "image_credit": "Jo Li"})");
    CHECK(item.article == Article{.id = "5f",
                                  .title = "Tin",
                                  .body = {"One", "Two"},
                                  .captions = {{"A tin.", ""}, {"A can.", "Jo Li"}},
                                  .authors = {"Ann Berg"},
                                  .date = {2024, 5, 6, 9 * 3600}});
  }
  SECTION("paragraphs as a list, and a name where there is no title") {
    const auto item =
        read_json_item(R"({"name": "Tin", "paragraphs": ["One", "Two &amp; three", ""]})");
    CHECK(item.article == Article{.title = "Tin", .body = {"One", "Two & three"}});
  }
  SECTION("lines of text without blank ones") {
    const std::string lines = std::string(81, 'x') + "\ny";
    CHECK(read_json_item("{\"text\": \"" + std::string(81, 'x') + "\\ny\"}").article.body ==
          Strings{std::string(81, 'x'), "y"});
    CHECK(read_json_item(R"({"text": "wrapped\nto a width"})").article.body ==
          Strings{"wrapped to a width"});
  }
}

TEST_CASE("the lines of the Washington Post collection are articles", "[json_reader]") {
  const auto item = read_json_item(
      R"json({"id": "a1", "article_url": "https://post.example/a1", "title": "Tin up",
    "author": "Ann Berg", "published_date": 1325379405000, "type": "article", "source": "The Harbour Post",
    "contents": [{"content": "Metals", "mime": "text/plain", "type": "kicker"},
      {"content": "Tin up", "type": "title"}, {"content": "By Ann Berg", "type": "byline"},
      {"content": 1325379405000, "type": "date"}, null,
      {"fullcaption": "A tin. (K. Lind)", "imageURL": "a.jpg", "type": "image", "blurb": "A tin."},
      {"content": "<span class=\"dateline\">NORTHPORT —</span> Tin <b>rose</b>.", "subtype": "paragraph", "type": "sanitized_html"},
      {"content": "Slag fell.", "subtype": "paragraph", "type": "sanitized_html"},
      {"bio": "Ann Berg writes.", "type": "author_info"}]
})json");
  CHECK(item.article == Article{.id = "a1",
                                .title = "Tin up",
                                .body = {"NORTHPORT — Tin rose.", "Slag fell."},
                                .captions = {{"A tin. (K. Lind)", ""}},
                                .byline = "By Ann Berg",
                                .authors = {"Ann Berg"},
                                .source = "The Harbour Post",
                                .url = "https://post.example/a1",
                                .date = {2012, 1, 1, (56 * 60) + 45},
                                .section = "Metals"});
}

TEST_CASE("the lines of CC-News are articles", "[json_reader]") {
  const auto item = read_json_item(
      R"({"id": "ffaa", "cc_file": "x.warc.gz", "time": null, "title": "Олово", "text": "Олово выросло.\n\nШлак упал.", "url": "https://post.example/7"})");
  CHECK(item.article == Article{.id = "ffaa",
                                .title = "Олово",
                                .body = {"Олово выросло.", "Шлак упал."},
                                .url = "https://post.example/7"});
}

TEST_CASE("a map says where else fields are", "[json_reader]") {
  const auto item = read_json_item(
      R"({"title": "No", "meta": {"head": {"main": "Tin"}, "by": [{"n": "Ann Berg"}, {"n": "Jo Li"}]},
          "uri": "u", "pubstatus": "usable", "headline": "No", "Article Text": "One", "more": ["Two"], "x.y": "Post"})",
      "title=meta.head.main,author=meta.by.n,body=article_text,source=x.y");
  CHECK(item.article == Article{.id = "u",
                                .title = "Tin",
                                .body = {"One"},
                                .authors = {"Ann Berg", "Jo Li"},
                                .source = "Post"});
}

TEST_CASE("articles in a list that an object holds are found", "[json_reader]") {
  ItemLog log;
  const auto items = read_json_text(
      R"({"status": "ok", "response": {"docs": [{"headline": "A"}, {"nothing": 1}, {"body": "B"}]}})",
      log);
  CHECK(titles(items) == Strings{"A", ""});
  CHECK(log.rejected.empty());
}

TEST_CASE("a feed in JSON is a feed", "[json_reader]") {
  ItemLog log;
  const auto items =
      read_json_text(R"({"version": "https://jsonfeed.org/version/1.1", "title": "Quay blog",
    "home_page_url": "https://q.example/", "language": "de-AT", "authors": [{"name": "Ann Berg"}],
    "items": [{"id": "1", "url": "/lampen", "title": "Lampen", "content_html": "<p>Sie brennen.</p><p>Alle.</p>",
      "content_text": "no", "summary": "Licht", "date_published": "2024-05-06T10:00:00+02:00", "date_modified": "2024-05-07", "tags": ["licht"]},
     {"id": 2, "content_text": "Short note", "author": {"name": "Jo Li"}, "language": "en"},
     {"id": "3", "url": "https://q.example/3"}]})",
                     log);
  REQUIRE(items.size() == 2);
  CHECK(items[0].version == "2024-05-07");
  CHECK(items[0].article == Article{.id = "1",
                                    .title = "Lampen",
                                    .subtitle = "Licht",
                                    .body = {"Sie brennen.", "Alle."},
                                    .authors = {"Ann Berg"},
                                    .source = "Quay blog",
                                    .url = "https://q.example/lampen",
                                    .date = {2024, 5, 6, 8 * 3600},
                                    .date_text = "2024-05-06T10:00:00+02:00",
                                    .language = "de",
                                    .topics = {"licht"}});
  CHECK(items[1].article == Article{.id = "2",
                                    .body = {"Short note"},
                                    .authors = {"Jo Li"},
                                    .source = "Quay blog",
                                    .language = "en"});
  CHECK(log.rejected == Strings{"1: [3] expected a title or a text"});
}

TEST_CASE("each object is read for itself", "[json_reader]") {
  ItemLog log;
  const auto items = read_json_text(
      "{\"title\":\"A\"}\n{\"title\":\n[1]\nnull\n{\"uri\":\"u\",\"headline\":\"B\",\"pubstatus\":"
      "\"usable\"}\n"
      "{\"a\":1,\"b\":2}\n{}\n{\"title\":\"C\",\"date\":\"31 Feb 2020\"}",
      log);
  CHECK(titles(items) == Strings{"A", "B", "C"});
  CHECK(items[1].line == 5);
  CHECK(log.rejected == Strings{"2: [] not valid JSON at byte 10", "3: [] not a JSON object",
                                "4: [] not a JSON object",
                                "6: [] no member is a title, a body or a caption: a, b",
                                "7: [] an empty object"});
  CHECK(log.warned == Strings{"8: [] the date \"31 Feb 2020\" cannot be read"});
}

TEST_CASE("no JSON is too bad to be read", "[json_reader]") {
  const std::string text =
      R"([{"title": "A \ud800 \n", "body": ["<p>One", "two"], "date": 5},
{"@type": "NewsArticle", "headline": "B", "image": [{"caption": "c"}]},
{"uri": "c", "headlines": [{"value": "C"}], "associations": {"a": {"type": "picture"}}}])";
  SECTION("cut off anywhere, with NULs and bytes that are no text") {
    for (std::size_t size = 0; size <= text.size(); ++size) {
      ItemLog log;
      read_json_text(text.substr(0, size), log);
      read_json_text(text.substr(0, size) + '\0' + "\xFF\"" + text.substr(size), log);
    }
  }
  SECTION("deep nesting costs only its object") {
    ItemLog log;
    const std::string deep(100'000, '[');
    const auto items = read_json_text("{\"title\":\"A\"}\n{\"a\":" + deep +
                                          std::string(deep.size(), ']') + "}\n{\"title\":\"B\"}",
                                      log);
    CHECK(titles(items) == Strings{"A", "B"});
    CHECK(log.rejected == Strings{"2: [] nested deeper than 256 (--max-depth) at byte 261"});
  }
  SECTION("members of the wrong kind") {
    ItemLog log;
    read_json_text(
        R"({"uri": 1, "headlines": 2, "bodies": {"a": [[]]}, "by": [], "associations": "x", "pubstatus": {}, "subject": [null, 3]})",
        log);
    read_json_text(
        R"({"@type": ["NewsArticle", 1], "headline": {"a": 1}, "author": [[["x"]]], "image": {"@id": "#x"}, "publisher": [], "@id": 5})",
        log);
    read_json_text(
        R"({"title": [], "body": [[{"type": 1}]], "author": true, "images": "x", "date": {"a": {}}})",
        log);
    read_json_text(R"({"version": "https://jsonfeed.org/version/1", "items": {"a": [null, 1]}})",
                   log);
    CHECK_FALSE(log.rejected.empty());
  }
}

TEST_CASE("hundreds of thousands of tags and captions are read in time", "[json]") {
  std::string tags;
  std::string images;
  for (int i = 0; i < 300'000; ++i) {
    tags += (i > 0 ? ",\"t" : "\"t") + std::to_string(i) + "\"";
    images += (i > 0 ? ",{\"caption\":\"c" : "{\"caption\":\"c") + std::to_string(i) + "\"}";
  }
  const auto item =
      read_json_item(R"({"title": "t", "tags": [)" + tags + R"(], "images": [)" + images + "]}");
  CHECK(item.article.topics.size() == 300'000);
  CHECK(item.article.captions.size() == 300'000);
}

}  // namespace
}  // namespace backfile
