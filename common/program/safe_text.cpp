// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/safe_text.h"

#include <cstddef>
#include <cstdio>

#include "common/text/utf8.h"

namespace backfile {

namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

bool is_reordering(char32_t code) {
  return (code >= 0x2028 && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

bool is_white_space(char32_t code) {
  return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0x2028 ||
         code == 0x2029;
}

std::string hex(const char* format, unsigned value) {
  char buffer[16];
  std::snprintf(buffer, sizeof buffer, format, value);
  return buffer;
}

std::string escaped_control(char32_t code) {
  switch (code) {
    case '\n':
      return "\\n";
    case '\r':
      return "\\r";
    case '\t':
      return "\\t";
    default:
      return hex("\\x%02x", static_cast<unsigned>(code));
  }
}

bool is_bad_byte(const CodePoint& point) {
  return point.value == replacement_character && point.length == 1;
}

std::string safe_character(const CodePoint& point, std::string_view bytes) {
  if (is_bad_byte(point)) return hex("\\x%02x", static_cast<unsigned char>(bytes.front()));
  if (is_control(point.value)) return escaped_control(point.value);
  return std::string(is_reordering(point.value) ? replacement : bytes);
}

// Calls `visit(code point, its bytes)` for each character.
template <typename Visit>
void for_each_character(std::string_view text, Visit&& visit) {
  while (!text.empty()) {
    const CodePoint point = decode(text);
    visit(point, text.substr(0, point.length));
    text.remove_prefix(point.length);
  }
}

}  // namespace

std::string safe_text(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for_each_character(text, [&](const CodePoint& point, std::string_view bytes) {
    safe += safe_character(point, bytes);
  });
  return safe;
}

std::string safe_line(std::string_view text) {
  std::string line;
  bool after_blank = false;
  for_each_character(text, [&](const CodePoint& point, std::string_view bytes) {
    const bool blank = is_white_space(point.value);
    if (!blank) line += safe_character(point, bytes);
    if (blank && !after_blank) line += ' ';
    after_blank = blank;
  });
  return line;
}

std::string safe_json(std::string_view json) {
  std::string safe;
  safe.reserve(json.size());
  for_each_character(json, [&](const CodePoint& point, std::string_view bytes) {
    // Below 0x20 only the line feeds of the layout are left.
    const bool steers =
        point.value >= 0x7F && (is_control(point.value) || is_reordering(point.value));
    if (steers)
      safe += hex("\\u%04x", static_cast<unsigned>(point.value));
    else
      safe += bytes;
  });
  return safe;
}

}  // namespace backfile
