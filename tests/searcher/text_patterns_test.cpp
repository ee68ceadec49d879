// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/text_patterns.h"

#include <catch2/catch.hpp>

#include "tests/testing.h"

namespace backfile {
namespace {

std::string line(const std::vector<TextPattern>& patterns) {
  static constexpr const char* forms[] = {"any", "phrase", "prefix"};
  std::string text;
  for (const auto& pattern : patterns) {
    if (!text.empty()) text += " | ";
    text += forms[static_cast<int>(pattern.form)];
    for (const auto& term : pattern.terms) text += " " + term;
  }
  return text;
}

struct Case {
  std::string typed;
  std::string patterns;
};

TEST_CASE("a word stands for its stem, a hyphenated one for both spellings", "[text_patterns]") {
  std::vector<Stemmer> stemmers;
  stemmers.emplace_back("en");
  const Case cases[] = {{"oil", "any Zoil"},
                        {"Elections", "any Zelect"},
                        {"Clinton's", "any Zclinton"},
                        {"José", "any Zjose"},
                        {"e-mail", "phrase e mail | any Zemail"},
                        {"e-mails", "phrase e mails | any Zemail"},
                        {"US", "phrase XUus"},
                        {"U.S.", "phrase XUus"},
                        {"us", "any Zus"},
                        {"NATO", "any Znato"},
                        {"WHO", "phrase XUwho"},
                        {"AT&T", "any Zat&t"},
                        {"1,750", "any Z1750"},
                        {"9/11", "phrase 9 11"},
                        {"post.example", "phrase post example"},
                        {"東京", "phrase 東京"},
                        {"東京都", "phrase 東京 京都"},
                        {"都", "prefix 都"},
                        {"U.S.-led", "phrase XUus led | any Zusl"}};
  for (const auto& [typed, patterns] : cases) {
    INFO(typed);
    CHECK(line(word_patterns(typed, stemmers, true)) == patterns);
  }
}

TEST_CASE("capitals that do not tell are ordinary letters", "[text_patterns]") {
  std::vector<Stemmer> stemmers;
  stemmers.emplace_back("en");
  CHECK(line(word_patterns("US", stemmers, false)) == "any Zus");
  CHECK(line(phrase_patterns("US OIL", false)) == "phrase us oil");
}

TEST_CASE("a word has a stem in each language", "[text_patterns]") {
  std::vector<Stemmer> stemmers;
  for (const char* language : {"en", "de", "fr", "none"}) stemmers.emplace_back(language);
  CHECK(line(word_patterns("elections", stemmers, true)) == "any Zelect Zelection Zelections");
  CHECK(line(word_patterns("oil", stemmers, true)) == "any Zoil");
}

TEST_CASE("a quotation is its exact words", "[text_patterns]") {
  const Case cases[] = {{"oil prices", "phrase oil prices"},
                        {"Oil, prices!", "phrase oil prices"},
                        {"elections", "phrase elections"},
                        {"the US economy", "phrase the XUus economy"},
                        {"U.S. economy", "phrase XUus economy"},
                        {"e-mail address", "phrase e mail address | phrase email address"},
                        {"O’Neill's plan", "phrase o'neill plan"}};
  for (const auto& [typed, patterns] : cases) {
    INFO(typed);
    CHECK(line(phrase_patterns(typed, true)) == patterns);
  }
}

TEST_CASE("the beginning of a word is folded, not stemmed", "[text_patterns]") {
  CHECK(line({prefix_pattern("Elections")}) == "prefix elections");
  CHECK(line({prefix_pattern("Jos\u00E9")}) == "prefix jose");
}

}  // namespace
}  // namespace backfile
