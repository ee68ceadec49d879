// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/analysis/folding.h"

#include <utf8proc.h>

#include <algorithm>
#include <vector>

#include "common/text/utf8.h"

namespace backfile {
namespace {

struct Spelling {
  utf8proc_int32_t letter;
  std::string_view ascii;
};

// What decomposition leaves alone, after case folding.
constexpr Spelling spellings[] = {
    {0xE6, "ae"},   {0xF0, "d"},     {0xF8, "o"},     {0xFE, "th"},    {0x111, "d"},
    {0x127, "h"},   {0x131, "i"},    {0x142, "l"},    {0x14B, "n"},    {0x153, "oe"},
    {0x167, "t"},   {0x2018, "'"},   {0x2019, "'"},   {0x201A, "'"},   {0x201B, "'"},
    {0x2BC, "'"},   {0x201C, "\""},  {0x201D, "\""},  {0x201E, "\""},  {0x2010, "-"},
    {0x2011, "-"},  {0x2012, "-"},   {0x2013, "-"},   {0x2014, "-"},   {0x2015, "-"},
};

// The combining marks of the scripts that are read without them: Latin, Greek, Cyrillic, Hebrew,
// Arabic. Vowel signs of Indic scripts and Japanese voicing marks make other words and stay.
bool is_accent(utf8proc_int32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x483 && c <= 0x489) || (c >= 0x591 && c <= 0x5C7) ||
         (c >= 0x610 && c <= 0x61A) || (c >= 0x64B && c <= 0x65F) || c == 0x670 ||
         (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
         (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE20 && c <= 0xFE2F);
}

std::string_view spelling_of(utf8proc_int32_t letter) {
  for (const auto& row : spellings) {
    if (row.letter == letter) return row.ascii;
  }
  return {};
}

std::vector<utf8proc_int32_t> decomposed(std::string_view text) {
  const auto bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const auto size = static_cast<utf8proc_ssize_t>(text.size());
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
                                                      UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
  std::vector<utf8proc_int32_t> points(text.size() * 2 + 16);
  auto count = utf8proc_decompose(bytes, size, points.data(),
                                  static_cast<utf8proc_ssize_t>(points.size()), options);
  if (count > static_cast<utf8proc_ssize_t>(points.size())) {
    points.resize(static_cast<std::size_t>(count) + 1);
    count = utf8proc_decompose(bytes, size, points.data(), count, options);
  }
  points.resize(static_cast<std::size_t>(std::max<utf8proc_ssize_t>(count, 0)));
  return points;
}

void append_folded_unicode(std::string_view text, std::string& out) {
  auto points = decomposed(is_valid_utf8(text) ? std::string(text) : valid_text(text));
  std::erase_if(points, is_accent);
  const auto count = utf8proc_normalize_utf32(
      points.data(), static_cast<utf8proc_ssize_t>(points.size()), UTF8PROC_COMPOSE);
  for (utf8proc_ssize_t i = 0; i < count; ++i) {
    const auto point = points[static_cast<std::size_t>(i)];
    const auto ascii = point < 0x80 ? std::string_view{} : spelling_of(point);
    if (ascii.empty()) {
      append_utf8(static_cast<char32_t>(point), out);
    } else {
      out += ascii;
    }
  }
}

char ascii_lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

}  // namespace

void append_folded(std::string_view text, std::string& out) {
  if (!is_ascii(text)) return append_folded_unicode(text, out);
  const auto before = out.size();
  out += text;
  std::transform(out.begin() + static_cast<std::ptrdiff_t>(before), out.end(),
                 out.begin() + static_cast<std::ptrdiff_t>(before), ascii_lower);
}

std::string fold_value(std::string_view text) {
  std::string folded;
  append_folded(text, folded);
  std::string value;
  for (const char c : folded) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank) {
      value += c;
    } else if (!value.empty() && value.back() != ' ') {
      value += ' ';
    }
  }
  if (!value.empty() && value.back() == ' ') value.pop_back();
  return value;
}

}  // namespace backfile
