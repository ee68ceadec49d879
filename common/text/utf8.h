// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace backfile {

/// What `decode` returns for a byte that belongs to no valid sequence.
inline constexpr char32_t replacement_character = 0xFFFD;

/// One decoded code point and the bytes it takes. U+FFFD of length 1 stands for a bad byte;
/// U+FFFD that was really written has length 3.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;

  bool operator==(const CodePoint&) const = default;
};

namespace utf8_detail {

inline char32_t byte_at(std::string_view text, std::size_t at) {
  return static_cast<unsigned char>(text[at]);
}

/// The low six bits of the continuation byte at `at`; all bits set if there is none.
inline char32_t continuation(std::string_view text, std::size_t at) {
  if (at >= text.size()) return ~char32_t{0};
  const char32_t byte = byte_at(text, at);
  return (byte & 0xC0) == 0x80 ? (byte & 0x3F) : ~char32_t{0};
}

inline CodePoint decode_long(std::string_view text) {
  constexpr char32_t none = ~char32_t{0};
  constexpr CodePoint bad{replacement_character, 1};
  const char32_t lead = byte_at(text, 0);
  const char32_t second = continuation(text, 1);
  if (lead < 0xC2 || lead > 0xF4 || second == none) return bad;
  if (lead < 0xE0) return {(lead & 0x1F) << 6 | second, 2};
  const char32_t third = continuation(text, 2);
  if (third == none) return bad;
  if (lead < 0xF0) {
    const char32_t value = (lead & 0x0F) << 12 | second << 6 | third;
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    return value < 0x800 || surrogate ? bad : CodePoint{value, 3};
  }
  const char32_t fourth = continuation(text, 3);
  if (fourth == none) return bad;
  const char32_t value = (lead & 0x07) << 18 | second << 12 | third << 6 | fourth;
  return value < 0x10000 || value > 0x10FFFF ? bad : CodePoint{value, 4};
}

}  // namespace utf8_detail

/// The first code point of `text`, which must not be empty. Strict: overlong forms, surrogates and
/// values above U+10FFFF are bad bytes.
inline CodePoint decode(std::string_view text) {
  const char32_t first = utf8_detail::byte_at(text, 0);
  if (first < 0x80) return {first, 1};
  return utf8_detail::decode_long(text);
}

/// Appends `code_point` as UTF-8; U+FFFD for a surrogate or a value above U+10FFFF.
void append_utf8(char32_t code_point, std::string& text);

/// How many bytes of ASCII `text` begins with.
std::size_t ascii_length(std::string_view text);

/// Whether every byte of `text` belongs to a valid sequence.
bool is_valid_utf8(std::string_view text);

/// `text` with every bad byte as U+FFFD, and every control character except tab and newline (NUL,
/// C0, DEL, C1) as a blank.
std::string valid_text(std::string_view text);

/// Whether `valid_text` would leave `text` as it is.
bool is_valid_text(std::string_view text);

}  // namespace backfile
