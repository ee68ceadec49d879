// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_analyser.h"

#include <catch2/catch.hpp>

#include "common/hash.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "indexer/article_check.h"
#include "tests/indexer/documents.h"
#include "tests/testing.h"

using namespace backfile;
using namespace backfile::testing;

namespace {

using Terms = std::vector<std::string>;
using Positions = std::vector<unsigned>;

Article full_article() {
  Article article = make_article("a-1", "Oil prices", {"Prices rose.", "Oil fell."});
  article.subtitle = "Markets";
  article.captions = {{"A tanker", "Jo Roe"}, {"The tanker sank", ""}};
  article.related = {{"Cats", "Felines sleep", "Whiskers"}};
  return article;
}

}  // namespace

TEST_CASE("a word counts by the weights of the parts it stands in") {
  Article article = make_article("a", "oil", {"oil oil"});
  article.subtitle = "oil";
  article.captions = {{"oil", ""}};
  Builder standard;
  CHECK(standard(article).wdf("oil") == 3 + 3 + 2 + 1 + 1);
  CHECK(standard(article).wdf("Zoil") == 3 + 3 + 2 + 1 + 1);
  Builder heavy({.weights = {.title = 100, .caption = 10, .body = 5}});
  CHECK(heavy(article).wdf("oil") == 100 + 100 + 10 + 5 + 5);
}

TEST_CASE("words have positions, stems have none") {
  const auto document = Builder()(make_article("a", "", {"elections elected elections"}));
  CHECK(document.positions("elections").size() == 2);
  CHECK(document.positions("Zelect").empty());
  CHECK(document.wdf("Zelect") == 3);
  CHECK(document.wdf("elections") == 2);
}

TEST_CASE("common words have a term for each pair that stands side by side, which weighs nothing") {
  Builder builder({.common_words = {"oil", "the", "us"}});
  const auto document =
      builder(make_article("a", "the oil", {"the U.S. oil oil of the", "us", "e-the-oil"}));
  for (const char* pair : {"the oil", "the us", "us oil", "oil oil", "the us"})
    CHECK(document.has(std::string("XPAIR:") + pair));
  for (const char* pair : {"oil the", "oil of", "of the", "us us", "us the"})
    CHECK_FALSE(document.has(std::string("XPAIR:") + pair));
  CHECK(document.wdf("XPAIR:the oil") == 0);
  CHECK(document.positions("XPAIR:the oil").empty());
  CHECK_FALSE(Builder()(make_article("a", "the oil")).has("XPAIR:the oil"));
}

TEST_CASE("positions count on through an article with a gap of 100 between its parts") {
  const auto document = Builder()(full_article());
  CHECK(document.positions("oil") == Positions{1, 411});       // Title, second paragraph.
  CHECK(document.positions("prices") == Positions{2, 409});    // Title, first paragraph.
  CHECK(document.positions("markets") == Positions{103});      // Subtitle.
  CHECK(document.positions("tanker") == Positions{205, 307});  // Both captions.
  CHECK(document.positions("sank") == Positions{308});
  CHECK(document.positions("rose") == Positions{410});
  CHECK(document.positions("XRcats") == Positions{513});
  CHECK(document.positions("XRfelines") == Positions{614});
  CHECK(document.positions("XRwhiskers") == Positions{716});
}

TEST_CASE("every paragraph of the body begins with a mark at its first word") {
  const auto document = Builder()(full_article());
  CHECK(document.positions("XPAR") == Positions{409, 411});
  CHECK(document.wdf("XPAR") == 0);
  CHECK_FALSE(Builder()(make_article("a", "no body")).has("XPAR"));
}

TEST_CASE("a paragraph without a word does not move what follows") {
  const auto document = Builder()(make_article("a", "", {"one", "* * *", "two"}));
  CHECK(document.positions("two").front() == document.positions("one").front() + 1);
}

