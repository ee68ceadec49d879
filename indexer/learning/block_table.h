// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace backfile {

/// How often a block was met.
struct BlockCount {
  std::uint64_t hash = 0;      ///< block_hash; 0 where the slot is free.
  std::uint64_t stories = 0;   ///< A bit for each of the stories, of 64 by hash.
  std::uint32_t articles = 0;  ///< At least so many have it.
};

/// Counts blocks in bounded memory. Counts are exact as long as the blocks have room. When they
/// have none, those that were met least often are forgotten, so that a count may be too small but
/// never too large (lossy counting: Manku and Motwani, VLDB 2002).
class BlockTable {
 public:
  /// Room for three quarters of `slots`, a power of two, which take 24 bytes each once they are
  /// needed.
  explicit BlockTable(std::size_t slots);

  /// Counts an article that has the block. `hash` is not 0. The answer is good until the next call.
  const BlockCount& note(std::uint64_t hash, std::uint64_t stories);

  /// The block, or null.
  const BlockCount* find(std::uint64_t hash) const;

  /// Blocks that fewer articles than these had were forgotten; 1 as long as all counts are exact.
  std::uint32_t forgotten() const { return forgotten_; }

 private:
  std::size_t place_of(std::uint64_t hash) const;
  void make_room();
  void rebuild(std::size_t slots, std::uint32_t fewest_articles);

  std::size_t most_slots_;
  std::vector<BlockCount> slots_;
  std::size_t used_ = 0;
  std::uint32_t forgotten_ = 1;
};

}  // namespace backfile
