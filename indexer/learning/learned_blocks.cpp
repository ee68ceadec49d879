// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learning/learned_blocks.h"

#include <utility>

#include "indexer/learning/block_key.h"

namespace backfile {

LearnedBlocks::LearnedBlocks(std::vector<LearnedBlock> blocks) : blocks_(std::move(blocks)) {
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    const std::string key = block_key(blocks_[i].text);
    if (!key.empty()) places_.emplace(block_hash(blocks_[i].source, key), i);
  }
}

const LearnedBlock* LearnedBlocks::find(std::string_view source, std::string_view key) const {
  if (key.empty() || places_.empty()) return nullptr;
  const auto found = places_.find(block_hash(source, key));
  return found == places_.end() ? nullptr : &blocks_[found->second];
}

}  // namespace backfile