TEST_CASE("no phrase can run from one part into another however short they are") {
  Article article = make_article("a", "one", {"four"});
  article.subtitle = "two";
  article.captions = {{"three", ""}, {"", "credit"}};
  const auto document = Builder()(article);
  const Terms words{"one", "two", "three", "four"};
  for (std::size_t i = 1; i < words.size(); ++i) {
    CAPTURE(words[i]);
    CHECK(document.positions(words[i]).at(0) - document.positions(words[i - 1]).at(0) > 100);
  }
}

TEST_CASE("words of the title and the captions stand under their prefix too") {
  const auto document = Builder()(full_article());
  CHECK(document.with("S") == Terms{"Smarkets", "Soil", "Sprices"});
  CHECK(document.with("ZS") == Terms{"ZSmarket", "ZSoil", "ZSprice"});
  CHECK(document.with("XC") == Terms{"XCa", "XCsank", "XCtanker", "XCthe"});
  CHECK(document.positions("Soil") == Positions{1});
  CHECK(document.positions("XCtanker") == Positions{205, 307});
}

TEST_CASE("words under a prefix count once each, whatever the weights are") {
  Article article = make_article("a", "oil oil", {"oil"});
  const auto document = Builder({.weights = {.title = 50}})(article);
  CHECK(document.wdf("Soil") == 2);
  CHECK(document.wdf("ZSoil") == 2);
  CHECK(document.wdf("ZXLoil") == 1);
}

TEST_CASE("of the lead, which is the first paragraph alone, the stems are kept") {
  const auto document = Builder()(make_article("a", "", {"first words", "second words"}));
  CHECK(document.with("XL").empty());
  CHECK(document.with("ZXL") == Terms{"ZXLfirst", "ZXLword"});
  CHECK(document.positions("ZXLfirst").empty());
}

TEST_CASE("a paragraph without words is no lead") {
  const auto document = Builder()(make_article("a", "", {"***", "first words", "second"}));
  CHECK(document.with("ZXL") == Terms{"ZXLfirst", "ZXLword"});
  CHECK(document.positions("XPAR").size() == 2);
}

TEST_CASE("credits are not searched") {
  const auto document = Builder()(full_article());
  CHECK_FALSE(document.has("roe"));
  CHECK_FALSE(document.has("XCroe"));
}

TEST_CASE("words of related links stand under their prefix alone and weigh nothing in ranking") {
  const auto document = Builder()(full_article());
  for (const char* word : {"cats", "felines", "sleep", "whiskers"}) {
    CAPTURE(word);
    CHECK(document.has(std::string("XR") + word));
    CHECK_FALSE(document.has(word));
    CHECK_FALSE(document.has(std::string("XNB") + word));
  }
  CHECK(document.has("ZXRcat"));
  CHECK_FALSE(document.has("Zcat"));
}

TEST_CASE("a link without a teaser or a picture adds no words of its own") {
  Article article = make_article("a", "t");
  article.related = {{"Head", "", ""}};
  CHECK(Builder()(article).with("XR") == Terms{"XRhead"});
}

TEST_CASE("words and stems that are not in the body are marked, the others are not") {
  const auto document = Builder()(full_article());
  CHECK(document.with("XNB") == Terms{"XNBZa", "XNBZmarket", "XNBZsank", "XNBZtanker", "XNBZthe",
                                      "XNBa", "XNBmarkets", "XNBsank", "XNBtanker", "XNBthe"});
}

TEST_CASE("a word of the title is marked although its stem is in the body") {
  const auto document = Builder()(make_article("a", "Elections", {"elected"}));
  CHECK(document.has("XNBelections"));
  CHECK_FALSE(document.has("XNBZelect"));
}

TEST_CASE("without a body everything is marked") {
  const auto document = Builder()(make_article("a", "Oil"));
  CHECK(document.with("XNB") == Terms{"XNBZoil", "XNBoil"});
}

