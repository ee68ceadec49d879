// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/block_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/cleaning/capture_text.h"
#include "indexer/cleaning/site_phrases.h"

namespace backfile {
namespace {

constexpr std::array<std::string_view, 8> quotation_marks = {"\"", "“", "”", "„",
                                                             "«",  "»", "‘", "’"};

bool is_quoted(std::string_view word) {
  return std::any_of(quotation_marks.begin(), quotation_marks.end(),
                     [&](auto mark) { return word.starts_with(mark) || word.ends_with(mark); });
}

void count_word(BlockWords& counts, std::string_view word, bool first) {
  const std::string key = phrase_key(word);
  if (is_phrase(PhraseUse::function_word, key)) ++counts.function_words;
  if (is_phrase(PhraseUse::furniture_word, key)) ++counts.furniture_words;
  if (is_phrase(PhraseUse::address_word, key)) ++counts.address_words;
  if (!first && word[0] >= 'A' && word[0] <= 'Z') ++counts.capitalised;
  if (is_number(word.substr(0, 1))) ++counts.numbers;
  if (word.back() == ',') ++counts.commas;
  if (is_quoted(word)) ++counts.quotes;
}

}  // namespace

BlockWords count_block_words(std::string_view text) {
  BlockWords counts;
  for (const auto word : words_of(text)) count_word(counts, word, word.data() == text.data());
  return counts;
}

}  // namespace backfile
