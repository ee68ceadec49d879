// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace backfile {

/// Which characters a word has, some of them taken for the same: bit i stands for the code points
/// whose remainder by 32 is i.
using LetterSet = std::uint32_t;

LetterSet letters_of(std::string_view word);

/// How many single edits make one word another: a code point inserted, removed or replaced, or two
/// neighbours swapped, no place being edited twice (optimal string alignment, also called the
/// restricted Damerau-Levenshtein distance). Prepared for one word and many others.
class EditDistance {
 public:
  /// Distances beyond `most` are not told apart.
  EditDistance(std::string_view word, unsigned most);

  /// From the word to `other`; `most` + 1 if it is more.
  unsigned to(std::string_view other) const;

  /// Whether a word of these `letters` is farther than `most`: one edit takes at most one letter
  /// away and brings at most one.
  bool rules_out(LetterSet letters) const {
    return std::popcount(letters_ & ~letters) > static_cast<int>(most_) ||
           std::popcount(letters & ~letters_) > static_cast<int>(most_);
  }

 private:
  std::uint64_t places_of(char32_t character) const;
  unsigned by_bits(std::string_view other) const;
  unsigned by_table(std::string_view other) const;

  std::u32string word_;
  unsigned most_;
  LetterSet letters_;
  // Bit i of an entry is set where the word has that character at i; for words up to 64 characters.
  std::array<std::uint64_t, 128> places_of_ascii_{};
  std::vector<std::pair<char32_t, std::uint64_t>> places_of_others_{};
};

/// The code points of `text`; a byte that belongs to none counts as U+FFFD.
std::u32string characters_of(std::string_view text);

}  // namespace backfile
