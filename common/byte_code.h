// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "backfile/error.h"

namespace backfile {

/// Appends `number` in base 128, low digits first, the top bit set on all but the last byte.
inline void append_number(std::uint64_t number, std::string& out) {
  for (; number >= 0x80; number >>= 7) out += static_cast<char>(0x80 | (number & 0x7F));
  out += static_cast<char>(number);
}

/// Appends the length of `text`, then `text`.
inline void append_text(std::string_view text, std::string& out) {
  append_number(text.size(), out);
  out += text;
}

/// Reads back what the functions above wrote. Throws IndexError (damaged) where that is not
/// possible; never reads beyond its bytes.
class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  bool at_end() const { return rest_.empty(); }

  std::uint64_t number() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 64; shift += 7) {
      if (rest_.empty()) break;
      const auto byte = static_cast<unsigned char>(rest_.front());
      rest_.remove_prefix(1);
      value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
    throw damaged();
  }

  /// Valid as long as the bytes are.
  std::string_view text() {
    const std::uint64_t length = number();
    if (length > rest_.size()) throw damaged();
    const auto text = rest_.substr(0, static_cast<std::size_t>(length));
    rest_.remove_prefix(text.size());
    return text;
  }

  static IndexError damaged() {
    return {IndexError::Problem::damaged, "a stored record is cut short or not of this version"};
  }

 private:
  std::string_view rest_;
};

}  // namespace backfile
