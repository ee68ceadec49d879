// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/spelling.h"

#include <catch2/catch.hpp>

#include "tests/common/random.h"

namespace backfile {
namespace {

std::string corrected(const IndexVocabulary& vocabulary, std::string_view word) {
  const auto correction = correct(vocabulary, word);
  return correction ? correction->word : "";
}

TEST_CASE("a word that is not there is corrected to the likeliest one", "[spelling]") {
  const IndexVocabulary vocabulary({{"minister", 900},
                                    {"minster", 4},
                                    {"government", 800},
                                    {"oil", 500},
                                    {"committee", 100},
                                    {"inflation", 70}});
  CHECK(corrected(vocabulary, "minsiter") == "minister");
  CHECK(corrected(vocabulary, "goverment") == "government");
  CHECK(corrected(vocabulary, "comittee") == "committee");
  CHECK(corrected(vocabulary, "iol") == "oil");
  CHECK(corrected(vocabulary, "inflaton") == "inflation");
  const auto correction = correct(vocabulary, "minsiter");
  REQUIRE(correction);
  CHECK(correction->frequency == 900);
  CHECK(correction->distance == 1);
}

TEST_CASE("short words bear one edit, long ones two, tiny ones and numbers none", "[spelling]") {
  const IndexVocabulary vocabulary({{"price", 900},
                                    {"prices", 900},
                                    {"1987", 900},
                                    {"us", 900},
                                    {"b2b", 900},
                                    {std::string(50, 'a'), 9}});
  CHECK(corrected(vocabulary, "pirec").empty());
  CHECK(corrected(vocabulary, "pirecs") == "prices");
  CHECK(corrected(vocabulary, "1986").empty());
  CHECK(corrected(vocabulary, "bab").empty());
  CHECK(corrected(vocabulary, "ut").empty());
  CHECK(corrected(vocabulary, "").empty());
  CHECK(corrected(vocabulary, std::string(51, 'a')).empty());
  CHECK(corrected(vocabulary, "\xFF\xFE\xFD").empty());
}

TEST_CASE("a word is corrected only to one that is ten times as frequent", "[spelling]") {
  const IndexVocabulary vocabulary(
      {{"bank", 100}, {"bnak", 10}, {"tink", 11}, {"think", 109}, {"reserve", 1}});
  CHECK(corrected(vocabulary, "bnak") == "bank");
  CHECK(corrected(vocabulary, "tink").empty());
  CHECK(corrected(vocabulary, "bank").empty());
  CHECK(corrected(vocabulary, "reserv").empty());  // In one article only.
}

TEST_CASE("the costs of edits are what they are said to be", "[spelling]") {
  CHECK(edit_cost("bank", "bank") == Approx(0));
  CHECK(edit_cost("bank", "bamk") == Approx(1));
  CHECK(edit_cost("bank", "bnak") == Approx(0.8));
  CHECK(edit_cost("bank", "abnk") == Approx(1.1));
  CHECK(edit_cost("bank", "tank") == Approx(1.3));
  CHECK(edit_cost("bank", "ank") == Approx(1.3));
  CHECK(edit_cost("bank", "bannk") == Approx(0.7));
  CHECK(edit_cost("committee", "comittee") == Approx(0.7));
  CHECK(edit_cost("bank", "banks") == Approx(1));
  CHECK(edit_cost("", "") == Approx(0));
}

TEST_CASE("a swap and a doubled letter are likelier than a replacement", "[spelling]") {
  const IndexVocabulary vocabulary({{"form", 100}, {"farm", 130}, {"from", 100}});
  CHECK(corrected(vocabulary, "fomr") == "form");
  CHECK(corrected(vocabulary, "formm") == "form");
  CHECK(corrected(vocabulary, "torm") == "form");
}

std::string random_word(testing::Random& random) {
  static constexpr std::string_view starts[] = {"b", "c", "d", "f", "g", "m", "p", "st", "tr", "l"};
  static constexpr std::string_view vowels[] = {"a", "e", "i", "o", "u", "ea", "ou"};
  static constexpr std::string_view ends[] = {"n", "r", "l", "nt", "st", "ck", "m", "", "s"};
  std::string word;
  for (int syllable = random.between(2, 4); syllable > 0; --syllable)
    word.append(random.pick(starts)).append(random.pick(vowels)).append(random.pick(ends));
  return word;
}

std::string damaged(testing::Random& random, std::string word) {
  const auto at = random.below(word.size() - 1);
  const auto letter = static_cast<char>('a' + random.below(26));
  switch (random.below(4)) {
    case 0:
      return word.erase(at, 1);
    case 1:
      return word.insert(at, 1, letter);
    case 2:
      word[at] = letter;
      return word;
    default:
      std::swap(word[at], word[at + 1]);
      return word;
  }
}

TEST_CASE("nine in ten words with a random edit are corrected", "[spelling]") {
  testing::Random random(testing::test_seed());
  std::map<std::string, std::uint32_t> words;
  for (std::uint32_t i = 0; i < 3000; ++i) words[random_word(random)] = 20 + 3000 / (i + 1);
  const IndexVocabulary vocabulary(words);
  int right = 0, tried = 0;
  while (tried < 500) {
    const std::string word(vocabulary.word(static_cast<WordId>(random.below(vocabulary.size()))));
    const std::string typed = damaged(random, word);
    if (word.size() < 6 || vocabulary.find(typed)) continue;
    ++tried;
    right += corrected(vocabulary, typed) == word;
  }
  INFO("seed " << testing::test_seed());
  CHECK(right >= 450);
}

}  // namespace
}  // namespace backfile
