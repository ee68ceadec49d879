// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggestions/typed_text.h"

#include <algorithm>
#include <catch2/catch.hpp>

namespace backfile {
namespace {

// "dock@0 str*@1": the words with their positions, the last one with a star.
std::string line(const TypedText& text) {
  std::string out;
  for (const auto& word : text.words) out += word.term + '@' + std::to_string(word.position) + ' ';
  if (text.last_word)
    out += text.last_word->term + "*@" + std::to_string(text.last_word->position) + ' ';
  if (!out.empty()) out.pop_back();
  return out;
}

TEST_CASE("the last word of what was typed may go on, those before are complete", "[suggest]") {
  struct Case {
    const char* typed;
    const char* expected;
  };
  const Case cases[] = {
      {"", ""},
      {"  ", ""},
      {"d", "d*@0"},
      {"Dock Str", "dock@0 str*@1"},
      {"Dock ", "dock@0"},
      {"dock.", "dock@0"},
      {"\"dock", "dock*@0"},
      {"dock\"", "dock@0"},
      {"title:doc", "title@0 doc*@1"},
      {"(oil OR ga", "oil@0 or@1 ga*@2"},
      {"JOS\u00C9", "jose*@0"},
      {"Jose\u0301", "jose*@0"},
      {"stra\u00DF", "strass*@0"},
      {"O\u2019", "o'*@0"},
      {"O'Br", "o'br*@0"},
      {"it's", "it's*@0"},
      {"e-", "e@0"},
      {"e-ma", "e@0 ma*@1"},
      {"AT&", "at&*@0"},
      {"U.S", "us*@0"},
      {"U.S.", "us*@0"},
      {"C+", "c+*@0"},
      {"1,750", "1750*@0"},
      {"4.2", "4.2*@0"},
      {"\u6771", "\u6771*@0"},
      {"\u6771\u4EAC", "\u6771\u4EAC@0 \u4EAC*@1"},
      {"\u6771\u4EAC ", "\u6771\u4EAC@0 \u4EAC@1"},
      {"oil \xFF", "oil@0"},
      {"oil\xC3", "oil@0"},
      {"\xFFoil", "oil*@0"},
  };
  for (const auto& [typed, expected] : cases) {
    INFO(typed);
    CHECK(line(read_typed(typed)) == expected);
  }
}

TEST_CASE("the last word is found where it was typed", "[suggest]") {
  CHECK(read_typed("Dock Str").last_word->begin == 5);
  CHECK(read_typed("dock \u201CO\u2019").last_word->begin == 8);
  CHECK(read_typed("U.S.").last_word->begin == 0);
}

TEST_CASE("what may follow is thought of", "[suggest]") {
  const auto can_be = [](const char* typed, const std::string& expected) {
    const auto all = read_typed_in_all_ways(typed);
    return std::any_of(all.begin(), all.end(),
                       [&](const auto& text) { return line(text) == expected; });
  };
  CHECK(can_be("Reagan's", "reagan@0"));
  CHECK(can_be("Reagan'", "reagan@0"));
  CHECK(can_be("O'", "o'*@0"));
  CHECK(can_be("U.", "u*@0"));
  CHECK(can_be("J. ", "j*@0"));
  CHECK(can_be("J. P", "jp*@0"));
  CHECK(can_be("J. P", "j@0 p*@1"));
  CHECK(can_be("4.", "4.*@0"));
  CHECK(can_be("1,", "1*@0"));
  CHECK(can_be("1,75", "175*@0"));
}

TEST_CASE("a plain text can be only one thing", "[suggest]") {
  CHECK(read_typed_in_all_ways("Dock str").size() == 1);
  CHECK(read_typed_in_all_ways("dock ").size() == 1);
  CHECK(read_typed_in_all_ways(" \"(").empty());
}

TEST_CASE("nothing is made of a text with a word too long to be indexed", "[suggest]") {
  const std::string long_word(121, 'x');
  for (const auto& typed : {long_word, "dock " + long_word, "dock " + long_word + " "}) {
    CHECK(line(read_typed(typed)).empty());
    CHECK(read_typed_in_all_ways(typed).empty());
  }
  const std::string longest(120, 'x');
  CHECK(line(read_typed(longest)) == longest + "*@0");
  CHECK(read_typed_in_all_ways("dock " + longest).size() == 1);
}

}  // namespace
}  // namespace backfile
