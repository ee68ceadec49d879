// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/vocabulary.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "searcher/words/word_forms.h"
#include "tests/common/random.h"
#include "tests/searcher/segmented_index.h"

namespace backfile {
namespace {

using testing::make_article;

using Strings = std::vector<std::string>;

Strings strings(const IndexVocabulary& vocabulary, const std::vector<WordId>& ids) {
  Strings words;
  for (const auto id : ids) words.emplace_back(vocabulary.word(id));
  return words;
}

Strings all_words(const IndexVocabulary& vocabulary) {
  Strings words;
  for (WordId id = 0; id < vocabulary.size(); ++id) words.emplace_back(vocabulary.word(id));
  return words;
}

std::map<std::string, std::uint32_t> random_words(testing::Random& random, std::size_t count) {
  const Strings letters = {"a", "b", "c", "d", "é", "都"};
  std::map<std::string, std::uint32_t> words;
  while (words.size() < count) {
    std::string word;
    for (auto left = 1 + random.below(6); left > 0; --left) word += random.pick(letters);
    words[word] = static_cast<std::uint32_t>(1 + random.below(5));
  }
  return words;
}

TEST_CASE("a vocabulary has the words of all segments, neither stems nor values", "[vocabulary]") {
  auto article = make_article("1", "Oil Prices", {"Zürich 東京 1987 prices"});
  article.authors = {"Jane Doe"};
  article.captions = {{.text = "tankers"}};
  const testing::SegmentedIndex index({{article}, {make_article("2", "Tin", {"oil prices"})}});
  const IndexVocabulary vocabulary(open_index(index.path()));
  CHECK(all_words(vocabulary) ==
        Strings{"1987", "oil", "prices", "tankers", "tin", "zurich", "京", "東京"});
  CHECK(vocabulary.frequency("prices") == 2);
  CHECK(vocabulary.frequency("tin") == 1);
  CHECK(vocabulary.frequency("copper") == 0);
  CHECK_FALSE(vocabulary.find("price"));
  CHECK(vocabulary.find("oil") == WordId{1});
}

TEST_CASE("an empty index has no words", "[vocabulary]") {
  const testing::SegmentedIndex index;
  const IndexVocabulary vocabulary(open_index(index.path()));
  CHECK(vocabulary.size() == 0);
  CHECK(vocabulary.matching(Wildcard("*")).empty());
  CHECK(vocabulary.within_distance("oil", 2).empty());
  CHECK(vocabulary.beginning_with("") == WordRange{0, 0});
}

TEST_CASE("matching words come by their frequency, then their bytes", "[vocabulary]") {
  const IndexVocabulary vocabulary(
      {{"election", 5}, {"elected", 5}, {"elects", 9}, {"select", 3}, {"elm", 100}});
  CHECK(strings(vocabulary, vocabulary.matching(Wildcard("elect*"))) ==
        Strings{"elects", "elected", "election"});
  CHECK(strings(vocabulary, vocabulary.matching(Wildcard("*lect*"))) ==
        Strings{"elects", "elected", "election", "select"});
  CHECK(strings(vocabulary, vocabulary.matching(Wildcard("elm"))) == Strings{"elm"});
}

TEST_CASE("wildcards find the words that a look at each word finds", "[vocabulary]") {
  testing::Random random(testing::test_seed());
  const IndexVocabulary vocabulary(random_words(random, 2000));
  const Strings pieces = {"a", "b", "c", "ab", "é", "都", "*", "*", "?"};
  std::size_t found = 0;
  for (std::uint64_t round = 0; round < 1000 * testing::test_rounds(); ++round) {
    std::string text;
    for (auto left = 1 + random.below(5); left > 0; --left) text += random.pick(pieces);
    const Wildcard pattern(text);
    std::vector<WordId> expected;
    for (WordId id = 0; id < vocabulary.size(); ++id) {
      if (pattern.matches(vocabulary.word(id))) expected.push_back(id);
    }
    auto ids = vocabulary.matching(pattern);
    found += ids.size();
    REQUIRE(std::is_sorted(ids.begin(), ids.end(),
                           [&](auto a, auto b) { return vocabulary.comes_before(a, b); }));
    std::sort(ids.begin(), ids.end());
    INFO("seed " << testing::test_seed() << ": " << text);
    REQUIRE(ids == expected);
  }
  CHECK(found > 1000);
}

TEST_CASE("near words come by distance, then frequency, then bytes", "[vocabulary]") {
  const IndexVocabulary vocabulary({{"bank", 3},
                                    {"banks", 5},
                                    {"bark", 5},
                                    {"tank", 9},
                                    {"oil", 9},
                                    {"bnak", 1},
                                    {"barks", 50}});
  std::string line;
  for (const auto& [id, distance] : vocabulary.within_distance("bank", 2))
    line += std::string(vocabulary.word(id)) + std::to_string(distance) + " ";
  CHECK(line == "bank0 tank1 banks1 bark1 bnak1 barks2 ");
}

TEST_CASE("near words are those that a look at each word finds", "[vocabulary]") {
  testing::Random random(testing::test_seed());
  const auto words = random_words(random, 1000);
  const IndexVocabulary vocabulary(words);
  for (const auto& [word, frequency] : words) {
    if (!random.one_in(10)) continue;
    const auto most = static_cast<unsigned>(random.between(1, 2));
    std::size_t expected = 0;
    for (const auto& [other, unused] : words)
      expected += EditDistance(other, most).to(word) <= most;
    INFO("seed " << testing::test_seed() << ": " << word);
    REQUIRE(vocabulary.within_distance(word, most).size() == expected);
  }
}

TEST_CASE("the forms of a stem are the words that have it", "[vocabulary]") {
  const IndexVocabulary vocabulary(
      {{"elect", 1}, {"elected", 1}, {"elections", 2}, {"elm", 1}, {"dying", 1}, {"die", 1}});
  Stemmer stemmer("en");
  WordForms forms(vocabulary, "en", stemmer);
  CHECK(strings(vocabulary, forms.of("elect")) == Strings{"elect", "elected", "elections"});
  CHECK(strings(vocabulary, forms.of("die")) == Strings{"die", "dying"});
  CHECK(forms.of("elected").empty());
  CHECK(forms.of("").empty());
  CHECK(forms.of("zebra").empty());
}

TEST_CASE("forms are found where a stemmer takes the beginning of words", "[vocabulary]") {
  const IndexVocabulary vocabulary({{"baca", 1}, {"membaca", 1}, {"dibaca", 1}, {"buku", 1}});
  Stemmer stemmer("id");
  CHECK(strings(vocabulary, WordForms(vocabulary, "id", stemmer).of("baca")) ==
        Strings{"baca", "dibaca", "membaca"});
  CHECK_FALSE(keeps_first_character("id"));
  CHECK_FALSE(keeps_first_character("xx"));
}

TEST_CASE("the stemmers that are said to keep first characters do", "[vocabulary]") {
  testing::Random random(testing::test_seed());
  const Strings pieces = {"a",  "e",  "i",  "o",   "u",  "y",   "n",  "s", "t",
                          "r",  "l",  "er", "ing", "ge", "ies", "qu", "в", "и",
                          "по", "ов", "न",  "ा",   "լ",  "ա",   "ı",  "ß", "'"};
  for (const char* language : {"ca", "da", "de", "en", "es", "eu", "fi", "fr", "hu", "hy", "it",
                               "lt", "nb", "ne", "nl", "nn", "no", "pt", "ro", "ru", "sv", "tr"}) {
    REQUIRE(keeps_first_character(language));
    Stemmer stemmer(language);
    for (int round = 0; round < 3000; ++round) {
      std::string word = random.pick(pieces);
      if (word == "'" || word == "ß") continue;  // No folded word begins with these.
      for (auto left = random.below(7); left > 0; --left) word += random.pick(pieces);
      const std::string stem(stemmer.stem(word));
      INFO(language << " " << word << " " << stem);
      REQUIRE(characters_of(stem)[0] == characters_of(word)[0]);
    }
  }
}

}  // namespace
}  // namespace backfile
