// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/readers/json/reading_json.h"

namespace backfile {
namespace {

using testing::ItemLog;
using testing::read_json_item;
using testing::read_json_text;
using testing::titles;
using Strings = std::vector<std::string>;

TEST_CASE("an item of ninjs 3 is an article with its pictures", "[ninjs]") {
  const auto item = read_json_item(R"({
    "uri": "https://agency.example/items/42", "type": "text", "version": "3",
    "versionCreated": "2024-05-06T09:30:00+02:00", "firstCreated": "2024-05-05T09:30:00+02:00",
    "pubStatus": "usable", "language": "en-GB", "by": "Ann Berg and Jo d'Or",
    "located": "Northport", "embargoedUntil": "2024-05-07T06:00:00Z",
    "headlines": [{"role": "main", "value": "Ferry returns"}, {"role": "sub", "value": "After nine years"}],
    "bodies": [
      {"contentType": "text/plain", "value": "Ferry returns\nThe Aurora went back to work on Monday."},
      {"contentType": "text/html", "value": "<h1>Ferry returns</h1><p>The Aurora went back to <b>work</b>.</p><p>Flags flew.</p>"},
      {"contentType": "application/nitf+xml", "value": "<nitf><p>The Aurora</p></nitf>"}],
    "descriptions": [{"role": "summary", "value": "Four crossings a day."}],
    "subjects": [{"name": "shipping", "uri": "http://cv.example/1"}, {"literal": "tourism"}],
    "genres": [{"name": "Current"}],
    "people": [{"name": "Einar Holm"}], "places": [{"name": "Northport"}, {"name": "The Bay"}],
    "organisations": [{"name": "Bay Lines"}], "infoSources": [{"name": "Bay Agency"}],
    "copyrightHolder": "Someone",
    "associations": [
      {"name": "pic", "type": "picture", "by": "K. Lind", "headlines": [{"value": "Quay"}],
       "descriptions": [{"role": "caption", "value": "The old quay at dusk."}]},
      {"name": "pic2", "type": "picture", "headlines": [{"value": "A flag"}],
       "descriptions": [{"role": "creditline", "value": "Bay Photo"}]},
      {"name": "more", "type": "text", "headlines": [{"value": "Another article"}]}]
  })");
  CHECK(item.version == "3");
  CHECK_FALSE(item.cancelled);
  CHECK(item.embargoed_until == Date{2024, 5, 7, 6 * 3600});
  CHECK(item.line == 1);
  CHECK(item.article ==
        Article{.id = "https://agency.example/items/42",
                .title = "Ferry returns",
                .subtitle = "After nine years",
                .body = {"The Aurora went back to work.", "Flags flew."},
                .captions = {{"The old quay at dusk.", "K. Lind"}, {"A flag", "Bay Photo"}},
                .byline = "Ann Berg and Jo d'Or",
                .authors = {"Ann Berg", "Jo d'Or"},
                .source = "Bay Agency",
                .url = "https://agency.example/items/42",
                .date = {2024, 5, 6, (7 * 60 + 30) * 60},
                .date_text = "2024-05-06T09:30:00+02:00",
                .section = "Current",
                .language = "en",
                .topics = {"shipping", "tourism"},
                .places = {"Northport", "The Bay"},
                .people = {"Einar Holm"},
                .organisations = {"Bay Lines"}});
}

TEST_CASE("items of ninjs 1 name their texts differently", "[ninjs]") {
  SECTION("as Superdesk writes them") {
    const auto item = read_json_item(R"({"guid": "tag:desk.example:7", "version": 4, "type": "text",
      "versioncreated": "2017-08-24T01:58:40+0000", "pubstatus": "usable", "source": "Bay Agency",
      "headline": "Tin up", "byline": "By Ann Berg", "body_html": "<p>Tin rose.</p>\n<p>Slag fell.</p>",
      "description_text": "Tin rose.", "description_html": "<p>Tin rose.</p>",
      "service": [{"code": "f", "name": "Finance"}], "genre": [{"name": "Article"}],
      "subject": [{"code": "04005000", "name": "metals"}, {"code": "04"}], "place": [],
      "keywords": ["tin"], "associations": {"featuremedia": {"type": "picture", "byline": "K. Lind",
        "description_text": "A tin.", "body_text": "No"}, "gone": null}})");
    CHECK(item.version == "4");
    CHECK(item.article == Article{.id = "tag:desk.example:7",
                                  .title = "Tin up",
                                  .body = {"Tin rose.", "Slag fell."},
                                  .captions = {{"A tin.", "K. Lind"}},
                                  .byline = "By Ann Berg",
                                  .authors = {"Ann Berg"},
                                  .source = "Bay Agency",
                                  .date = {2017, 8, 24, (1 * 60 + 58) * 60 + 40},
                                  .section = "Finance",
                                  .topics = {"metals", "04", "tin"}});
  }
  SECTION("with endings of one's own, of 1.3 to 1.6") {
    const auto item = read_json_item(
        R"({"uri": "u", "headline_main": "Tin up", "headline_sub": "Again", "body_main": "Plain.",
            "body_richtext": "<p>Rich.</p>"})");
    CHECK(item.article ==
          Article{.id = "u", .title = "Tin up", .subtitle = "Again", .body = {"Rich."}});
  }
}

