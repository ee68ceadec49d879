// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/analysis/character.h"

#include <utf8proc.h>

#include <array>

#include "common/text/utf8.h"

namespace backfile {
namespace {

constexpr std::array<Character, 128> make_ascii_table() {
  std::array<Character, 128> table{};
  for (auto& character : table) character.length = 1;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c].kind = CharacterClass::digit;
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c].kind = CharacterClass::letter;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) {
    table[c].kind = CharacterClass::letter;
    table[c].upper = true;
  }
  table['\''].kind = CharacterClass::apostrophe;
  table['-'].kind = CharacterClass::hyphen;
  return table;
}

constexpr auto ascii_table = make_ascii_table();

bool is_apostrophe(char32_t c) {
  return c == 0x2018 || c == 0x2019 || c == 0x201B || c == 0x2BC || c == 0xFF07;
}

bool is_hyphen(char32_t c) { return c >= 0x2010 && c <= 0x2013; }

bool is_ideograph(char32_t c) {
  return (c >= 0x1100 && c <= 0x11FF) || c == 0x3005 || c == 0x3007 ||
         (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || (c >= 0x3130 && c <= 0x318F) ||
         (c >= 0x31F0 && c <= 0x31FF) || (c >= 0x3400 && c <= 0x4DBF) ||
         (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7AF) ||
         (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFF66 && c <= 0xFF9F) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

// Completes the ideograph before it: voicing marks, vowels and finals of Hangul taken apart.
bool is_ideograph_mark(char32_t c) {
  return c == 0x3099 || c == 0x309A || c == 0xFF9E || c == 0xFF9F || (c >= 0x1160 && c <= 0x11FF);
}

CharacterClass class_of(char32_t c, utf8proc_category_t category) {
  if (is_ideograph_mark(c)) return CharacterClass::mark;
  if (is_apostrophe(c)) return CharacterClass::apostrophe;
  if (is_hyphen(c)) return CharacterClass::hyphen;
  if (is_ideograph(c)) return CharacterClass::ideograph;
  if (category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO)
    return CharacterClass::letter;
  if (category >= UTF8PROC_CATEGORY_MN && category <= UTF8PROC_CATEGORY_ME)
    return CharacterClass::mark;
  if (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO)
    return CharacterClass::digit;
  if (category == UTF8PROC_CATEGORY_CF) return CharacterClass::invisible;
  return CharacterClass::separator;
}

}  // namespace

Character character_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte < 0x80) return ascii_table[byte];
  const auto point = decode(text.substr(offset));
  const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(point.value));
  return {class_of(point.value, category), category == UTF8PROC_CATEGORY_LU, point.length};
}

}  // namespace backfile
