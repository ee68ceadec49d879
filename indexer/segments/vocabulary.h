// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/segments/arena.h"

namespace backfile {

using TermId = std::uint32_t;

/// The different strings of a batch, numbered from 0 in the order in which they came.
class Vocabulary {
 public:
  /// The number of `term`, which is added if it is new.
  TermId add(std::string_view term);

  std::size_t size() const { return terms_.size(); }
  std::string_view operator[](TermId id) const { return terms_[id]; }

  /// All terms in the order of their bytes.
  std::vector<TermId> sorted() const;

  /// Bytes of memory, about.
  std::size_t memory() const;

 private:
  void grow();

  Arena arena_{};
  std::vector<std::string_view> terms_{};
  std::vector<std::uint32_t> hashes_{};  // By term.
  // A hash table with open addressing: one more than the term, 0 for a free place. Looking up words
  // is a sixth of all work, and in std::unordered_map takes three times as long.
  std::vector<TermId> places_{};
};

}  // namespace backfile
