// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/text_decoding.h"

#include <array>

#include "common/text/utf8.h"

namespace backfile {

namespace {

constexpr char32_t undefined = replacement_character;

/// What windows-1252 has at 0x80 to 0x9F, where ISO-8859-1 has control characters.
constexpr std::array<char32_t, 32> windows_1252_high = {
    0x20AC,    undefined, 0x201A, 0x0192, 0x201E, 0x2026,    0x2020, 0x2021,
    0x02C6,    0x2030,    0x0160, 0x2039, 0x0152, undefined, 0x017D, undefined,
    undefined, 0x2018,    0x2019, 0x201C, 0x201D, 0x2022,    0x2013, 0x2014,
    0x02DC,    0x2122,    0x0161, 0x203A, 0x0153, undefined, 0x017E, 0x0178};

std::string decode_windows_1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    const bool high = value >= 0x80 && value < 0xA0;
    append_utf8(high ? windows_1252_high[value - 0x80u] : char32_t{value}, text);
  }
  return text;
}

char32_t unit_at(std::string_view bytes, std::size_t at, ByteOrderMark order) {
  const char32_t first = static_cast<unsigned char>(bytes[at]);
  const char32_t second = static_cast<unsigned char>(bytes[at + 1]);
  return order == ByteOrderMark::utf16be ? first << 8 | second : second << 8 | first;
}

bool is_high_surrogate(char32_t unit) { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(char32_t unit) { return unit >= 0xDC00 && unit <= 0xDFFF; }

std::string decode_utf16(std::string_view bytes, ByteOrderMark order) {
  std::string text;
  text.reserve(bytes.size());
  const std::size_t taken = append_utf16(bytes, order, text);
  if (taken < bytes.size()) append_utf8(replacement_character, text);
  return text;
}

}  // namespace

ByteOrderMark byte_order_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return ByteOrderMark::utf8;
  if (bytes.starts_with("\xFF\xFE")) return ByteOrderMark::utf16le;
  if (bytes.starts_with("\xFE\xFF")) return ByteOrderMark::utf16be;
  return ByteOrderMark::none;
}

std::size_t length(ByteOrderMark mark) {
  if (mark == ByteOrderMark::none) return 0;
  return mark == ByteOrderMark::utf8 ? 3 : 2;
}

std::size_t append_utf16(std::string_view bytes, ByteOrderMark order, std::string& text) {
  std::size_t at = 0;
  while (at + 2 <= bytes.size()) {
    const char32_t unit = unit_at(bytes, at, order);
    if (!is_high_surrogate(unit)) {
      append_utf8(unit, text);
      at += 2;
      continue;
    }
    if (at + 4 > bytes.size()) break;
    const char32_t next = unit_at(bytes, at + 2, order);
    const bool pair = is_low_surrogate(next);
    append_utf8(pair ? 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00) : unit, text);
    at += pair ? 4 : 2;
  }
  return at;
}

std::string decode_text(std::string_view bytes) {
  const ByteOrderMark mark = byte_order_mark(bytes);
  bytes.remove_prefix(length(mark));
  if (mark == ByteOrderMark::utf16le || mark == ByteOrderMark::utf16be) {
    return decode_utf16(bytes, mark);
  }
  return is_valid_utf8(bytes) ? std::string(bytes) : decode_windows_1252(bytes);
}

}  // namespace backfile