TEST_CASE("the marks of one article do not reach the next") {
  Builder builder;
  builder(make_article("a", "Oil", {"gas"}));
  const auto document = builder(make_article("b", "Gas", {"tin"}));
  CHECK(document.with("XNB") == Terms{"XNBZgas", "XNBgas"});
  CHECK_FALSE(document.has("oil"));
  CHECK(document.positions("gas") == Positions{1});
}

TEST_CASE("an acronym is a word and a term of its own at the same position") {
  const auto document =
      Builder()(make_article("a", "Talks in the US", {"tell us", "the U.S. won"}));
  CHECK(document.has("XUus"));
  CHECK(document.has("XUSus"));
  CHECK(document.wdf("XUus") == 3 + 1);
  CHECK(document.wdf("us") == 3 + 1 + 1);
  CHECK(document.positions("XUus").size() == 2);
  CHECK(document.positions("us").size() == 3);
  CHECK_FALSE(document.has("ZXUus"));
  CHECK_FALSE(document.has("XNBXUus"));
}

TEST_CASE("an acronym of the title that the body has as a pronoun alone is marked") {
  const auto document = Builder()(make_article("a", "The US won", {"it told us"}));
  CHECK(document.has("XNBXUus"));
  CHECK_FALSE(document.has("XNBus"));
}

TEST_CASE("a compound is found by its parts and as one word, and counts as one") {
  const auto document = Builder()(make_article("a", "", {"an e-mail arrived"}));
  const auto e = document.positions("e").at(0);
  CHECK(document.positions("mail") == Positions{e + 1});
  CHECK(document.positions("email") == Positions{e, e + 1});
  CHECK(document.wdf("email") == 1);
  CHECK(document.positions("arrived") == Positions{e + 2});
}

TEST_CASE("words longer than 120 bytes are no words, and keep their place") {
  const std::string longest(120, 'x'), longer(121, 'y');
  const auto document =
      Builder()(make_article("a", longest + " " + longer + " end", {longest + " " + longer}));
  CHECK(document.has(longest));
  CHECK(document.has("XNBend"));
  CHECK_FALSE(document.has(longer));
  CHECK(document.positions("end") == Positions{3});
  for (const auto& [term, ignored] : document.terms) CHECK(term.size() <= schema::max_term_length);
}

TEST_CASE("ids keep their capitals, paths and values have their terms") {
  Article article = make_article("HG 1", "t");
  article.path = "News/A b.xml";
  article.source = "The  Post";
  article.section = "World";
  article.authors = {"Jos\xc3\xa9 Roe"};
  article.topics = {"Oil", "Gas"};
  article.places = {"USA"};
  article.people = {"Ann Lee"};
  article.organisations = {"OPEC"};
  article.facets["edition"] = {"Late City"};
  const auto document = Builder()(article);
  for (const char* term : {"QHG 1", "XPATH:News/A b.xml", "XSOURCE:the post", "XSECTION:world",
                           "Ajose roe", "XTOPIC:oil", "XTOPIC:gas", "XPLACE:usa", "XPERSON:ann lee",
                           "XORG:opec", "XFedition:late city", "Len"}) {
    CAPTURE(term);
    CHECK(document.has(term));
    CHECK(document.wdf(term) == 0);
  }
}

TEST_CASE("values have their numbers in the slot of their facet") {
  Builder builder;
  Article article = make_article("a", "t");
  article.topics = {"Oil", "Gas"};
  builder(article);
  article.topics = {"Tin", "Gas"};
  article.facets["edition"] = {"late"};
  const auto document = builder(article);
  std::vector<FacetValues::Ordinal> ordinals;
  decode_ordinals(document.values.at(5), ordinals);
  CHECK(ordinals == std::vector<FacetValues::Ordinal>{2, 1});
  CHECK(document.values.contains(schema::first_custom_slot));
  CHECK_FALSE(document.values.contains(6));
}

