// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/analysis/word_rules.h"

#include <algorithm>

namespace backfile {
namespace {

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }

bool is_ascii_digit(std::string_view text, std::size_t offset) {
  return offset < text.size() && is_ascii_digit(text[offset]);
}

bool is_thousands_comma(std::string_view text, std::size_t offset) {
  return is_ascii_digit(text, offset + 1) && is_ascii_digit(text, offset + 2) &&
         is_ascii_digit(text, offset + 3) && !is_ascii_digit(text, offset + 4);
}

}  // namespace

bool goes_on_behind(std::string_view text, std::size_t offset) {
  const char c = text[offset];
  if (c == '&') return starts_word(kind_at(text, offset + 1));
  if (offset == 0 || !is_ascii_digit(text, offset - 1) || !is_ascii_digit(text, offset + 1))
    return false;
  return c == '.' || (c == ',' && is_thousands_comma(text, offset));
}

bool is_dotted_capital(std::string_view text, std::size_t offset) {
  const Character letter = character_at(text, offset);
  return letter.kind == CharacterClass::letter && letter.upper &&
         is_byte(text, offset + letter.length, '.');
}

std::size_t behind_possessive(std::string_view text, std::size_t offset) {
  const Character apostrophe = character_at(text, offset);
  if (apostrophe.kind != CharacterClass::apostrophe) return offset;
  const std::size_t s = offset + apostrophe.length;
  const bool possessive =
      (is_byte(text, s, 's') || is_byte(text, s, 'S')) && !in_word(kind_at(text, s + 1));
  return possessive ? s + 1 : offset;
}

bool is_elision(std::string_view before) {
  static constexpr std::string_view longer[] = {"qu", "all", "dell", "nell", "sull", "dall"};
  return before.size() == 1 ||
         std::find(std::begin(longer), std::end(longer), before) != std::end(longer);
}

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii_digit(c); });
}

}  // namespace backfile
