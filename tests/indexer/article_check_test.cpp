// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_check.h"

#include <catch2/catch.hpp>

#include "common/text/utf8.h"
#include "tests/testing.h"

using namespace backfile;
using testing::make_article;

namespace {

using Texts = std::vector<std::string>;

std::string refusal(const Article& article) {
  try {
    require_indexable(tidy(article));
    return {};
  } catch (const ArticleError& error) {
    return error.what();
  }
}

std::string refusal_of_facet(const std::string& name) {
  Article article = make_article("a", "Title");
  article.facets[name] = {"value"};
  return refusal(article);
}

}  // namespace

TEST_CASE("tidy takes the blanks off the ends of every text and leaves those inside") {
  Article article = make_article(" a-1\n", "\tTwo  words \r\n", {"  one\ntwo  "});
  article.subtitle = " sub ";
  article.byline = " By Jo ";
  article.source = " Paper ";
  article.url = " http://example.org/ ";
  article.section = " World ";
  article.language = " en ";
  article.captions = {{" text ", " credit "}};
  article.related = {{" head ", " tease ", " alt "}};
  article.authors = {" Jo "};
  article.facets["edition"] = {" late "};

  Article expected = make_article("a-1", "Two  words", {"one\ntwo"});
  expected.subtitle = "sub";
  expected.byline = "By Jo";
  expected.source = "Paper";
  expected.url = "http://example.org/";
  expected.section = "World";
  expected.language = "en";
  expected.captions = {{"text", "credit"}};
  expected.related = {{"head", "tease", "alt"}};
  expected.authors = {"Jo"};
  expected.facets["edition"] = {"late"};
  CHECK(tidy(article) == expected);
}

TEST_CASE("tidy drops what is empty and keeps what has any part") {
  Article article = make_article("a", "T", {"", " \n\t", "text"});
  article.captions = {{"", " "}, {"", "credit only"}, {"text only", ""}};
  article.related = {{"", "", " "}, {"", "", "picture only"}, {"", "teaser only", ""}};
  article.topics = {"", "  ", "oil"};
  article.facets["edition"] = {" "};
  article.facets["desk"] = {"", "night"};

  const Article tidied = tidy(article);
  CHECK(tidied.body == Texts{"text"});
  CHECK(tidied.captions == std::vector<Caption>{{"", "credit only"}, {"text only", ""}});
  CHECK(tidied.related.size() == 2);
  CHECK(tidied.topics == Texts{"oil"});
  CHECK(tidied.facets == std::map<std::string, Texts>{{"desk", {"night"}}});
}

TEST_CASE("tidy keeps one of values that differ only in capitals, accents and blanks, the first") {
  Article article = make_article("a", "T");
  article.places = {"El  Salvador", "el salvador", "EL SALVADOR", "Peru", "Perú", " peru "};
  article.facets["desk"] = {"Night", "NIGHT", "Day"};
  const Article tidied = tidy(article);
  CHECK(tidied.places == Texts{"El  Salvador", "Peru"});
  CHECK(tidied.facets.at("desk") == Texts{"Night", "Day"});
}

TEST_CASE("tidy makes every text valid and frees it of control characters") {
  Article article = make_article("a\x01z", std::string("nul\0here", 8),
                                 {"bad \xff byte", "\x1b[31m"});
  article.people = {"J\x7fo"};
  const Article tidied = tidy(article);
  CHECK(tidied.id == "a z");
  CHECK(tidied.title == "nul here");
  CHECK(tidied.body.front() == "bad \xef\xbf\xbd byte");
  CHECK(tidied.body.back() == "[31m");
  CHECK(tidied.people == Texts{"J o"});
}

TEST_CASE("tidying twice changes nothing more") {
  Article article = make_article(" a ", "\x01 T \x02", {" \x03 ", "x\xfe "});
  article.topics = {" \x04", "A", "a\x05"};
  article.captions = {{"\x06", ""}};
  const Article once = tidy(article);
  CHECK(tidy(once) == once);
  CHECK(once.captions.empty());
  CHECK(once.topics == Texts{"A"});
}

TEST_CASE("tidy drops a value in which nothing can be seen") {
  Article article = make_article("a", "T");
  article.topics = {"\xe2\x80\x8b", "\xc2\xa0", "\xc2\xad"};  // Zero width, no-break, soft hyphen.
  CHECK(tidy(article).topics == Texts{});
}

TEST_CASE("an article needs an id and something to say") {
  CHECK(refusal(make_article("", "Title")) == "expected an id");
  CHECK(refusal(make_article(" \n", "Title")) == "expected an id");
  CHECK(refusal(make_article("a", "")) == "the article is empty");
  CHECK(refusal(make_article("a", " ", {"", "\x01"})) == "the article is empty");
  CHECK(refusal({.id = "a", .source = "Paper", .path = "x/y.xml"}) == "the article is empty");
}

TEST_CASE("any one text is enough for an article") {
  CHECK(refusal(make_article("a", "T")).empty());
  CHECK(refusal(make_article("a", "", {"p"})).empty());
  CHECK(refusal({.id = "a", .subtitle = "s"}).empty());
  CHECK(refusal({.id = "a", .captions = {{"c", ""}}}).empty());
  CHECK(refusal({.id = "a", .related = {{"h", "", ""}}}).empty());
  CHECK(refusal({.id = "a", .date = {.year = 1987}}).empty());
  CHECK(refusal({.id = "a", .topics = {"oil"}}).empty());
}

TEST_CASE("facets have names of small letters, digits, hyphens and underscores") {
  for (const char* good : {"edition", "e", "page-2", "a_b", "x9"}) {
    CAPTURE(good);
    CHECK(refusal_of_facet(good).empty());
  }
  CHECK(refusal_of_facet(std::string(32, 'a')).empty());
  for (const char* bad :
       {"", "Edition", "2nd", "-a", "_a", "a b", "a:b", "a=b", "\xc3\xa4", "a."}) {
    CAPTURE(bad);
    CHECK_THAT(refusal_of_facet(bad), Catch::Contains("cannot be the name of a facet"));
  }
  CHECK_FALSE(refusal_of_facet(std::string(33, 'a')).empty());
}

TEST_CASE("no facet has the name of a field or of a time") {
  for (const char* taken : {"title", "caption", "lead", "body", "related", "source", "author",
                            "section", "topic", "place", "person", "org", "language", "id", "date",
                            "year", "month"}) {
    CAPTURE(taken);
    CHECK_THAT(refusal_of_facet(taken), Catch::StartsWith("\"" + std::string(taken) + "\""));
  }
}
