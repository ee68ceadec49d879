// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <iconv.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace backfile {

/// The name under which a character set is known here, lower case: "windows-1252" for "Latin1",
/// whose C1 controls nobody means, "gb18030" for "GB2312", and so on for what is in truth written
/// in a larger set. Empty for a label that names none, and for UTF-7.
std::string charset_name(std::string_view label);

/// Whether the set is one of 16 or 32 bits a character.
bool is_wide(std::string_view charset);

/// Whether it is one of East Asia's, in which one character may take several bytes.
bool is_multibyte(std::string_view charset);

/// Converts text that comes in blocks to UTF-8.
class CharsetConverter {
 public:
  /// `charset` as `charset_name` gives it, or "utf-16le", "utf-16be", "utf-32le", "utf-32be".
  explicit CharsetConverter(const std::string& charset);
  ~CharsetConverter();
  CharsetConverter(const CharsetConverter&) = delete;
  CharsetConverter& operator=(const CharsetConverter&) = delete;

  /// Appends the next bytes to `text`; a character that they cut is kept for the next call. `last`
  /// says that none follow. A byte that means nothing becomes U+FFFD.
  void append(std::string_view bytes, bool last, std::string& text);

  std::size_t replacements() const { return replacements_; }

 private:
  void convert(std::string& bytes, std::string& text);
  void replace(std::string& text);
  void finish(std::string& text);

  iconv_t descriptor_;
  std::size_t unit_;    // The bytes that are passed over where they mean nothing.
  std::string rest_{};  // Not yet converted.
  std::size_t replacements_ = 0;
};

}  // namespace backfile
