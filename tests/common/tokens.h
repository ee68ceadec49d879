// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/tokenizer.h"

namespace backfile::testing {

inline std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, tokens);
  return tokens;
}

/// The tokens in one line: terms by position, those that are not plain words with a mark before
/// them: `j:` joined, `J:` the same at its end, `e:` behind an elision, `a:` acronym, `i:` pair of
/// ideographs, `l:` last ideograph.
inline std::string token_line(std::string_view text) {
  static constexpr const char* marks[] = {"", "j:", "J:", "e:", "a:", "i:", "l:"};
  std::string line;
  for (const auto& token : tokens_of(text)) {
    if (!line.empty()) line += ' ';
    line += marks[static_cast<int>(token.kind)] + token.term + '@' +
            std::to_string(token.position);
  }
  return line;
}

/// Plain text as it may stand in a query, a value or a word.
struct TextCase {
  std::string text;
  std::string expected;
};

}  // namespace backfile::testing
