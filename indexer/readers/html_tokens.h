// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace backfile {

/// Calls `visit` with each of the tokens that blanks set apart in the value of an attribute, as in
/// `class`, `rel` and `itemprop`.
template <typename Visit>
void each_token(std::string_view tokens, Visit&& visit) {
  constexpr std::string_view blanks = " \t\r\n\f";
  while (!tokens.empty()) {
    const std::size_t end = std::min(tokens.find_first_of(blanks), tokens.size());
    if (end > 0) visit(tokens.substr(0, end));
    tokens.remove_prefix(std::min(end + 1, tokens.size()));
  }
}

}  // namespace backfile
