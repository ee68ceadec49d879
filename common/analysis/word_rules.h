// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include "common/analysis/character.h"

/// What belongs to a word, as far as a text tells at one offset; offsets may lie behind its end.
namespace backfile {

inline CharacterClass kind_at(std::string_view text, std::size_t offset) {
  return character_at(text, offset).kind;
}

inline bool is_byte(std::string_view text, std::size_t offset, char byte) {
  return offset < text.size() && text[offset] == byte;
}

inline bool starts_word(CharacterClass kind) {
  return kind == CharacterClass::letter || kind == CharacterClass::digit;
}

inline bool in_word(CharacterClass kind) {
  return starts_word(kind) || kind == CharacterClass::mark || kind == CharacterClass::invisible;
}

/// Whether a word with the byte at `offset - 1` goes on behind the one at `offset`, which is no
/// letter or digit: "AT&T", "4.2", "1,750".
bool goes_on_behind(std::string_view text, std::size_t offset);

/// Whether a capital with a full stop stands at `offset`.
bool is_dotted_capital(std::string_view text, std::size_t offset);

/// Behind the 's at `offset` that may follow initials; `offset` if none does.
std::size_t behind_possessive(std::string_view text, std::size_t offset);

/// Whether the letters before an apostrophe are an article that the next word swallowed.
bool is_elision(std::string_view before);

bool all_digits(std::string_view text);

/// Whether it is one of a to z and A to Z.
inline bool is_plain_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool is_lower_case(char plain_letter) { return plain_letter >= 'a'; }
inline char lower_case(char plain_letter) { return static_cast<char>(plain_letter | 0x20); }

/// Whether two or more plain letters before `c`, which is none, are a word to which no other rule
/// applies; `c` itself then belongs to no word.
inline bool ends_plain_word(char c) {
  return (c & 0x80) == 0 && c != '\'' && c != '-' && c != '&' && !(c >= '0' && c <= '9');
}

}  // namespace backfile
