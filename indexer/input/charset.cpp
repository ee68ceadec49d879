// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/charset.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "common/text/utf8.h"
#include "indexer/readers/plain_text.h"

namespace backfile {

namespace {

const auto no_descriptor = reinterpret_cast<iconv_t>(-1);  // As iconv_open says.

/// A label, and the larger set that text so labelled is written in. The list follows what browsers
/// do (https://encoding.spec.whatwg.org, names and labels).
struct Alias {
  std::string_view label;
  std::string_view name;
};
constexpr std::array<Alias, 40> aliases = {{
    {"utf8", "utf-8"},
    {"unicode-1-1-utf-8", "utf-8"},
    {"ascii", "windows-1252"},
    {"us-ascii", "windows-1252"},
    {"ansi_x3.4-1968", "windows-1252"},
    {"iso-8859-1", "windows-1252"},
    {"iso_8859-1", "windows-1252"},
    {"iso8859-1", "windows-1252"},
    {"iso88591", "windows-1252"},
    {"latin1", "windows-1252"},
    {"latin-1", "windows-1252"},
    {"l1", "windows-1252"},
    {"iso-8859-9", "windows-1254"},
    {"iso8859-9", "windows-1254"},
    {"latin5", "windows-1254"},
    {"iso-8859-11", "windows-874"},
    {"tis-620", "windows-874"},
    {"iso-8859-8-i", "iso-8859-8"},
    {"shift_jis", "windows-31j"},
    {"shift-jis", "windows-31j"},
    {"sjis", "windows-31j"},
    {"x-sjis", "windows-31j"},
    {"ms_kanji", "windows-31j"},
    {"cp932", "windows-31j"},
    {"x-euc-jp", "euc-jp"},
    {"euc-kr", "cp949"},
    {"ks_c_5601-1987", "cp949"},
    {"ksc5601", "cp949"},
    {"windows-949", "cp949"},
    {"uhc", "cp949"},
    {"gb2312", "gb18030"},
    {"gb_2312-80", "gb18030"},
    {"euc-cn", "gb18030"},
    {"gbk", "gb18030"},
    {"x-gbk", "gb18030"},
    {"cp936", "gb18030"},
    {"big5", "big5-hkscs"},
    {"x-x-big5", "big5-hkscs"},
    {"cp950", "big5-hkscs"},
    {"x-mac-roman", "macintosh"},
}};

bool may_be_label(std::string_view label) {
  constexpr std::string_view allowed = "abcdefghijklmnopqrstuvwxyz0123456789-_.:";
  constexpr std::size_t longest = 40;
  return !label.empty() && label.size() <= longest &&
         label.find_first_not_of(allowed) == label.npos;
}

/// "cp1251" and "x-cp1251" as "windows-1251".
std::string without_code_page(std::string label) {
  const std::size_t number = label.find("cp125");
  const bool page = (number == 0 || label.starts_with("x-cp125")) && number != label.npos;
  return page ? "windows-" + label.substr(number + 2) : label;
}

bool is_known(const std::string& name) {
  const iconv_t descriptor = ::iconv_open("UTF-8", name.c_str());
  if (descriptor == no_descriptor) return false;
  ::iconv_close(descriptor);
  return true;
}

}  // namespace

std::string charset_name(std::string_view label) {
  const std::string name = without_code_page(ascii_lower(without_runs_of_blanks(label)));
  const auto alias = std::find_if(aliases.begin(), aliases.end(),
                                  [&](const Alias& known) { return known.label == name; });
  if (alias != aliases.end()) return std::string(alias->name);
  const bool refused = name.find("utf-7") != name.npos || name.find("utf7") != name.npos;
  return may_be_label(name) && !refused && is_known(name) ? name : std::string();
}

bool is_wide(std::string_view charset) {
  return charset.starts_with("utf-16") || charset.starts_with("utf-32") ||
         charset.starts_with("utf16") || charset.starts_with("utf32") ||
         charset.starts_with("ucs-") || charset.starts_with("iso-10646") ||
         charset.starts_with("unicode");
}

bool is_multibyte(std::string_view charset) {
  constexpr std::array<std::string_view, 9> beginnings = {
      "gb", "big5", "euc", "iso-2022", "cp949", "windows-31j", "shift", "johab", "hz"};
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view beginning) { return charset.starts_with(beginning); });
}

CharsetConverter::CharsetConverter(const std::string& charset)
    : descriptor_(::iconv_open("UTF-8", charset.c_str())),
      unit_(charset.starts_with("utf-16")   ? 2
            : charset.starts_with("utf-32") ? 4
                                            : 1) {
  if (descriptor_ == no_descriptor)
    throw std::system_error(errno, std::generic_category(), "cannot convert from " + charset);
}

CharsetConverter::~CharsetConverter() { ::iconv_close(descriptor_); }

void CharsetConverter::append(std::string_view bytes, bool last, std::string& text) {
  rest_.append(bytes);
  convert(rest_, text);
  if (!last) return;
  if (!rest_.empty()) replace(text);
  rest_.clear();
  finish(text);
}

// Some sets put accents behind letters: the converter has held the last letter back.
void CharsetConverter::finish(std::string& text) {
  std::array<char, 64> held;
  char* out = held.data();
  std::size_t room = held.size();
  ::iconv(descriptor_, nullptr, nullptr, &out, &room);
  text.append(held.data(), held.size() - room);
}

void CharsetConverter::convert(std::string& bytes, std::string& text) {
  std::array<char, 16 * 1024> block;
  char* in = bytes.data();
  std::size_t left = bytes.size();
  while (left > 0) {
    char* out = block.data();
    std::size_t room = block.size();
    const bool complete = ::iconv(descriptor_, &in, &left, &out, &room) != std::size_t(-1);
    const int error = complete ? 0 : errno;
    text.append(block.data(), block.size() - room);
    if (complete || error == EINVAL) break;
    if (error == E2BIG) continue;
    replace(text);
    const std::size_t passed = std::min(unit_, left);
    in += passed;
    left -= passed;
  }
  bytes.erase(0, bytes.size() - left);
}

void CharsetConverter::replace(std::string& text) {
  append_utf8(replacement_character, text);
  ++replacements_;
}

}  // namespace backfile
