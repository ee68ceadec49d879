// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/readers/json/reading_json.h"

namespace backfile {
namespace {

using testing::ItemLog;
using testing::read_json_item;
using testing::read_json_text;
using testing::titles;
using Strings = std::vector<std::string>;

TEST_CASE("a NewsArticle of schema.org is an article", "[json_ld]") {
  const auto item = read_json_item(R"({"@context": "https://schema.org", "@type": "NewsArticle",
    "headline": "Tin &amp; slag", "alternativeHeadline": "Both up", "description": "Tin rose.",
    "articleBody": "Tin rose on Monday.\n\nSlag fell &mdash; a little.",
    "author": [{"@type": "Person", "name": "By Ann Berg"}, {"@type": "Organization", "name": "Bay Agency"}],
    "publisher": {"@type": "Organization", "name": "Harbour Post", "logo": {"@type": "ImageObject"}},
    "datePublished": "2024-05-06T09:30:00+02:00", "dateModified": "2024-05-07",
    "image": [{"@type": "ImageObject", "url": "a.jpg", "caption": "A tin.", "creditText": "K. Lind"},
              {"@type": "ImageObject", "caption": "Tin & slag"}, "b.jpg"],
    "articleSection": ["Business", "Metals"], "keywords": "tin, slag,tin", "inLanguage": "en-US",
    "about": {"@type": "Thing", "name": "metals"},
    "mentions": [{"@type": "Person", "name": "Einar Holm"}, {"@type": "NewsMediaOrganization", "name": "BBC"}],
    "contentLocation": {"@type": "Place", "name": "Northport"},
    "mainEntityOfPage": {"@type": "WebPage", "@id": "https://post.example/tin"}})");
  CHECK(item.article == Article{.id = "https://post.example/tin",
                                .title = "Tin & slag",
                                .subtitle = "Both up",
                                .body = {"Tin rose on Monday.", "Slag fell — a little."},
                                .captions = {{"A tin.", "K. Lind"}},
                                .authors = {"Ann Berg", "Bay Agency"},
                                .source = "Harbour Post",
                                .url = "https://post.example/tin",
                                .date = {2024, 5, 6, (7 * 60 + 30) * 60},
                                .date_text = "2024-05-06T09:30:00+02:00",
                                .section = "Business",
                                .language = "en",
                                .topics = {"tin", "slag", "metals"},
                                .places = {"Northport"},
                                .people = {"Einar Holm"},
                                .organisations = {"BBC"}});
}

TEST_CASE("nodes of a graph refer to each other", "[json_ld]") {
  const auto item = read_json_item(R"({"@context": "https://schema.org", "@graph": [
    {"@type": "Organization", "@id": "#org", "name": "Quay blog"},
    {"@type": "WebPage", "@id": "https://q.example/1", "primaryImageOfPage": {"@id": "#image"}},
    {"@type": ["Article", "BlogPosting"], "@id": "https://q.example/1#article", "headline": "Lamps",
     "description": "They are lit.", "author": {"@id": "#ann"}, "publisher": {"@id": "#org"},
     "image": {"@id": "#image"}, "mainEntityOfPage": {"@id": "https://q.example/1"},
     "hasPart": {"@type": "NewsArticle", "headline": "Not this one"}, "copyrightHolder": {"@id": "#gone"}},
    {"@type": "ImageObject", "@id": "#image", "caption": "A lamp."},
    {"@type": "Person", "@id": "#ann", "name": "Ann Berg"}]})");
  CHECK(item.article == Article{.id = "https://q.example/1#article",
                                .title = "Lamps",
                                .body = {"They are lit."},
                                .captions = {{"A lamp.", ""}},
                                .authors = {"Ann Berg"},
                                .source = "Quay blog",
                                .url = "https://q.example/1"});
}

TEST_CASE("an article may have less, and other forms", "[json_ld]") {
  SECTION("a posting") {
    CHECK(read_json_item(R"({"@type": "SocialMediaPosting", "headline": "Tin"})").article.title ==
          "Tin");
  }
  SECTION("texts for nodes") {
    const auto item = read_json_item(
        R"({"@type": "ReportageNewsArticle", "name": "Tin", "author": "Ann Berg, Jo Li",
      "publisher": [{"name": "Post"}], "articleBody": "<p>One</p><p>Two</p>", "description": "One",
      "identifier": "n7", "InLanguage": {"@type": "Language", "name": "German", "alternateName": "de"},
      "datePublished": "2024-05", "keywords": ["tin", "ore"], "mainEntityOfPage": "https://post.example/7"})");
    CHECK(item.article == Article{.id = "n7",
                                  .title = "Tin",
                                  .body = {"One", "Two"},
                                  .authors = {"Ann Berg", "Jo Li"},
                                  .source = "Post",
                                  .url = "https://post.example/7",
                                  .date = {2024, 5},
                                  .language = "de",
                                  .topics = {"tin", "ore"}});
  }
  SECTION("an article inside of a page") {
    const auto item = read_json_item(
        R"([{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "headline": "Tin"}}])");
    CHECK(item.article == Article{.title = "Tin"});
  }
  SECTION("a list in which not everything is one") {
    ItemLog log;
    const auto items = read_json_text(R"([{"@type": "BreadcrumbList"},
{"@type": "NewsArticle", "headline": "Tin"}])",
                                      log);
    CHECK(titles(items) == Strings{"Tin"});
    CHECK(log.warned == Strings{"1: [] JSON-LD without an article"});
    CHECK(log.rejected.empty());
  }
  SECTION("marks of HTML around it, mistakes in it") {
    ItemLog log;
    const auto items = read_json_text(
        "\n//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Tin\n\",\n}\n//]]>\n", log);
    CHECK(titles(items) == Strings{"Tin"});
    CHECK(log.warned == Strings{"3: [] not valid JSON; mended"});
    CHECK(log.rejected.empty());
  }
}

TEST_CASE("JSON-LD without an article is rejected", "[json_ld]") {
  ItemLog log;
  CHECK(read_json_text(
            R"({"@context": "https://schema.org", "@type": "Recipe", "name": "Tin soup"})", log)
            .empty());
  CHECK(
      read_json_text(R"({"@type": "NewsArticle", "@id": "a", "datePublished": "0001-01-01"})", log)
          .empty());
  CHECK(log.rejected == Strings{"1: [] JSON-LD without an article",
                                "1: [a] expected a headline or an article body"});
}

}  // namespace
}  // namespace backfile
