// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/text/utf8.h"

#include <cstdint>
#include <cstring>

namespace backfile {

namespace {

// In each of eight bytes.
constexpr std::uint64_t ones = 0x0101010101010101;
constexpr std::uint64_t high_bits = 0x80 * ones;

bool is_ascii(std::uint64_t bytes) { return (bytes & high_bits) == 0; }

// No control characters either. Subtracting borrows from the next byte only below one that is found
// anyway.
bool is_printable(std::uint64_t bytes) {
  return ((bytes | (bytes - 0x20 * ones) | (bytes + ones)) & high_bits) == 0;
}

/// The length of the run that `text` begins with of groups of eight bytes that are `wanted`.
template <typename Wanted>
std::size_t run(std::string_view text, const Wanted& wanted) {
  std::size_t at = 0;
  for (std::uint64_t bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    if (!wanted(bytes)) break;
  }
  return at;
}

std::size_t printable_run(std::string_view text) { return run(text, is_printable); }

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

std::size_t ascii_length(std::string_view text) {
  std::size_t at = run(text, is_ascii);
  while (at < text.size() && utf8_detail::byte_at(text, at) < 0x80) ++at;
  return at;
}

bool is_valid_utf8(std::string_view text) {
  for (text.remove_prefix(ascii_length(text)); !text.empty();
       text.remove_prefix(ascii_length(text))) {
    const CodePoint point = decode(text);
    if (is_bad(point)) return false;
    text.remove_prefix(point.length);
  }
  return true;
}

bool is_valid_text(std::string_view text) {
  for (text.remove_prefix(printable_run(text)); !text.empty();
       text.remove_prefix(printable_run(text))) {
    const CodePoint point = decode(text);
    if (becomes_blank(point.value) || is_bad(point)) return false;
    text.remove_prefix(point.length);
  }
  return true;
}

std::string valid_text(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  while (true) {
    const std::size_t printable = printable_run(text);
    valid.append(text.substr(0, printable));
    text.remove_prefix(printable);
    if (text.empty()) return valid;
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
}

}  // namespace backfile
