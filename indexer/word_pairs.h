// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "indexer/segments/vocabulary.h"

namespace backfile {

/// The terms of one batch for pairs of common words, by which phrases of them are found without
/// reading where they stand. As the common grams of J. Zobel, H. E. Williams and D. Bahle
/// ("Efficient phrase querying with common phrase index", 2006), but of common words alone.
class WordPairs {
 public:
  /// Of the words `common`. The terms go into `vocabulary`.
  WordPairs(const std::vector<std::string>& common, Vocabulary& vocabulary);

  bool is_common(TermId word) const { return word < ranks_.size() && ranks_[word] != none; }

  /// Of two common words, one right after the other.
  TermId pair(TermId first, TermId second);

 private:
  static constexpr TermId none = static_cast<TermId>(-1);

  Vocabulary& vocabulary_;
  std::size_t size_;
  std::vector<TermId> ranks_{};  // By word.
  std::vector<TermId> pairs_{};  // By the ranks of both.
};

}  // namespace backfile
