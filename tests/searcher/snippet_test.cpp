// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/snippets/snippet.h"

#include <catch2/catch.hpp>

#include "common/text/utf8.h"
#include "searcher/query/text_patterns.h"
#include "searcher/snippets/marker.h"
#include "tests/common/random.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using testing::bracketed;
using testing::make_article;

MarkedText snippet_of(const Article& article, const std::vector<std::string>& words,
                      std::size_t length) {
  std::vector<Stemmer> stemmers;
  stemmers.emplace_back("en");
  std::vector<MarkPattern> patterns;
  for (std::size_t leaf = 0; leaf < words.size(); ++leaf) {
    auto found = words[leaf].starts_with('"') ? phrase_patterns(words[leaf], true)
                                              : word_patterns(words[leaf], stemmers, true);
    for (auto& pattern : found) patterns.push_back({std::move(pattern), "", leaf, 1});
  }
  Marker marker(std::move(patterns));
  return make_snippet(article, marker.find(article, stemmers.front()), length);
}

TEST_CASE("a snippet shows the sentence that matches", "[snippet]") {
  const auto article = make_article(
      "1", "Title", {"The day was calm. Nobody spoke.", "Oil rose at noon. Then it fell."});
  CHECK(bracketed(snippet_of(article, {"oil"}, 240)) ==
        "The day was calm. Nobody spoke. [Oil] rose at noon. Then it fell.");
  CHECK(bracketed(snippet_of(article, {"fell", "oil"}, 40)) ==
        "[Oil] rose at noon. Then it [fell].");
}

TEST_CASE("without a match a snippet is the beginning", "[snippet]") {
  const auto article = make_article("1", "Title", {"The first sentence stands here.", "Second."});
  CHECK(bracketed(snippet_of(article, {"zebra"}, 40)) == "The first sentence stands here. Second.");
  CHECK(bracketed(snippet_of(article, {}, 40)) == "The first sentence stands here. Second.");
  CHECK(snippet_of(make_article("1", "Title only"), {"title"}, 240).empty());
}

TEST_CASE("a caption is shown where it matches better", "[snippet]") {
  auto article = make_article("1", "Title", {"Oil rose."});
  article.captions = {{"A gas tank.", "x"}, {"An oil and gas tank.", "y"}};
  CHECK(bracketed(snippet_of(article, {"oil"}, 240)) == "[Oil] rose.");
  CHECK(bracketed(snippet_of(article, {"gas"}, 240)) == "A [gas] tank.");
  CHECK(bracketed(snippet_of(article, {"oil", "gas"}, 240)) == "An [oil] and [gas] tank.");
  article.body.clear();
  CHECK(bracketed(snippet_of(article, {"zebra"}, 240)) == "A gas tank.");
}

TEST_CASE("a sentence that is too long is cut at words", "[snippet]") {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "filling ";
  const auto article = make_article("1", "Title", {text + "oil " + text + "end."});
  const auto shown = bracketed(snippet_of(article, {"oil"}, 60));
  CHECK(shown.starts_with("…filling "));
  CHECK(shown.ends_with("…"));
  CHECK(shown.find("[oil]") != std::string::npos);
  CHECK(shown.size() < 75);
  const auto unbroken = make_article("1", "Title", {std::string(1000, 'a')});
  CHECK(bracketed(snippet_of(unbroken, {"zebra"}, 60)) == std::string(60, 'a') + "…");
}

TEST_CASE("a text without blanks is cut between characters", "[snippet]") {
  std::string ideographs;
  for (int i = 0; i < 100; ++i) ideographs += "東";
  for (std::size_t length = 40; length < 110; ++length) {
    for (const std::string before : {"", "a", "a ", "ab ", "some words before ", "京 京 京京 "}) {
      for (const std::string query : {"zebra", "東"}) {
        INFO(length << ' ' << before << query);
        const auto article = make_article("1", "", {before + ideographs + " 東 end"});
        for (const auto& piece : snippet_of(article, {query}, length))
          CHECK(is_valid_utf8(piece.text));
      }
    }
  }
}

