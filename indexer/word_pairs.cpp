// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/word_pairs.h"

#include "common/schema.h"

namespace backfile {

WordPairs::WordPairs(const std::vector<std::string>& common, Vocabulary& vocabulary)
    : vocabulary_(vocabulary), size_(common.size()), pairs_(size_ * size_, none) {
  TermId rank = 0;
  for (const auto& word : common) {
    const TermId id = vocabulary_.add(word);
    if (id >= ranks_.size()) ranks_.resize(id + std::size_t{1}, none);
    ranks_[id] = rank++;
  }
}

TermId WordPairs::pair(TermId first, TermId second) {
  TermId& known = pairs_[ranks_[first] * size_ + ranks_[second]];
  if (known == none)
    known = vocabulary_.add(schema::pair_term(vocabulary_[first], vocabulary_[second]));
  return known;
}

}  // namespace backfile
