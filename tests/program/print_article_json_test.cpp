// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "searcher/program/print_article.h"
#include "tests/program/samples.h"

using namespace backfile;
using Json = nlohmann::ordered_json;

namespace {

Json json_of(const Article& article) {
  return Json::parse(testing::printed(print_article_json, article, Style{}));
}

}  // namespace

TEST_CASE("the JSON of an article has every field") {
  CHECK(json_of(testing::full_article()) == Json::parse(R"({"version": 1, "article": {
      "id": "post-1", "title": "The strike goes on", "subtitle": "No talks before Monday",
      "byline": "By Maren Holt, our port correspondent", "authors": ["Maren Holt"],
      "date": "1987-03-02", "date_text": "", "source": "Harbour Post", "section": "Business", "language": "en",
      "url": "https://post.example/1", "path": "1987/post.xml", "version": "",
      "body": ["The cranes of the north quay stand still.", "Nobody knows for how long."],
      "captions": [{"text": "A quiet harbour", "credit": "J. Lind"}],
      "related": [{"headline": "Ten ways to cook cod", "teaser": "A chef explains",
                   "picture": "A cod"}],
      "topics": ["strike", "ship"], "places": ["norway"], "people": ["A. Berg"],
      "organisations": ["Dockers' Union"], "facets": {"desk": ["night"]}}})"));
}

TEST_CASE("empty fields keep their kind") {
  const Json article = json_of({.id = "x"})["article"];
  CHECK(article["title"] == "");
  CHECK(article["date"] == "");
  for (const char* list : {"authors", "body", "captions", "related", "topics"})
    CHECK(article[list] == Json::array());
  CHECK(article["facets"] == Json::object());
}

TEST_CASE("two paragraphs stay a list") {
  CHECK(json_of({.body = {"a", "b"}})["article"]["body"] == Json::parse(R"(["a", "b"])"));
}
