// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/utf8.h"

#include <cstdint>
#include <cstring>

namespace backfile {

namespace {

/// The length of the run of ASCII that `text` begins with, eight bytes at a time.
std::size_t ascii_run(std::string_view text) {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  std::size_t at = 0;
  for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + at, sizeof word);
    if ((word & high_bits) != 0) break;
  }
  while (at < text.size() && utf8_detail::byte_at(text, at) < 0x80) ++at;
  return at;
}

bool is_bad(const CodePoint& point) {
  return point.value == replacement_character && point.length == 1;
}

bool becomes_blank(char32_t value) {
  if (value < 0x20) return value != '\t' && value != '\n';
  return value >= 0x7F && value < 0xA0;
}

void append_byte(char32_t value, std::string& text) {
  text += static_cast<char>(static_cast<unsigned char>(value));
}

}  // namespace

void append_utf8(char32_t code_point, std::string& text) {
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (surrogate || code_point > 0x10FFFF) code_point = replacement_character;
  if (code_point < 0x80) return append_byte(code_point, text);
  if (code_point < 0x800) {
    append_byte(0xC0 | code_point >> 6, text);
  } else if (code_point < 0x10000) {
    append_byte(0xE0 | code_point >> 12, text);
    append_byte(0x80 | (code_point >> 6 & 0x3F), text);
  } else {
    append_byte(0xF0 | code_point >> 18, text);
    append_byte(0x80 | (code_point >> 12 & 0x3F), text);
    append_byte(0x80 | (code_point >> 6 & 0x3F), text);
  }
  append_byte(0x80 | (code_point & 0x3F), text);
}

bool is_valid_utf8(std::string_view text) {
  for (text.remove_prefix(ascii_run(text)); !text.empty(); text.remove_prefix(ascii_run(text))) {
    const CodePoint point = decode(text);
    if (is_bad(point)) return false;
    text.remove_prefix(point.length);
  }
  return true;
}

std::string valid_text(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  while (!text.empty()) {
    const CodePoint point = decode(text);
    if (becomes_blank(point.value)) {
      valid += ' ';
    } else if (is_bad(point)) {
      append_utf8(replacement_character, valid);
    } else {
      valid.append(text.substr(0, point.length));
    }
    text.remove_prefix(point.length);
  }
  return valid;
}

}  // namespace backfile
