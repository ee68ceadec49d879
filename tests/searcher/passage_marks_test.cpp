// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippets/passage_marks.h"

#include <catch2/catch.hpp>

#include "backfile/searcher.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using namespace testing;

std::string in_brackets(const MarkedText& text) {
  std::string out;
  for (const auto& [piece, match] : text) out += match ? "[" + piece + "]" : piece;
  return out;
}

/// How the body of the only article is shown for a query.
std::string shown(const std::vector<std::string>& body, const std::string& query) {
  const TestIndex index({make_article("1", "t", body)});
  const auto results = Searcher(index.path()).search({.query = query, .snippet_length = 1000});
  REQUIRE(results.total == 1);
  return in_brackets(results.hits[0].snippet);
}

TEST_CASE("what is near to each other is marked, and nothing else", "[marker][spans]") {
  const std::vector<std::string> body{"Oil one two three price. The oil price rose. Price x oil."};
  CHECK(shown(body, "oil w/1 price") ==
        "Oil one two three price. The [oil] [price] rose. Price x oil.");
  CHECK(shown(body, "price pre/2 oil") ==
        "Oil one two three [price]. The [oil] price rose. [Price] x [oil].");
  CHECK(shown(body, "oil NOT w/2 price") ==
        "[Oil] one two three price. The oil price rose. Price x oil.");
  CHECK(shown(body, "three /s oil") ==
        "[Oil] one two [three] price. The oil price rose. Price x oil.");
  CHECK(shown(body, "(rises OR rose) w/9 oil") ==
        "[Oil] one two three price. The [oil] price [rose]. Price x [oil].");
}

TEST_CASE("passages inside passages are marked as far as they take part", "[marker][spans]") {
  CHECK(shown({"a x b. c a b. d."}, "(a w/1 b) w/1 d") == "a x b. c [a] [b]. [d].");
  CHECK(shown({"a b c. a c."}, "atleast2(a)") == "[a] b c. [a] c.");
  CHECK(shown({"oil price oil", "oil"}, "first2(oil)") == "[oil] price oil oil");
  CHECK(shown({"p x x q y"}, "((x w/5 y) OR (p w/5 q)) NOT w/9 z") == "[p] x [x] [q] [y]");
  CHECK(shown({"y w x z q"}, "((x NOT w/2 y) OR (w w/5 z)) w/9 q") == "y [w] x [z] [q]");
}

TEST_CASE("what there is too little of is not marked", "[marker][spans]") {
  CHECK(shown({"oil oil price"}, "price OR atleast2(oil)") == "[oil] [oil] [price]");
  CHECK(shown({"oil oil price"}, "price OR atleast3(oil)") == "oil oil [price]");
}

TEST_CASE("a word too long to be indexed is near to nothing", "[marker][spans]") {
  const std::string word(200, 'x');
  const std::vector<std::string> body{"Oil " + word + " price."};
  CHECK(shown(body, "price OR (oil w/9 " + word + ")") == "Oil " + word + " [price].");
  CHECK(shown(body, "price OR (oil /s ~\"" + word + "\")") == "Oil " + word + " [price].");
  CHECK(shown(body, "oil NOT w/9 " + word) == "[Oil] " + word + " price.");
}

TEST_CASE("a phrase is marked as one in each paragraph that it runs through", "[marker][spans]") {
  CHECK(shown({"Striking miners, strike x miner."}, "~\"strike miner\"") ==
        "[Striking miners], strike x miner.");
  CHECK(shown({"All of the oil.", "Prices rose."}, "~\"the oil price\"") ==
        "All of [the oil]. [Prices] rose.");
  CHECK(shown({"All of the oil.", "Prices rose."}, "\"of the oil prices rose\"") ==
        "All [of the oil]. [Prices rose].");
  CHECK(shown({"The oil", "-", "price", "rose."}, "\"oil price rose\"") ==
        "The [oil] - [price] [rose].");
}

TEST_CASE("a hyphenated word is marked as far as it was looked for", "[marker][spans]") {
  const std::vector<std::string> body{"An e-mail address."};
  CHECK(shown(body, "email w/1 address") == "An [e-mail] [address].");
  CHECK(shown(body, "mail w/1 address") == "An e-[mail] [address].");
  CHECK(shown(body, "body:\"email address\"") == "An [e-mail address].");
  CHECK(shown(body, "body:\"an email\"") == "[An e-mail] address.");
}

TEST_CASE("passages are marked in titles and captions of their field alone", "[marker][spans]") {
  auto article = make_article("1", "Oil price", {"Oil price."});
  article.captions = {{"The price of oil", ""}};
  const TestIndex index({article});
  Searcher searcher(index.path());
  auto hit = searcher.search({.query = "title:(oil w/1 price)"}).hits.at(0);
  CHECK(in_brackets(hit.title) == "[Oil] [price]");
  CHECK(in_brackets(hit.captions[0].text) == "The price of oil");
  hit = searcher.search({.query = "caption:(oil w/2 price)"}).hits.at(0);
  CHECK(in_brackets(hit.title) == "Oil price");
  CHECK(in_brackets(hit.captions[0].text) == "The [price] of [oil]");
  CHECK(hit.captions[0].match);
}

TEST_CASE("wildcards and words that are nearly right are marked", "[marker]") {
  CHECK(shown({"A woman and women."}, "wom?n") == "A [woman] and [women].");
  CHECK(shown({"Hamburger, burger."}, "*burger") == "[Hamburger], [burger].");
  CHECK(shown({"President Bukele."}, "bukelle~1") == "President [Bukele].");
}

}  // namespace
}  // namespace backfile
