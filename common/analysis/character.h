// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace backfile {

/// What a character does to the word it stands in.
enum class CharacterClass : unsigned char {
  separator,
  letter,
  mark,        ///< Combining marks: part of a word, but not its beginning.
  digit,
  ideograph,   ///< Of a script written without blanks: Chinese, Japanese, Korean.
  apostrophe,  ///< ' and its typographic forms.
  hyphen,      ///< The hyphens and the en dash; longer dashes separate.
  invisible,   ///< Soft hyphens, zero-width characters, direction marks: as if not there.
};

struct Character {
  CharacterClass kind = CharacterClass::separator;
  bool upper = false;
  std::size_t length = 0;  ///< In bytes; 0 at the end of the text.
};

/// The character at `offset` of `text`.
Character character_at(std::string_view text, std::size_t offset);

}  // namespace backfile
