// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/encoding.h"

#include <algorithm>
#include <array>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/input/charset.h"
#include "indexer/input/html_charset.h"
#include "indexer/input/sniffed_encoding.h"
#include "indexer/input/xml_start.h"

namespace backfile {

namespace {

using namespace std::string_view_literals;

struct Mark {
  std::string_view bytes;
  std::string_view encoding;
};
// The longer ones first: UTF-32 begins as UTF-16 does.
constexpr std::array<Mark, 5> marks = {{{"\xEF\xBB\xBF"sv, "utf-8"sv},
                                        {"\xFF\xFE\0\0"sv, "utf-32le"sv},
                                        {"\0\0\xFE\xFF"sv, "utf-32be"sv},
                                        {"\xFF\xFE"sv, "utf-16le"sv},
                                        {"\xFE\xFF"sv, "utf-16be"sv}}};

const Mark* mark_of(std::string_view bytes) {
  const auto found = std::find_if(marks.begin(), marks.end(),
                                  [&](const Mark& mark) { return bytes.starts_with(mark.bytes); });
  return found == marks.end() ? nullptr : &*found;
}

/// By the zeros of its first characters, if these are ASCII and wide.
std::string_view wide_encoding(std::string_view bytes) {
  if (bytes.size() < 4) return {};
  std::string zeros;
  for (const char byte : bytes.substr(0, 4)) zeros += byte == '\0' ? '0' : 'x';
  if (zeros == "x0x0") return "utf-16le";
  if (zeros == "0x0x") return "utf-16be";
  if (zeros == "x000") return "utf-32le";
  return zeros == "000x" ? "utf-32be" : std::string_view();
}

bool is_bad(const CodePoint& point) {
  return point.value == replacement_character && point.length == 1;
}

bool is_continuation(std::string_view text, std::size_t at) {
  return at < text.size() && (utf8_detail::byte_at(text, at) & 0xC0) == 0x80;
}

/// How many bytes belong to the sequence that `text` begins with and that breaks off; 1 if there is
/// only a stray byte.
std::size_t broken_length(std::string_view text) {
  const char32_t lead = utf8_detail::byte_at(text, 0);
  if (lead < 0xC0 || lead > 0xF4) return 1;
  const std::size_t whole = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  std::size_t length = 1;
  while (length < whole && is_continuation(text, length)) ++length;
  return length;
}

/// Whether more sequences of several bytes are valid than are broken or stray.
bool is_mostly_utf8(std::string_view text) {
  std::size_t valid = 0;
  std::size_t stray = 0;
  for (text.remove_prefix(ascii_length(text)); !text.empty();
       text.remove_prefix(ascii_length(text))) {
    const CodePoint point = decode(text);
    const bool bad = is_bad(point);
    ++(bad ? stray : valid);
    text.remove_prefix(bad ? broken_length(text) : point.length);
  }
  return valid > stray;
}

std::string declared_charset(std::string_view bytes, std::string_view declared) {
  const std::string name =
      charset_name(declared.empty() ? std::string_view(declared_encoding(bytes)) : declared);
  return is_wide(name) ? std::string() : name;
}

/// What can be told without looking at more than the beginning; empty if nothing can.
std::string certain_encoding(std::string_view bytes, const std::string& declared) {
  if (const Mark* mark = mark_of(bytes)) return std::string(mark->encoding);
  if (const auto wide = wide_encoding(bytes); !wide.empty()) return std::string(wide);
  return is_multibyte(declared) ? declared : std::string();
}

/// Of what is not valid UTF-8.
std::string likely_encoding(std::string_view bytes, const std::string& declared) {
  if (!declared.empty() && declared != "utf-8") return declared;
  return is_mostly_utf8(bytes) ? "utf-8" : sniffed_encoding(bytes);
}

Decoded converted(std::string_view bytes, std::string encoding) {
  Decoded decoded{.encoding = std::move(encoding)};
  CharsetConverter converter(decoded.encoding);
  decoded.text.reserve(bytes.size() + bytes.size() / 8);
  converter.append(bytes, true, decoded.text);
  decoded.replacements = converter.replacements();
  return decoded;
}

Decoded mended(std::string_view bytes) {
  Decoded decoded{.encoding = "utf-8"};
  decoded.text.reserve(bytes.size() + bytes.size() / 8);
  decoded.replacements = append_mended(bytes, decoded.text);
  return decoded;
}

}  // namespace

std::size_t mark_length(std::string_view bytes) {
  const Mark* mark = mark_of(bytes);
  return mark ? mark->bytes.size() : 0;
}

std::string declared_encoding(std::string_view bytes) {
  constexpr std::size_t longest = 1024;
  const XmlStart start = looks_like_xml(bytes.substr(0, longest))
                             ? read_xml_start(bytes.substr(0, longest))
                             : XmlStart();
  if (!start.encoding.empty()) return start.encoding;
  return is_html_start(start) ? html_charset(bytes) : std::string();
}

std::size_t without_cut_character(std::string_view text) {
  std::size_t at = text.size();
  const std::size_t first = at > 3 ? at - 3 : 0;
  while (at > first && is_continuation(text, at - 1)) --at;
  if (at == first || utf8_detail::byte_at(text, at - 1) < 0xC0) return text.size();
  const char32_t lead = utf8_detail::byte_at(text, --at);
  const std::size_t whole = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return at + whole > text.size() ? at : text.size();
}

std::string choose_encoding(std::string_view bytes, std::string_view declared) {
  const std::string name = declared_charset(bytes, declared);
  std::string certain = certain_encoding(bytes, name);
  if (!certain.empty()) return certain;
  const std::string_view whole = bytes.substr(0, without_cut_character(bytes));
  if (!is_valid_utf8(whole)) return likely_encoding(whole, name);
  return name.empty() || ascii_length(bytes) < bytes.size() ? "utf-8" : name;
}

std::size_t append_mended(std::string_view text, std::string& mended) {
  CharsetConverter western("windows-1252");
  std::size_t replacements = 0;
  while (!text.empty()) {
    const CodePoint point = decode(text);
    std::size_t length = point.length;
    if (!is_bad(point)) {
      length += ascii_length(text.substr(length));
      mended.append(text.substr(0, length));
    } else if (length = broken_length(text); length == 1) {
      western.append(text.substr(0, 1), true, mended);
    } else {
      append_utf8(replacement_character, mended);
      ++replacements;
    }
    text.remove_prefix(length);
  }
  return replacements + western.replacements();
}

Decoded decode(std::string_view bytes, std::string_view declared) {
  return decode_whole(std::string(bytes), declared);
}

Decoded decode_whole(std::string bytes, std::string_view declared) {
  const std::string name = declared_charset(bytes, declared);
  std::string encoding = certain_encoding(bytes, name);
  bytes.erase(0, mark_length(bytes));
  if (encoding.empty() || encoding == "utf-8") {
    if (is_valid_utf8(bytes)) return {.text = std::move(bytes), .encoding = "utf-8"};
    if (encoding.empty()) encoding = likely_encoding(bytes, name);
  }
  return encoding == "utf-8" ? mended(bytes) : converted(bytes, std::move(encoding));
}

Decoded decode_line(std::string_view line) {
  return is_mostly_utf8(line) ? mended(line) : converted(line, "windows-1252");
}

}  // namespace backfile
