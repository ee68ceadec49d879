// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace backfile {

/// A run of bytes in a text.
struct TextRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool operator==(const TextRange&) const = default;
};

/// The sentences of a paragraph, without the blanks between them. A full stop behind an initial, a
/// title (Mr., Sen.) or another usual abbreviation ends none, nor does one before a small letter.
std::vector<TextRange> split_sentences(std::string_view paragraph);

}  // namespace backfile
