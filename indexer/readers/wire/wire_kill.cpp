// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/wire/wire_kill.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "common/text/ascii.h"
#include "indexer/cleaning/capture_text.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

/// Words that a kill notice may be announced by, beside the word itself.
constexpr std::array<std::string_view, 7> beside_kill = {
    "story", "mandatory", "bulletin", "urgent", "advisory", "notice", "the"};

char kind_of(char c) { return is_digit(c) ? '9' : is_letter(c) ? 'a' : c; }

bool are_alike(std::string_view number, std::string_view own) {
  return std::equal(number.begin(), number.end(), own.begin(), own.end(),
                    [](char a, char b) { return kind_of(a) == kind_of(b); });
}

}  // namespace

bool is_kill(std::string_view line) {
  bool kill = false;
  const std::string lower = ascii_lower(line);
  for (const auto word : words_of(lower)) {
    if (word == "kill") {
      kill = true;
    } else if (std::find(beside_kill.begin(), beside_kill.end(), word) == beside_kill.end()) {
      return false;
    }
  }
  return kill;
}

std::vector<std::string> numbers_like(std::string_view own, std::string_view text) {
  std::vector<std::string> numbers;
  std::unordered_set<std::string> met{std::string(own)};
  for (auto at = text.begin(); at != text.end();) {
    const auto begin = std::find_if(at, text.end(), is_alphanumeric);
    at = std::find_if_not(begin, text.end(), is_alphanumeric);
    std::string word(begin, at);
    if (!word.empty() && are_alike(word, own) && met.insert(word).second)
      numbers.push_back(std::move(word));
  }
  return numbers;
}

}  // namespace backfile
