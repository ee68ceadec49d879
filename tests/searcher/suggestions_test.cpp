// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "tests/searcher/segmented_index.h"

namespace backfile {
namespace {

using namespace testing;
using Words = std::vector<Completion>;
using Titles = std::vector<std::string>;

Article titled(const std::string& id, const std::string& title, int year,
               const std::string& body = "") {
  Article article = make_article(id, title, {body});
  article.date = {year};
  return article;
}

Words words(const SegmentedIndex& index, const std::string& typed, std::size_t limit = 10) {
  return index.open().suggest(typed, limit).words;
}

Titles titles(const SegmentedIndex& index, const std::string& typed, std::size_t limit = 10) {
  return index.open().suggest(typed, limit).titles;
}

TEST_CASE("the last word is completed by the most frequent words, equal ones by the alphabet",
          "[suggest]") {
  const SegmentedIndex index({{titled("a", "Oil strike", 1986, "The strike of the street."),
                               titled("b", "Gas", 1987, "A strike, a storm."),
                               titled("c", "Coal", 1988, "Streets and storms; storm.")}});
  CHECK(words(index, "str") == Words{{"strike", 2}, {"street", 1}, {"streets", 1}});
  CHECK(words(index, "st", 2) == Words{{"storm", 2}, {"strike", 2}});
  CHECK(words(index, "str", 0).empty());
  CHECK(words(index, "x").empty());
}

TEST_CASE("what stands before the last word stays as it was typed", "[suggest]") {
  const SegmentedIndex index({{titled("a", "Docks", 1986, "A dock.")}});
  CHECK(words(index, "The  OLD \"do") == Words{{"The  OLD \"dock", 1}, {"The  OLD \"docks", 1}});
  CHECK(words(index, "title:dock") == Words{{"title:dock", 1}, {"title:docks", 1}});
  CHECK(words(index, "(gas OR +DOCKS") == Words{{"(gas OR +DOCKS", 1}});
  CHECK(words(index, "\xFF\xFEgas~1 do", 1) == Words{{"\xFF\xFEgas~1 dock", 1}});
}

TEST_CASE("a text that ends in no word has no completions", "[suggest]") {
  const SegmentedIndex index({{titled("a", "Docks", 1986, "A dock.")}});
  for (const char* typed :
       {"", " ", "dock ", "dock\"", "dock)", "title:", "do*", "\xFF", "dock\xE2\x80"}) {
    INFO(typed);
    CHECK(words(index, typed).empty());
  }
}

TEST_CASE("words are completed as the index spells them", "[suggest]") {
  const SegmentedIndex index(
      {{titled("a", "José Muñoz", 1986, "O’Brien and AT&T in the U.S. use C++, US used it.")},
       {titled("b", "東京都", 1987, "京都")}});
  CHECK(words(index, "JOSÉ") == Words{{"JOSÉ", 1}});
  CHECK(words(index, "Muñ") == Words{{"munoz", 1}});
  CHECK(words(index, "O’") == Words{{"o'brien", 1}});
  CHECK(words(index, "AT&") == Words{{"at&t", 1}});
  CHECK(words(index, "U.S.") == Words{{"U.S.", 1}});
  CHECK(words(index, "us") == Words{{"us", 1}, {"use", 1}, {"used", 1}});
  CHECK(words(index, "東") == Words{{"東京", 1}});
  CHECK(words(index, "東京") == Words{{"東京都", 1}});
}

TEST_CASE("words count over all segments, and those of dead articles alone are none",
          "[suggest][segments]") {
  SegmentedIndex index({{titled("a", "Oil", 1986, "price"), titled("b", "Coal", 1986, "pricey")},
                        {titled("c", "Gas", 1987, "price")}});
  index.remove({"b"});
  CHECK(words(index, "pri") == Words{{"price", 2}});
  index.add({titled("a", "Wheat", 1988, "prized")});
  CHECK(words(index, "pri") == Words{{"price", 2}, {"prized", 1}});  // A dead one counts.
}

TEST_CASE("titles that begin so come newest first, each text once", "[suggest][segments]") {
  const SegmentedIndex index(
      {{titled("a", "Oil prices rise", 1986), titled("b", "Oil", 1988),
        titled("c", "Oil prices rise", 1989), titled("d", "Crude oil", 1990)},
       {titled("e", "OIL PRICE FALLS", 1987), titled("f", "Oil", 1985)}});
  CHECK(titles(index, "oil") == Titles{"Oil prices rise", "Oil", "OIL PRICE FALLS"});
  CHECK(titles(index, "oil ", 2) == Titles{"Oil prices rise", "Oil"});
  CHECK(titles(index, "Oil p") == Titles{"Oil prices rise", "OIL PRICE FALLS"});
  CHECK(titles(index, "oil price ") == Titles{"OIL PRICE FALLS"});
  CHECK(titles(index, "oil rise").empty());
  CHECK(titles(index, "prices").empty());
  CHECK(titles(index, "oil prices rise again").empty());
  CHECK(titles(index, "\"oil").size() == 3);
}

TEST_CASE("a rare last word behind a frequent one is found in all its forms", "[suggest]") {
  std::vector<Article> articles = {titled("a", "Oil prices", 1990), titled("b", "Oil price", 1989),
                                   titled("c", "Gas price", 1991)};
  for (int i = 0; i < 9; ++i) articles.push_back(titled(std::to_string(i), "Oil", 1988));
  CHECK(titles(SegmentedIndex({articles}), "oil pr") == Titles{"Oil prices", "Oil price"});
}

TEST_CASE("only the title is a title", "[suggest]") {
  Article article = titled("a", "", 1986, "oil in the body");
  article.subtitle = "Oil in the subtitle";
  article.captions = {{"Oil in a caption", ""}};
  CHECK(titles(SegmentedIndex({{article}}), "oil").empty());
}

TEST_CASE("titles of dead articles are not given", "[suggest][segments]") {
  SegmentedIndex index({{titled("a", "Oil", 1986), titled("b", "Oil price", 1987)}});
  index.add({titled("b", "Gas price", 1988)});
  CHECK(titles(index, "oil") == Titles{"Oil"});
  index.remove({"a"});
  CHECK(titles(index, "o").empty());
  CHECK(titles(index, "g") == Titles{"Gas price"});
}

TEST_CASE("a title is found however little or much of it is typed", "[suggest]") {
  for (const std::string title :
       {"U.S. says J. P. Morgan’s profit up 4.2 pct", "J. P. Morgan and A. B. C. Smith",
        "“1,750 jobs lost” – José’s AT&T", "O'Brien's e-mail, C++ and the boss’ 1,000,000",
        "L’homme d’État à Paris", "東京都の新聞 and more", "Reagan's plan", "1.2.3 go", "A+B"}) {
    const SegmentedIndex index({{titled("a", title, 1986)}});
    auto searcher = index.open();
    for (std::size_t length = 1; length <= title.size(); ++length) {
      const bool cuts_a_character = length < title.size() && (title[length] & 0xC0) == 0x80;
      const std::string typed = title.substr(0, length);
      if (cuts_a_character || typed == "“") continue;
      INFO(typed);
      CHECK(searcher.suggest(typed).titles == Titles{title});
    }
  }
}

TEST_CASE("where many articles have one title, others are looked for among a hundred more",
          "[suggest]") {
  std::vector<Article> articles;
  for (int i = 0; i < 101; ++i)
    articles.push_back(titled("w" + std::to_string(i), "Weather", 1990));
  articles.push_back(titled("a", "Weather report", 1989));
  CHECK(titles(SegmentedIndex({articles}), "wea", 2) == Titles{"Weather", "Weather report"});
  articles.push_back(titled("w", "Weather", 1990));
  CHECK(titles(SegmentedIndex({articles}), "wea", 2) == Titles{"Weather"});
}

TEST_CASE("there are suggestions at most for 4,096 bytes, and a thousand of them", "[suggest]") {
  std::vector<Article> articles;
  for (int i = 0; i < 1'100; ++i)
    articles.push_back(titled(std::to_string(i), "Oil" + std::to_string(i), 1990));
  auto searcher = SegmentedIndex({articles}).open();
  const Suggestions most = searcher.suggest("oil", 5'000);
  CHECK(most.words.size() == 1'000);
  CHECK(most.titles.size() == 1'000);
  const std::string blanks(4'093, ' ');
  CHECK(searcher.suggest(blanks + "oil").titles.size() == 10);
  CHECK(searcher.suggest(blanks + " oil") == Suggestions{});
}

TEST_CASE("an empty index suggests nothing", "[suggest]") {
  CHECK(SegmentedIndex().open().suggest("oil") == Suggestions{});
}

}  // namespace
}  // namespace backfile
