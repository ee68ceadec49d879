// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/analysis/tokenizer.h"

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

/// The positions of the first words of `sentences`, but for those that begin with the first word of
/// all. `tokens` are those of the same text.
std::vector<std::uint32_t> first_words(const std::vector<TextRange>& sentences,
                                       const std::vector<Token>& tokens);

}  // namespace backfile
