// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/words/edit_distance.h"

#include <algorithm>

#include "common/text/utf8.h"

namespace backfile {
namespace {

// Of the bit vectors.
constexpr std::size_t max_bits = 64;
constexpr std::size_t longest_character = 4;  // In bytes of UTF-8.
// Words that are looked at at once, as most of them are ruled out.
constexpr std::size_t many_words = 16;

}  // namespace

LetterSet letters_of(std::string_view word) {
  LetterSet letters = 0;
  while (!word.empty()) {
    const CodePoint character = decode(word);
    letters |= LetterSet{1} << character.value % 32;
    word.remove_prefix(character.length);
  }
  return letters;
}

EditDistance::EditDistance(std::string_view word, unsigned most)
    : word_(characters_of(word)), most_(most), letters_(letters_of(word)) {
  if (word_.size() > max_bits) return;
  std::uint64_t place = 1;
  for (const char32_t c : word_) {
    if (c < places_of_ascii_.size()) {
      places_of_ascii_[c] |= place;
    } else if (places_of(c) == 0) {
      places_of_others_.emplace_back(c, place);
    } else {
      for (auto& [other, places] : places_of_others_) places |= other == c ? place : 0;
    }
    place <<= 1;
  }
}

std::size_t EditDistance::next_possible(const std::vector<LetterSet>& words,
                                        std::size_t from) const {
  for (; from + many_words <= words.size(); from += many_words) {
    LetterSet possible = 0;
    for (std::size_t i = 0; i < many_words; ++i) possible |= LetterSet{!rules_out(words[from + i])};
    if (possible != 0) break;
  }
  while (from < words.size() && rules_out(words[from])) ++from;
  return from;
}

std::uint64_t EditDistance::places_of(char32_t character) const {
  if (character < places_of_ascii_.size()) return places_of_ascii_[character];
  for (const auto& [other, places] : places_of_others_) {
    if (other == character) return places;
  }
  return 0;
}

unsigned EditDistance::to(std::string_view other) const {
  // The lengths alone tell most words apart, as far as bytes can tell how many characters they are.
  if (other.size() + most_ < word_.size()) return most_ + 1;
  if (other.size() > longest_character * (word_.size() + most_)) return most_ + 1;
  return !word_.empty() && word_.size() <= max_bits ? by_bits(other) : by_table(other);
}

// The bit-parallel algorithm of H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and
// Damerau edit distances", Nordic Journal of Computing 10 (2003): the columns of the table of
// distances, one for each character of `other`, as the differences between their neighbouring
// cells. `rises` and `falls` are where a cell is one more or one less than the one above it,
// `right_rises` and `right_falls` than the one left of it, `diagonal` where it is the same as the
// one left above it.
unsigned EditDistance::by_bits(std::string_view other) const {
  const std::uint64_t last = std::uint64_t{1} << (word_.size() - 1);
  std::uint64_t rises = ~std::uint64_t{0}, falls = 0, diagonal = 0, places_before = 0;
  std::size_t distance = word_.size();
  while (!other.empty()) {
    const CodePoint character = decode(other);
    other.remove_prefix(character.length);
    const std::uint64_t places = places_of(character.value);
    const std::uint64_t swapped = ((~diagonal & places) << 1) & places_before;
    diagonal = (((places & rises) + rises) ^ rises) | places | falls | swapped;
    std::uint64_t right_rises = falls | ~(diagonal | rises);
    std::uint64_t right_falls = diagonal & rises;
    distance += (right_rises & last) != 0;
    distance -= (right_falls & last) != 0;
    // No later character brings it down by more than one.
    if (distance > most_ + other.size()) return most_ + 1;
    right_rises = right_rises << 1 | 1;
    right_falls <<= 1;
    rises = right_falls | ~(diagonal | right_rises);
    falls = right_rises & diagonal;
    places_before = places;
  }
  return static_cast<unsigned>(std::min<std::size_t>(distance, most_ + std::size_t{1}));
}

// The textbook's table, two rows back for the swaps.
unsigned EditDistance::by_table(std::string_view text) const {
  const std::u32string other = characters_of(text);
  const std::size_t width = other.size() + 1;
  std::vector<std::size_t> before(width), above(width), row(width);
  for (std::size_t j = 0; j < width; ++j) row[j] = j;
  for (std::size_t i = 1; i <= word_.size(); ++i) {
    before.swap(above);
    above.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j < width; ++j) {
      const bool same = word_[i - 1] == other[j - 1];
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + !same});
      if (i > 1 && j > 1 && word_[i - 1] == other[j - 2] && word_[i - 2] == other[j - 1])
        row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return static_cast<unsigned>(std::min<std::size_t>(row.back(), most_ + std::size_t{1}));
}

std::u32string characters_of(std::string_view text) {
  std::u32string characters;
  while (!text.empty()) {
    const CodePoint character = decode(text);
    characters += character.value;
    text.remove_prefix(character.length);
  }
  return characters;
}

}  // namespace backfile