TEST_CASE("a picture alone is a caption, a text without body its description", "[ninjs]") {
  const auto picture = read_json_item(
      R"({"uri": "u", "type": "picture", "headlines": [{"value": "Quay"}], "by": "K. Lind",
          "descriptions": [{"role": "writer", "value": "kl"}, {"role": "text", "value": "The old quay."}]})");
  CHECK(picture.article == Article{.id = "u",
                                   .title = "Quay",
                                   .captions = {{"The old quay.", "K. Lind"}},
                                   .byline = "K. Lind",
                                   .authors = {"K. Lind"}});
  const auto text = read_json_item(
      R"({"uri": "u", "title": "Quay", "descriptions": [{"value": "It is old."}], "bodies": []})");
  CHECK(text.article == Article{.id = "u", .title = "Quay", .body = {"It is old."}});
}

TEST_CASE("what was withdrawn is cancelled, even without a text", "[ninjs]") {
  for (const char* status : {R"("pubstatus": "canceled")", R"("pubStatus": "withheld")",
                             R"("pubstatus": "usable", "state": "killed")"}) {
    INFO(status);
    const auto item =
        read_json_item(R"({"uri": "u", "version": "2", )" + std::string(status) + "}");
    CHECK(item.cancelled);
    CHECK(item.article.id == "u");
  }
}

TEST_CASE("events, planning and empty items are no articles", "[ninjs]") {
  ItemLog log;
  const auto items = read_json_text(R"([
    {"uri": "a", "type": "event", "title": "T", "pubStatus": "usable"},
    {"uri": "b", "title": "T", "eventDetails": {"dates": {}, "x": 1}},
    {"uri": "c", "type": "planning", "plannedCoverage": [{"a": 1}]},
    {"uri": "d", "pubstatus": "usable", "versioncreated": "Last Tuesday"},
    {"uri": "e", "pubstatus": "usable", "headline": "T"}])",
                                    log);
  CHECK(titles(items) == Strings{"T"});
  CHECK(log.rejected == Strings{"2: [a] a ninjs event, which is no article",
                                "3: [b] a ninjs event, which is no article",
                                "4: [c] a ninjs planning item, which is no article",
                                "5: [d] expected a headline or a body"});
  CHECK(log.warned == Strings{"5: [d] the date \"Last Tuesday\" cannot be read"});
}

TEST_CASE("items that a server's answer holds are found", "[ninjs]") {
  ItemLog log;
  const auto items = read_json_text(
      R"({"api": 1, "data": {"meta": {}, "item": {"uri": "a", "pubstatus": "usable", "headline": "A",
          "photographer": {"name": "K. Lind"}, "type": "picture", "description_caption": "C"}}}
{"total": 2, "item": [{"uri": "b", "pubstatus": "usable", "headline": "B"}, {"uri": "c", "body_text": "C"}]})",
      log);
  CHECK(titles(items) == Strings{"A", "B", ""});
  CHECK(items[0].article.captions == std::vector<Caption>{{"C", "K. Lind"}});
}

}  // namespace
}  // namespace backfile
