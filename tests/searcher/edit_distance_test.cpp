// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/edit_distance.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/common/random.h"

namespace backfile {
namespace {

// By the recursive definition, with all cells kept.
unsigned slow_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::vector<unsigned>> cost(a.size() + 1, std::vector<unsigned>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      unsigned best = i == 0 ? static_cast<unsigned>(j) : static_cast<unsigned>(i);
      if (i > 0 && j > 0) {
        best = std::min(cost[i - 1][j], cost[i][j - 1]) + 1;
        best = std::min(best, cost[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
      }
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        best = std::min(best, cost[i - 2][j - 2] + 1);
      cost[i][j] = best;
    }
  }
  return cost[a.size()][b.size()];
}

std::string random_word(testing::Random& random, std::size_t longest) {
  const std::vector<std::string> letters = {"a", "b", "c", "é", "都"};
  std::string word;
  for (auto left = random.below(longest + 1); left > 0; --left) word += random.pick(letters);
  return word;
}

std::string damaged(testing::Random& random, std::string word) {
  for (auto left = random.below(4); left > 0 && !word.empty(); --left) {
    const auto at = random.below(word.size());
    if (random.one_in(2)) {
      word.insert(at, 1, 'b');
    } else {
      std::swap(word[at], word[word.size() / 2]);
    }
  }
  return word;
}

TEST_CASE("edits are insertions, removals, replacements and swaps of neighbours",
          "[edit_distance]") {
  CHECK(EditDistance("oil", 2).to("oil") == 0);
  CHECK(EditDistance("oil", 2).to("oils") == 1);
  CHECK(EditDistance("oil", 2).to("il") == 1);
  CHECK(EditDistance("oil", 2).to("oie") == 1);
  CHECK(EditDistance("oil", 2).to("iol") == 1);
  CHECK(EditDistance("oil", 2).to("lio") == 2);
  CHECK(EditDistance("ca", 4).to("abc") == 3);  // A swapped pair is not edited again.
  CHECK(EditDistance("都b", 2).to("b都") == 1);
}

TEST_CASE("a distance beyond the bound is one more than the bound", "[edit_distance]") {
  CHECK(EditDistance("minister", 2).to("bank") == 3);
  CHECK(EditDistance("minister", 1).to("minsiters") == 2);
  CHECK(EditDistance("", 1).to("ab") == 2);
  CHECK(EditDistance("", 2).to("ab") == 2);
  CHECK(EditDistance("ab", 2).to("") == 2);
}

TEST_CASE("distances agree with the textbook's, whatever the lengths", "[edit_distance]") {
  testing::Random random(testing::test_seed());
  std::size_t near = 0;
  for (std::uint64_t round = 0; round < 20'000 * testing::test_rounds(); ++round) {
    const auto word = random_word(random, round % 10 == 0 ? 80 : 9);
    const auto other = random.one_in(3) ? random_word(random, 9) : damaged(random, word);
    const auto most = static_cast<unsigned>(random.between(1, 3));
    INFO("seed " << testing::test_seed() << ": " << word << " " << other << " " << most);
    const auto expected = slow_distance(characters_of(word), characters_of(other));
    near += expected <= most;
    REQUIRE(EditDistance(word, most).to(other) == std::min(expected, most + 1));
    if (expected <= most) REQUIRE_FALSE(EditDistance(word, most).rules_out(letters_of(other)));
  }
  CHECK(near > 2000);
}

TEST_CASE("words longer than the bit vectors have distances too", "[edit_distance]") {
  for (const std::size_t length : {63u, 64u, 65u, 100u}) {
    std::string word(length, 'a'), other = word;
    std::swap(other[length - 1] = 'b', other[length - 2]);
    CHECK(EditDistance(word, 2).to(other) == 1);
    CHECK(EditDistance(word, 2).to(other + "cd") == 3);
    CHECK(EditDistance(word, 2).to(word) == 0);
  }
}

TEST_CASE("letters rule out words that have too many others", "[edit_distance]") {
  CHECK(EditDistance("bank", 2).rules_out(letters_of("minister")));
  CHECK_FALSE(EditDistance("bank", 2).rules_out(letters_of("bonk")));
}

TEST_CASE("the next possible word is the first that is not ruled out", "[edit_distance]") {
  testing::Random random(testing::test_seed());
  for (std::uint64_t round = 0; round < 300 * testing::test_rounds(); ++round) {
    const EditDistance from_word(random_word(random, 9), static_cast<unsigned>(random.below(4)));
    std::vector<LetterSet> words;
    for (auto left = random.below(70); left > 0; --left)
      words.push_back(letters_of(random_word(random, random.one_in(8) ? 9 : 80)));
    std::size_t expected = words.size();
    INFO("seed " << testing::test_seed() << " round " << round);
    for (std::size_t from = words.size() + 1; from-- > 0;) {
      if (from < words.size() && !from_word.rules_out(words[from])) expected = from;
      REQUIRE(from_word.next_possible(words, from) == expected);
    }
  }
}

}  // namespace
}  // namespace backfile
