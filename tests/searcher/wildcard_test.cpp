// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/wildcard.h"

#include <catch2/catch.hpp>
#include <string>

#include "common/text/utf8.h"
#include "tests/common/random.h"

namespace backfile {
namespace {

// By trying everything.
bool matches_slowly(std::string_view pattern, std::string_view word) {
  if (pattern.empty()) return word.empty();
  const auto rest = pattern.substr(1);
  const std::size_t length = word.empty() ? 0 : decode(word).length;
  if (pattern[0] == '*')
    return matches_slowly(rest, word) ||
           (length > 0 && matches_slowly(pattern, word.substr(length)));
  if (length == 0) return false;
  if (pattern[0] == '?') return matches_slowly(rest, word.substr(length));
  return pattern[0] == word[0] && matches_slowly(rest, word.substr(1));
}

std::string random_text(testing::Random& random, const std::vector<std::string>& letters) {
  std::string text;
  for (auto left = random.below(9); left > 0; --left) text += random.pick(letters);
  return text;
}

TEST_CASE("a star stands for any run and a question mark for one character", "[wildcard]") {
  struct Case {
    std::string pattern, word;
    bool matches;
  };
  const Case cases[] = {{"elect*", "elections", true},
                        {"elect*", "elect", true},
                        {"elect*", "select", false},
                        {"*burger", "hamburger", true},
                        {"*burger", "burgers", false},
                        {"wom?n", "women", true},
                        {"wom?n", "womn", false},
                        {"a*b", "ab", true},
                        {"a*b", "acb", true},
                        {"a*b", "acbc", false},
                        {"oil", "oil", true},
                        {"oil", "oils", false},
                        {"*", "", true},
                        {"?", "", false},
                        {"", "", true},
                        {"", "a", false},
                        {"a?", "a都", true},
                        {"??", "都", false},
                        {"*??", "都", false},
                        {"a**b", "ab", true},
                        {"*ana", "banana", true},
                        {"?*", "x", true},
                        {"oil?", "oil", false},
                        {"oil*", "oi", false}};
  for (const auto& [pattern, word, matches] : cases) {
    INFO(pattern << " " << word);
    CHECK(Wildcard(pattern).matches(word) == matches);
  }
}

TEST_CASE("a wildcard agrees with one that tries everything", "[wildcard]") {
  testing::Random random(testing::test_seed());
  std::size_t found = 0;
  for (std::uint64_t round = 0; round < 20'000 * testing::test_rounds(); ++round) {
    const auto pattern = random_text(random, {"a", "b", "都", "é", "*", "*", "?"});
    const auto word = random_text(random, {"a", "b", "都", "é"});
    INFO("seed " << testing::test_seed() << ": " << pattern << " " << word);
    const bool expected = matches_slowly(pattern, word);
    found += expected;
    REQUIRE(Wildcard(pattern).matches(word) == expected);
  }
  CHECK(found > 1000);
}

TEST_CASE("many stars do not make a match slow", "[wildcard]") {
  std::string pattern;
  for (int i = 0; i < 60; ++i) pattern += "a*";
  CHECK_FALSE(Wildcard(pattern + "b").matches(std::string(120, 'a')));
}

TEST_CASE("bytes that are no text match as characters of their own", "[wildcard]") {
  CHECK(Wildcard("?\x80*").matches("\xFF\x80\xC3"));
  CHECK_FALSE(Wildcard("?").matches("\xFF\x80"));
}

TEST_CASE("a wildcard knows its literal parts", "[wildcard]") {
  CHECK(Wildcard("elect*").literal_prefix() == "elect");
  CHECK(Wildcard("elect*").longest_literal().empty());
  CHECK(Wildcard("*burger").literal_prefix().empty());
  CHECK(Wildcard("*burger").longest_literal() == "burger");
  CHECK(Wildcard("s*ab?cde*xyz").longest_literal() == "cde");
  CHECK(Wildcard("oil").literal_prefix() == "oil");
}

TEST_CASE("a wildcard needs three letters before the star or in a row", "[wildcard]") {
  for (const char* enough : {"ele*", "*bur", "w?m?n", "a*bcd", "*東京都*", "oil"}) {
    INFO(enough);
    CHECK(Wildcard(enough).is_selective());
  }
  for (const char* little : {"*", "el*", "*bu*rg", "a*b", "?a?b", "東*", ""}) {
    INFO(little);
    CHECK_FALSE(Wildcard(little).is_selective());
  }
  CHECK(Wildcard("el*").is_selective(2));
}

}  // namespace
}  // namespace backfile
