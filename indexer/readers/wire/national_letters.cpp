// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/wire/national_letters.h"

#include <algorithm>
#include <array>

#include "common/text/utf8.h"

namespace backfile {

namespace {

constexpr std::string_view designation = "\x1B(";

/// The characters that variants may have others for.
constexpr std::string_view open_places = "#$@[\\]^`{|}~";

struct Variant {
  char final_byte;  ///< Of the International Register of Coded Character Sets (ISO-IR).
  std::u32string_view letters;
};

constexpr std::array<Variant, 11> variants = {{
    {'B', U"#$@[\\]^`{|}~"},                                                        // 6, ASCII
    {'A', U"\u00A3$@[\\]^`{|}\u203E"},                                              // 4, British
    {'G', U"#\u00A4@\u00C4\u00D6\u00C5^`\u00E4\u00F6\u00E5\u203E"},                 // 10, Swedish
    {'H', U"#\u00A4\u00C9\u00C4\u00D6\u00C5\u00DC\u00E9\u00E4\u00F6\u00E5\u00FC"},  // 11, its names
    {'Y', U"\u00A3$\u00A7\u00B0\u00E7\u00E9^\u00F9\u00E0\u00F2\u00E8\u00EC"},       // 15, Italian
    {'L', U"#$\u00A7\u00C3\u00C7\u00D5^`\u00E3\u00E7\u00F5\u00B0"},            // 16, Portuguese
    {'Z', U"\u00A3$\u00A7\u00A1\u00D1\u00BF^`\u00B0\u00F1\u00E7~"},            // 17, Spanish
    {'K', U"#$\u00A7\u00C4\u00D6\u00DC^`\u00E4\u00F6\u00FC\u00DF"},            // 21, German
    {'R', U"\u00A3$\u00E0\u00B0\u00E7\u00A7^`\u00E9\u00F9\u00E8\u00A8"},       // 25, French
    {'`', U"#$@\u00C6\u00D8\u00C5^`\u00E6\u00F8\u00E5\u203E"},                 // 60, Norwegian
    {'f', U"\u00A3$\u00E0\u00B0\u00E7\u00A7^\u00B5\u00E9\u00F9\u00E8\u00A8"},  // 69, French
}};

const Variant* variant_of(char final_byte) {
  const auto found = std::find_if(variants.begin(), variants.end(), [&](const Variant& variant) {
    return variant.final_byte == final_byte;
  });
  return found == variants.end() ? nullptr : &*found;
}

void append(std::string_view bytes, const Variant& variant, std::string& text) {
  for (const char c : bytes) {
    const std::size_t place = open_places.find(c);
    if (place == open_places.npos) {
      text += c;
    } else {
      append_utf8(variant.letters[place], text);
    }
  }
}

}  // namespace

std::string with_national_letters(std::string_view bytes) {
  const bool has_high_bit =
      std::any_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
  if (has_high_bit) return std::string(bytes);
  std::string text;
  const Variant* variant = &variants.front();
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find(designation), bytes.size());
    append(bytes.substr(0, end), *variant, text);
    bytes.remove_prefix(end);
    if (bytes.empty()) break;
    const Variant* next = bytes.size() > 2 ? variant_of(bytes[2]) : nullptr;
    if (next == nullptr) text.append(designation);
    if (next != nullptr) variant = next;
    bytes.remove_prefix(designation.size() + (next == nullptr ? 0 : 1));
  }
  return text;
}

}  // namespace backfile
