// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "indexer/readers/html/page_metadata.h"
#include "tests/testing.h"

namespace backfile {
namespace {

Article completed(Article article, const PageMetadata& metadata) {
  complete(article, metadata);
  return article;
}

TEST_CASE("what a page states wins over what its text seems to say", "[page_completion]") {
  const Article article{.title = "Menu",
                        .byline = "By Somebody",
                        .authors = {"Somebody"},
                        .source = "Share",
                        .date = {2024, 5, 7},
                        .language = "en"};
  const PageMetadata metadata{.title = "Tin rises",
                              .byline = "Ann Berg",
                              .authors = {"Ann Berg"},
                              .published = {2024, 5, 6, 0},
                              .published_text = "2024-05-06T02:00+02:00",
                              .site_name = "Bay Post",
                              .language = "de",
                              .section = "Metals",
                              .topics = {"tin"}};
  CHECK(completed(article, metadata) == Article{.title = "Tin rises",
                                                .byline = "Ann Berg",
                                                .authors = {"Ann Berg"},
                                                .source = "Bay Post",
                                                .date = {2024, 5, 6, 0},
                                                .date_text = "2024-05-06T02:00+02:00",
                                                .section = "Metals",
                                                .language = "de",
                                                .topics = {"tin"}});
}

TEST_CASE("what a page does not state stays as its text has it", "[page_completion]") {
  const Article article{.title = "Tin rises",
                        .body = {"Tin rose."},
                        .byline = "By Ann Berg",
                        .authors = {"Ann Berg"},
                        .source = "Bay Post",
                        .url = "https://post.example/tin",
                        .date = {2024, 5, 7}};
  CHECK(completed(article, {}) == article);
  CHECK(completed(article,
                  {.modified = {2024, 6, 1}, .url = "https://other.example", .body = {"Slag."}}) ==
        article);
}

TEST_CASE("a page without text is completed by its statements", "[page_completion]") {
  const Article article = completed(
      {}, {.modified = {2024, 6, 1}, .url = "https://www.post.example/tin", .body = {"Tin rose."}});
  CHECK(article.date == Date{2024, 6, 1});
  CHECK(article.source == "post.example");
  CHECK(article.body == std::vector<std::string>{"Tin rose."});
}

TEST_CASE("a stated title that was cut off gives way to the text's", "[page_completion]") {
  CHECK(completed({.title = "Tin rises on the quay"}, {.title = "Tin rises on…"}).title ==
        "Tin rises on the quay");
  CHECK(completed({.title = "Slag falls"}, {.title = "Tin rises on…"}).title == "Tin rises on…");
}

TEST_CASE("a description is the subtitle unless it says nothing new", "[page_completion]") {
  const Article article{.title = "Tin rises", .body = {"Tin rose on Monday by a tenth."}};
  const auto subtitle = [&](const PageMetadata& metadata) {
    return completed(article, metadata).subtitle;
  };
  CHECK(subtitle({.description = "What drives the metals"}) == "What drives the metals");
  CHECK(subtitle({.subtitle = "Slag too", .description = "What drives the metals"}) == "Slag too");
  CHECK(subtitle({.description = "Tin rises."}).empty());
  CHECK(subtitle({.description = "Tin rose on Monday by…"}).empty());
}

TEST_CASE("captions of the text are completed by what is stated of them", "[page_completion]") {
  const Article article{.title = "Tin rises", .captions = {{"Men carry tin to the quay.", ""}}};
  const Article done = completed(
      article, {.captions = {{"Men carry tin", "K. Lind"}, {"A ship waits there.", "AFP"}}});
  CHECK(done.captions == std::vector<Caption>{{"Men carry tin to the quay.", "K. Lind"}});
}

TEST_CASE("captions are stated ones where the text has none", "[page_completion]") {
  const Article article{.title = "Tin rises", .body = {"Tin rose on Monday."}};
  const Article done = completed(
      article,
      {.captions = {
           {"Tin rises", ""}, {"Tin rose on Monday", ""}, {"", "K. Lind"}, {"A ship.", "AFP"}}});
  CHECK(done.captions == std::vector<Caption>{{"A ship.", "AFP"}});
}

}  // namespace
}  // namespace backfile
