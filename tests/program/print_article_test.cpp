// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_article.h"

#include <catch2/catch.hpp>

#include "common/program/display_width.h"
#include "tests/program/samples.h"

using namespace backfile;
using testing::contains;

namespace {

std::string text_of(const Article& article, const Style& style = {}) {
  return testing::printed(print_article, article, style);
}

}  // namespace

TEST_CASE("a whole article is printed in reading order, related links last") {
  CHECK(text_of(testing::full_article()) ==
        "The strike goes on\n"
        "No talks before Monday\n"
        "By Maren Holt, our port correspondent\n"
        "1987-03-02 | Harbour Post | Business\n"
        "https://post.example/1\n"
        "\n"
        "The cranes of the north quay stand still.\n"
        "\n"
        "Nobody knows for how long.\n"
        "\n"
        "Picture: A quiet harbour (J. Lind)\n"
        "\n"
        "author    Maren Holt\n"
        "topic     strike, ship\n"
        "place     norway\n"
        "person    A. Berg\n"
        "org       Dockers' Union\n"
        "language  en\n"
        "desk      night\n"
        "id        post-1\n"
        "file      1987/post.xml\n"
        "\n"
        "Related links, not part of the article:\n"
        "- Ten ways to cook cod / A chef explains / A cod\n");
}

TEST_CASE("an article of nothing but an id still has a title line") {
  CHECK(text_of({.id = "x"}) == "(no title)\n\nid  x\n");
}

TEST_CASE("without a byline the authors stand in its place") {
  CHECK(contains(text_of({.title = "T", .authors = {"A", "B"}}), "T\nA, B\n"));
}

TEST_CASE("a blank paragraph leaves no gap and an empty related link no broken line") {
  CHECK(text_of({.title = "T", .body = {"a", " \n", "b"}}) == "T\n\na\n\nb\n");
  CHECK(text_of({.title = "T", .related = {{}, {"More", "", ""}}}) ==
        "T\n\nRelated links, not part of the article:\n- More\n");
}

TEST_CASE("an article fits the terminal") {
  for (std::size_t width = 20; width <= 100; ++width) {
    std::istringstream lines(text_of(testing::full_article(), {.width = width}));
    for (std::string line; std::getline(lines, line);) {
      if (!contains(line, "Related links")) CHECK(display_width(line) <= width);
    }
  }
}

TEST_CASE("no field of an article can send an escape sequence") {
  const std::string evil = "\x1b[31m\u009B\x07x";
  const Article article{.id = evil,
                        .title = evil,
                        .subtitle = evil,
                        .body = {evil},
                        .captions = {{evil, evil}},
                        .related = {{evil, evil, evil}},
                        .byline = evil,
                        .authors = {evil},
                        .source = evil,
                        .url = evil,
                        .section = evil,
                        .language = evil,
                        .topics = {evil},
                        .places = {evil},
                        .people = {evil},
                        .organisations = {evil},
                        .facets = {{evil, {evil}}},
                        .path = evil};
  const std::string text = text_of(article);
  for (const char letter : text) CHECK((letter == '\n' || letter < 0 || letter >= ' '));
  CHECK_FALSE(contains(text, "\u009B"));
}

TEST_CASE("colour makes the title bold and the links dim") {
  const std::string text = text_of(testing::full_article(), {.colour = true});
  CHECK(text.starts_with("\x1b[1mThe strike goes on\x1b[0m\n"));
  CHECK(contains(text, "\x1b[2mRelated links, not part of the article:\x1b[0m\n"));
}
