// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/html/hints.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/text/ascii.h"
#include "indexer/cleaning/html/hint_words.h"
#include "indexer/readers/html_tokens.h"

namespace backfile {
namespace {

template <typename Range>
bool among(std::string_view word, const Range& range) {
  return std::find(std::begin(range), std::end(range), word) != std::end(range);
}

const std::unordered_map<std::string_view, Hints>& hints_by_word() {
  static const auto words = [] {
    std::unordered_map<std::string_view, Hints> map;
    for (const auto& [hint, group] : whole_words) {
      for (const auto word : group) map[word] = map[word] | hint;
    }
    return map;
  }();
  return words;
}

template <typename Table>
Hints hint_in(const Table& table, std::string_view word) {
  Hints hints = 0;
  for (const auto& [hint, words] : table) {
    if (among(word, words)) hints = hints | hint;
  }
  return hints;
}

Hints hints_of_word(std::string_view word) {
  const auto found = hints_by_word().find(word);
  Hints hints = found == hints_by_word().end() ? 0 : found->second;
  for (const auto& [hint, starts] : word_starts) {
    const bool begins = std::any_of(starts.begin(), starts.end(),
                                    [&](auto start) { return word.starts_with(start); });
    if (begins) hints = hints | hint;
  }
  return hints;
}

// "article__shareBar" is "article", "share", "bar".
std::vector<std::string> words_of_name(std::string_view name) {
  std::vector<std::string> words;
  bool within = false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool letter = is_letter(c);
    const bool hump = is_upper(c) && i > 0 && is_lower(name[i - 1]);
    if (letter && (!within || hump)) words.emplace_back();
    if (letter) words.back() += to_lower(c);
    within = letter;
  }
  return words;
}

Hints hints_of_name(std::string_view name) {
  const auto words = words_of_name(name);
  Hints hints = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0 && among(words[i - 1], negations)) continue;
    if (i + 1 < words.size() && among(words[i + 1], positions)) continue;
    hints |= hints_of_word(words[i]);
    if (i + 1 == words.size() || among(words[i + 1], boxes)) hints |= hint_in(last_words, words[i]);
    if (i == 0) continue;
    if (among(words[i - 1], articles) && among(words[i], bodies)) hints = hints | Hint::body;
    for (const auto& [first, second, hint] : pairs) {
      if (words[i - 1] == first && words[i] == second) hints = hints | hint;
    }
  }
  return hints;
}

}  // namespace

Hints hints_of_names(std::string_view names) {
  Hints hints = 0;
  each_token(names, [&](std::string_view name) { hints |= hints_of_name(name); });
  return hints;
}

Hints hints_of_element(std::string_view name) {
  if (name == "nav" || name == "menu") return only(Hint::navigation);
  if (name == "aside") return only(Hint::sidebar);
  if (name == "footer") return only(Hint::footer);
  if (name == "header") return only(Hint::header);
  if (name == "figcaption") return only(Hint::caption);
  if (name == "time") return only(Hint::date);
  if (name == "form") return only(Hint::form);
  return 0;
}

bool names_hidden(std::string_view names) {
  constexpr std::array<std::string_view, 8> hidden = {
      "sr-only",        "screen-reader-text", "screen-reader-only", "visually-hidden",
      "visuallyhidden", "u-visually-hidden",  "screenreader",       "is-hidden"};
  bool found = false;
  each_token(names, [&](std::string_view name) { found = found || among(name, hidden); });
  return found;
}

}  // namespace backfile
