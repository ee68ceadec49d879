// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/open_index.h"
#include "searcher/words/edit_distance.h"
#include "searcher/words/wildcard.h"

namespace backfile {

/// The number of a word in an `IndexVocabulary`: words are numbered in the order of their bytes.
using WordId = std::uint32_t;

/// Neighbouring words, from `first` up to but not including `last`.
struct WordRange {
  WordId first = 0;
  WordId last = 0;

  bool operator==(const WordRange&) const = default;
};

/// A word and its edit distance from another.
struct NearWord {
  WordId word = 0;
  unsigned distance = 0;

  bool operator==(const NearWord&) const = default;
};

/// The folded words, not their stems, of title, captions and body of all articles in one generation
/// of an index, and in how many articles each one is. The dead count until they are merged away.
/// Does not change, so threads may share it; holds no files open.
class IndexVocabulary {
 public:
  /// Reads all words, about 3 million a second. Throws IndexError.
  explicit IndexVocabulary(const OpenIndex& index);

  /// For words from elsewhere, with how often they occur.
  explicit IndexVocabulary(const std::map<std::string, std::uint32_t>& words);

  std::size_t size() const { return frequencies_.size(); }

  /// Valid as long as the vocabulary is.
  std::string_view word(WordId id) const {
    return std::string_view(bytes_).substr(begins_[id], begins_[id + 1] - begins_[id]);
  }

  /// In how many articles a word is; 0 for one that is not there.
  std::uint32_t frequency(WordId id) const { return frequencies_[id]; }
  std::uint32_t frequency(std::string_view word) const;

  std::optional<WordId> find(std::string_view word) const;

  /// The words that begin with `prefix`.
  WordRange beginning_with(std::string_view prefix) const;

  /// The words that match, the most frequent first. Looks at the words that begin as the pattern
  /// does, at all words if it begins with a wildcard.
  std::vector<WordId> matching(const Wildcard& pattern) const;

  /// The words up to `distance` edits away (see `EditDistance`), `word` itself among them if it is
  /// there: the nearest first, of those the most frequent.
  std::vector<NearWord> within_distance(std::string_view word, unsigned distance) const;

  /// Whether `a` is listed before `b`: the more frequent, of equally frequent ones in the order of
  /// their bytes.
  bool comes_before(WordId a, WordId b) const {
    return frequency(a) != frequency(b) ? frequency(a) > frequency(b) : a < b;
  }

 private:
  void add(std::string_view word, std::uint32_t frequency);
  WordId first_not_less(std::string_view text) const;
  WordId word_at(std::size_t byte, WordId from) const;

  std::string bytes_{};                      // All words, one after the other ...
  std::vector<std::uint32_t> begins_ = {0};  // ... and where each begins; and the end.
  std::vector<std::uint32_t> frequencies_{};
  std::vector<LetterSet> letters_{};
};

}  // namespace backfile