TEST_CASE("ids and values too long for a term still differ") {
  Builder builder;
  const std::string front(200, 'x');
  const auto one = builder(make_article(front + "1", "t")).with("Q");
  const auto two = builder(make_article(front + "2", "t")).with("Q");
  REQUIRE(one.size() == 1);
  CHECK(one != two);
  CHECK(one.front().size() <= schema::max_term_length);
}

TEST_CASE("a date has the terms and the slot of what is known of it") {
  const auto dated = [](const Date& date) {
    Article article = make_article("a", "t");
    article.date = date;
    return Builder()(article);
  };
  const auto moment = dated({1987, 3, 2, 100});
  CHECK(moment.with("Y") == Terms{"Y1987"});
  CHECK(moment.with("M") == Terms{"M198703"});
  CHECK(moment.with("D") == Terms{"D19870302"});
  CHECK(moment.values.at(schema::slot_date) == schema::date_slot({1987, 3, 2, 100}));
  CHECK(dated({1987, 3, 0}).with("D").empty());
  CHECK(dated({1987, 3, 0}).has("M198703"));
  CHECK(dated({1987}).with("M").empty());
  CHECK(dated({1987}).has("Y1987"));
  CHECK_FALSE(dated({}).values.contains(schema::slot_date));
  CHECK(dated({}).with("Y").empty());
  CHECK(dated({7, 1, 2}).has("Y0007"));
}

TEST_CASE("an article is stemmed in its language, or else in that of the index") {
  Article article = make_article("a", "Wahlen und elections");
  CHECK(Builder()(article).has("Zelect"));
  CHECK(Builder({.language = "de"})(article).has("Zwahl"));
  article.language = "de";
  const auto german = Builder()(article);
  CHECK(german.has("Zwahl"));
  CHECK_FALSE(german.has("Zelect"));
  CHECK(german.has("Lde"));
  article.language = "en-GB";
  CHECK(Builder()(article).has("Zelect"));
}

TEST_CASE("words of a language without a stemmer are their own stems") {
  Article article = make_article("a", "elections");
  article.language = "xx";
  const auto document = Builder()(article);
  CHECK(document.has("Zelections"));
  CHECK(document.has("Lxx"));
}

TEST_CASE("the whole article is stored, and its fingerprint is that of what is stored") {
  Article article = full_article();
  article.path = "news/a.xml";
  const auto document = Builder()(article);
  CHECK(decode_article(document.data) == article);
  CHECK(document.values.at(schema::slot_fingerprint) == hash_bytes(document.data));
}

TEST_CASE("the fingerprint differs as soon as anything does") {
  Builder builder;
  const auto print = [&](const Article& article) {
    return builder(article).values.at(schema::slot_fingerprint);
  };
  const Article article = full_article();
  Article other = article;
  CHECK(print(other) == print(article));
  other.captions[0].credit = "Jo Row";
  CHECK(print(other) != print(article));
  other = article;
  other.body = {"Prices rose. Oil fell."};
  CHECK(print(other) != print(article));
  other = article;
  other.path = "elsewhere";
  CHECK(print(other) != print(article));
}

TEST_CASE("an article larger than 64 MiB is refused with its size, and the builder goes on") {
  Builder builder;
  const std::string huge(max_article_size, '.');
  CHECK_THROWS_WITH(builder(make_article("a", "t", {huge})),
                    Catch::StartsWith("the article has 67108") &&
                        Catch::EndsWith("bytes, at most 67108864 can be stored"));
  CHECK(builder(make_article("b", "Oil")).positions("oil") == Positions{1});
}

TEST_CASE("a rejected article leaves no value in the batch") {
  Builder builder;
  Article article = make_article("a", "t", {std::string(max_article_size, '.')});
  article.topics = {"oil"};
  article.language = "de";
  CHECK_THROWS_AS(builder(article), ArticleError);
  CHECK(builder.facets().facet("topic").values.empty());
}
