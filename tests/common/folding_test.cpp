// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/analysis/folding.h"

#include <catch2/catch.hpp>

#include "common/text/utf8.h"
#include "tests/common/tokens.h"

namespace backfile {
namespace {

std::string folded(std::string_view text) {
  std::string out;
  append_folded(text, out);
  return out;
}

TEST_CASE("text is folded to the form in which words are compared", "[folding]") {
  const testing::TextCase cases[] = {
      {"", ""},           {"ABC xyz", "abc xyz"}, {"José", "jose"},     {"Jose\u0301", "jose"},
      {"ﬁ", "fi"},        {"Straße", "strasse"},  {"STRAẞE", "strasse"}, {"Łódź", "lodz"},
      {"Øst", "ost"},     {"ÆØÅ", "aeoa"},        {"ð Þ", "d th"},      {"œuvre", "oeuvre"},
      {"İI", "ii"},       {"ı", "i"},             {"Σς", "σσ"},         {"’n’", "'n'"},
      {"“x”", "\"x\""},   {"a–b—c", "a-b-c"},     {"a\u00ADb", "ab"},   {"a\u200Bb", "ab"},
      {"\u00A0", " "},    {"x²", "x2"},           {"①", "1"},           {"℡", "tel"},
      {"ｶﾞ", "ガ"},       {"한", "한"},           {"\u1112\u1161\u11AB", "한"}};
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(folded(text) == expected);
  }
}

TEST_CASE("folding appends", "[folding]") {
  std::string out = "Kept É ";
  append_folded("ABC", out);
  append_folded("É", out);
  CHECK(out == "Kept É abce");
}

TEST_CASE("folding what is folded changes nothing, for every character", "[folding]") {
  std::string failed;
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_utf8(c, text);
    const auto once = folded(text);
    const bool capital = once.size() == 1 && once[0] >= 'A' && once[0] <= 'Z';
    if (folded(once) != once || capital || !is_valid_utf8(once))
      failed += std::to_string(static_cast<unsigned long>(c)) + " ";
  }
  CHECK(failed.empty());
  INFO(failed);
}

TEST_CASE("a value is folded as a whole", "[folding]") {
  const testing::TextCase cases[] = {{"", ""},
                                     {"  New   York ", "new york"},
                                     {"New\tYork\r\n", "new york"},
                                     {"New\u00A0York", "new york"},
                                     {"São Paulo", "sao paulo"},
                                     {"O’Neill", "o'neill"},
                                     {"Saint‑Denis", "saint-denis"},
                                     {" \t ", ""}};
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(fold_value(text) == expected);
  }
}

TEST_CASE("bytes that are no text do not make values equal", "[folding]") {
  CHECK(fold_value("Caf\xE9") != fold_value("Bod\xE9"));
}

}  // namespace
}  // namespace backfile
