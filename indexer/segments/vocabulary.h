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
  // A short term is its own key; a longer one has a hash for it, which others may share.
  struct Place {
    std::uint64_t key = 0;
    TermId next_id = 0;  // One more than the term; 0 for a free place.
  };

  std::size_t first_place(std::uint64_t key) const;
  void grow();

  Arena arena_{};
  LargeVector<std::string_view> terms_{};
  // A hash table with open addressing. Looking up words is a sixth of all work, and in
  // std::unordered_map takes several times as long.
  LargeVector<Place> places_{};
};

}  // namespace backfile