TEST_CASE("a match in a cut sentence is in the snippet, however long its words", "[snippet]") {
  const auto article = make_article(
      "1", "Title", {std::string(90, 'a') + " " + std::string(38, 'b') + " oil " +
                         std::string(90, 'c') + " end"});
  for (const std::size_t length : {40u, 50u, 60u, 80u, 100u}) {
    INFO(length);
    CHECK(bracketed(snippet_of(article, {"oil"}, length)).find("[oil]") != std::string::npos);
  }
}

TEST_CASE("a phrase that goes on in the next sentence is marked there too", "[snippet]") {
  const auto article = make_article("1", "Title", {"We want oil. Prices rise."});
  CHECK(bracketed(snippet_of(article, {"\"oil prices"}, 240)) == "We want [oil.] [Prices] rise.");
}

const std::string pieces[] = {"oil",
                              "gas",
                              "price",
                              "the",
                              "é",
                              "東京",
                              "e-mail",
                              "oil price",
                              ". ",
                              ".",
                              " ",
                              "\n",
                              "  ",
                              "! ",
                              "Mr.",
                              "”",
                              "U.S.",
                              "José",
                              "— ",
                              "1,750",
                              "\u00AD",
                              "ß",
                              "averyveryverylongwordthatgoesonandonandonandon"};

std::string random_text(testing::Random& random) {
  std::string text;
  for (std::size_t n = random.below(60); n > 0; --n) {
    text += random.pick(pieces);
    if (!random.one_in(4)) text += ' ';
  }
  return text;
}

std::string without_blanks(const std::string& text) {
  std::string kept;
  for (const char c : text) {
    if (c != ' ' && c != '\n') kept += c;
  }
  return kept;
}

// The runs between ellipses, each of which must stand in one text of the article.
void check_taken_from(const Article& article, const std::string& snippet) {
  std::string body;
  for (const auto& paragraph : article.body) body += without_blanks(paragraph);
  static const std::string ellipsis = "…";
  for (std::size_t at = 0; at <= snippet.size();) {
    const auto end = std::min(snippet.find(ellipsis, at), snippet.size());
    const auto run = without_blanks(snippet.substr(at, end - at));
    bool there = body.find(run) != std::string::npos;
    for (const auto& caption : article.captions)
      there = there || without_blanks(caption.text).find(run) != std::string::npos;
    INFO(run);
    REQUIRE(there);
    at = end + ellipsis.size();
  }
}

TEST_CASE("a snippet of any article is text of the article", "[snippet][random]") {
  for (std::uint64_t i = 0; i < 2'000 * testing::test_rounds(); ++i) {
    testing::Random random(testing::test_seed() + i);
    Article article{.id = "1"};
    for (std::size_t n = random.below(4); n > 0; --n) article.body.push_back(random_text(random));
    for (std::size_t n = random.below(3); n > 0; --n)
      article.captions.push_back({random_text(random), "x"});
    std::vector<std::string> words;
    for (std::size_t n = random.below(4); n > 0; --n)
      words.push_back((random.one_in(3) ? "\"" : "") + random.pick(pieces));
    const std::size_t length = 20 + random.below(200);
    INFO("BACKFILE_TEST_SEED=" << testing::test_seed() + i << " length " << length << '\n'
                               << article);
    const auto snippet = snippet_of(article, words, length);
    INFO(bracketed(snippet));
    REQUIRE(snippet == snippet_of(article, words, length));
    for (std::size_t p = 0; p < snippet.size(); ++p) {
      REQUIRE_FALSE(snippet[p].text.empty());
      REQUIRE(is_valid_utf8(snippet[p].text));
      REQUIRE((p == 0 || snippet[p].match != snippet[p - 1].match));
    }
    REQUIRE(plain_text(snippet).size() <= std::max<std::size_t>(length, 40) + 2 * 3 + 1);
    check_taken_from(article, plain_text(snippet));
  }
}

}  // namespace
}  // namespace backfile
