// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/first_bytes.h"

namespace backfile {

/// One word of a text, folded but not stemmed.
struct Token {
  enum class Kind : unsigned char {
    word,         ///< What stands at a position of its own.
    joined,       ///< The parts of a hyphenated word written as one, at its first part.
    joined_end,   ///< The same at its last part, so that phrases go on from there.
    elided,       ///< A word behind an elided article: "homme" in "l'homme".
    acronym,      ///< Capitals that stand for a name ("US", "U.S."), besides the word itself.
    ideograph,    ///< Two neighbouring ideographs.
    last_ideograph,  ///< The last one of a run alone, so that it can be found as a prefix.
  };

  std::string term{};
  std::uint32_t position = 0;  ///< Counted from 0 in the text.
  std::size_t begin = 0;       ///< The bytes of the text it stands for.
  std::size_t end = 0;
  Kind kind = Kind::word;

  bool operator==(const Token&) const = default;
};

/// Splits UTF-8 text into words, as news text needs it; the only place that does so. Possessives
/// lose their 's, initials are joined (U.S., J. P.), "AT&T", "C++" and "4.2" stay whole, thousands
/// commas go. `tokens` is overwritten; they come in the order of their positions. Returns how many
/// positions the text takes: a word longer than schema::max_word_length takes one without a token.
std::uint32_t tokenize(std::string_view text, std::vector<Token>& tokens);

/// The same, but of the tokens only those that begin with a `wanted` byte; hyphenated words joined
/// are always there, so that where the last word of a text ends does not depend on what is wanted.
/// Several times as fast where little is.
std::uint32_t tokenize(std::string_view text, const FirstBytes& wanted, std::vector<Token>& tokens);

}  // namespace backfile
