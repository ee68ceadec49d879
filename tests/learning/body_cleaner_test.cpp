// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learning/body_cleaner.h"

#include <catch2/catch.hpp>

#include "tests/testing.h"

using namespace backfile;

namespace {

const std::string news = "The ferry came in at dawn, and nobody was hurt.";
const std::string more_news = "It will sail again on Monday if the ice allows.";

const LearnedBlocks learned({{"The Gazette", 37, 210, "Help us to print."}});

Article gazette(std::vector<std::string> body) {
  return {.id = "a", .title = "Ferry in the ice", .body = std::move(body), .source = "The Gazette"};
}

}  // namespace

TEST_CASE("learned blocks go from bodies of their source", "[learning]") {
  Article article = gazette({news, "HELP US TO PRINT", more_news});
  const auto removed = clean_body(article, learned, true);
  CHECK(article.body == std::vector<std::string>{news, more_news});
  REQUIRE(removed.size() == 1);
  CHECK(removed[0] == RemovedBlock{2, Part::noise, "learned from source: 37 of 210 articles",
                                   "HELP US TO PRINT"});
  Article other = gazette({news, "Help us to print."});
  other.source = "The Beacon";
  CHECK(clean_body(other, learned, true).empty());
  CHECK(other.body.size() == 2);
}

TEST_CASE("leftovers of pages in a body become what they are", "[learning]") {
  Article article = gazette(
      {news, "Image copyright Ana Costa Image caption The ferry leaves the harbour",
       "Advertisement", "Read more: Ice closes the sound", more_news, "Share this with Facebook"});
  article.captions = {{"The captain", ""}};
  const auto removed = clean_body(article, learned, false);
  CHECK(article.body == std::vector<std::string>{news, more_news});
  CHECK(article.captions ==
        std::vector<Caption>{{"The captain", ""}, {"The ferry leaves the harbour", "Ana Costa"}});
  REQUIRE(article.related.size() == 1);
  CHECK(article.related[0].headline == "Ice closes the sound");
  REQUIRE(removed.size() == 4);
  CHECK(removed[0].part == Part::caption);
  CHECK(removed[1] == RemovedBlock{3, Part::noise, "advertisement", "Advertisement"});
  CHECK(removed[2].part == Part::related);
  CHECK(removed[3].number == 6);
}

TEST_CASE("a body from a page was looked at already: only what was learned goes", "[learning]") {
  Article article = gazette({news, "Advertisement", "Help us to print."});
  CHECK(clean_body(article, learned, true).size() == 1);
  CHECK(article.body == std::vector<std::string>{news, "Advertisement"});
}

TEST_CASE("a body of which nothing would be left stays", "[learning]") {
  const Article before = gazette({"Help us to print.", "Advertisement"});
  Article article = before;
  CHECK(clean_body(article, learned, false).empty());
  CHECK(article == before);
  Article empty = gazette({});
  CHECK(clean_body(empty, learned, false).empty());
}

TEST_CASE("a caption that the article has already is not added again", "[learning]") {
  Article article = gazette({news, "Photo caption: The ferry in the ice"});
  article.captions = {{"The ferry in the ice", ""}};
  CHECK(clean_body(article, {}, false).size() == 1);
  CHECK(article.captions.size() == 1);
}
