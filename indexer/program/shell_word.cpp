// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/shell_word.h"

#include <algorithm>
#include <string_view>

#include "common/text/ascii.h"

namespace backfile {
namespace {

// The characters that no shell reads anything into.
bool is_plain(char letter) {
  constexpr std::string_view others = "/._-+:@%";
  return is_alphanumeric(letter) || others.find(letter) != std::string_view::npos;
}

}  // namespace

std::string shell_word(const std::string& word) {
  if (!word.empty() && std::all_of(word.begin(), word.end(), is_plain)) return word;
  std::string quoted = "'";
  for (const char letter : word) quoted += letter == '\'' ? "'\\''" : std::string(1, letter);
  return quoted + "'";
}

}  // namespace backfile
