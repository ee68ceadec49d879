// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstddef>
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
    return (beyond_most(letters_ & ~letters) | beyond_most(letters & ~letters_)) != 0;
  }

  /// The place of the first of `words`, from `from` on, that `rules_out` does not, or their number.
  std::size_t next_possible(const std::vector<LetterSet>& words, std::size_t from) const;

 private:
  // Without as many letters as edits may take away or bring, or without any if those are more than
  // two. Compilers make it work on several words at once, which they do not with std::popcount.
  LetterSet beyond_most(LetterSet letters) const {
    letters &= letters - LetterSet{most_ > 0};
    letters &= letters - LetterSet{most_ > 1};
    return most_ > 2 ? 0 : letters;
  }

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
