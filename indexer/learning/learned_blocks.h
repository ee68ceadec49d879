// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace backfile {

/// A paragraph that stands in many articles of one source.
struct LearnedBlock {
  std::string source{};        ///< As block_source gives it.
  std::uint64_t articles = 0;  ///< Of the source that have it; for people.
  std::uint64_t of = 0;        ///< Articles of the source; for people.
  std::string text{};          ///< As one of the articles has it.

  bool operator==(const LearnedBlock&) const = default;
};

/// What stands in so many articles of its source that it is no part of any.
class LearnedBlocks {
 public:
  LearnedBlocks() = default;
  explicit LearnedBlocks(std::vector<LearnedBlock> blocks);

  /// The block of that source with that block_key, or null. Safe to call in several threads.
  const LearnedBlock* find(std::string_view source, std::string_view key) const;

  const std::vector<LearnedBlock>& blocks() const { return blocks_; }

 private:
  std::vector<LearnedBlock> blocks_{};
  std::unordered_map<std::uint64_t, std::size_t> places_{};  // By block_hash.
};

}  // namespace backfile
