// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "indexer/cleaning/capture_cleaner.h"
#include "tests/cleaning/labels.h"

using namespace backfile;
using testing::article_of;
using Names = std::vector<std::string>;

TEST_CASE("an article takes every part of its capture", "[cleaning]") {
  const Article article = article_of(
      "Harbour closes after the storm\n"
      "Share this @gazette.example\n"
      "By Tomas Reed and Ana Costa, Port Sorrel correspondent\n"
      "Published 4 March 2022\n\n"
      "The harbour closed on Monday. It will open again next week.\n\n"
      "The quay at noon. (Photo: Hanne Follett)\n\n"
      "Read more: Boat comes ashore\n\n"
      "“It was dark,” he said.\n\n"
      "Related\nhats in a row\nHats come back\nThey were gone for…\n");
  CHECK(article.title == "Harbour closes after the storm");
  CHECK(article.source == "gazette.example");
  CHECK(article.byline == "By Tomas Reed and Ana Costa, Port Sorrel correspondent");
  CHECK(article.authors == Names{"Tomas Reed", "Ana Costa"});
  CHECK(to_string(article.date) == "2022-03-04");
  CHECK(article.body.size() == 2);
  CHECK((article.captions ==
         std::vector<Caption>{{.text = "The quay at noon.", .credit = "Hanne Follett"}}));
  REQUIRE(article.related.size() == 2);
  CHECK((article.related[0] == RelatedLink{.headline = "Boat comes ashore"}));
  CHECK((article.related[1] == RelatedLink{.headline = "Hats come back",
                                           .teaser = "They were gone for…",
                                           .picture = "hats in a row"}));
  CHECK(article.id.empty());
  CHECK(article.path.empty());
  CHECK(article.url.empty());
}

TEST_CASE("nothing makes an empty article", "[cleaning]") {
  CHECK((to_article({}) == Article{}));
  CHECK((article_of("") == Article{}));
}

TEST_CASE("the source comes from the most certain place", "[cleaning]") {
  const std::string title = "Harbour closes after the storm";
  const std::string body = "\nThe harbour closed on Monday. It was dark.\n";
  const struct {
    std::string capture;
    const char* source;
  } cases[] = {
      {title + "\nShare this @gazette.example" + body + "Source: Coastwire\n© 2022 The Lantern\n",
       "gazette.example"},
      {title + body + "Source: Coastwire\n© 2022 The Lantern\n", "Coastwire"},
      {title + body + "© 2022 The Lantern. All rights reserved.\n", "The Lantern"},
      {title + " | The Gazette\n" + title + body, "The Gazette"},
      {"URL: https://www.gazette.example/storm\n" + title + body, "gazette.example"},
      {title + body, ""},
      {title + " | The Gazette" + body, ""},
  };
  for (const auto& [capture, source] : cases) {
    INFO(capture);
    CHECK(article_of(capture).source == source);
  }
}

TEST_CASE("the name of a known source is cut off the title", "[cleaning]") {
  CHECK(article_of("Harbour closes - The Lantern\nIt was dark. It was cold.\n© 2022 The Lantern\n")
            .title == "Harbour closes");
  CHECK(article_of("Harbour closes - for good\nIt was dark. It was cold.\n© 2022 The Lantern\n")
            .title == "Harbour closes - for good");
  CHECK(
      article_of("Storm over The Lantern\nIt was dark. It was cold.\n© 2022 The Lantern\n").title ==
      "Storm over The Lantern");
}

TEST_CASE("an impossible date is no date", "[cleaning]") {
  CHECK_FALSE(
      article_of("Harbour closes early\nPublished 31 February 2022\nIt was dark.\n").date.known());
}

TEST_CASE("the date may stand on the line of the byline or be that of a change", "[cleaning]") {
  const Article beside =
      article_of("Harbour closes early\nBy Ana Costa | 4 March 2022\nIt was dark.\n");
  CHECK(to_string(beside.date) == "2022-03-04");
  CHECK(beside.byline == "By Ana Costa");
  const Article changed = article_of("Harbour closes early\nUpdated 5 March 2022\nIt was dark.\n");
  CHECK(to_string(changed.date) == "2022-03-05");
}

TEST_CASE("the marks and labels of links are not part of their headlines", "[cleaning]") {
  const Article article = article_of(
      "Harbour closes early\n\nIt was dark. It was cold.\n\nRelated\n> Boat comes ashore\n2. Hats "
      "come back\n");
  REQUIRE(article.related.size() == 2);
  CHECK(article.related[0].headline == "Boat comes ashore");
  CHECK(article.related[1].headline == "Hats come back");
}
