// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learning/block_table.h"

#include <algorithm>
#include <utility>

namespace backfile {
namespace {

constexpr std::size_t first_slots = 1024;

bool is_full(std::size_t used, std::size_t slots) { return 4 * used >= 3 * slots; }

}  // namespace

BlockTable::BlockTable(std::size_t slots)
    : most_slots_(slots), slots_(std::min(slots, first_slots)) {}

const BlockCount& BlockTable::note(std::uint64_t hash, std::uint64_t stories) {
  if (is_full(used_ + 1, slots_.size())) make_room();
  BlockCount& slot = slots_[place_of(hash)];
  if (slot.hash == 0) ++used_;
  slot.hash = hash;
  slot.stories |= stories;
  ++slot.articles;
  return slot;
}

const BlockCount* BlockTable::find(std::uint64_t hash) const {
  const BlockCount& slot = slots_[place_of(hash)];
  return slot.hash == 0 ? nullptr : &slot;
}

// Linear probing; there is always a free slot.
std::size_t BlockTable::place_of(std::uint64_t hash) const {
  std::size_t at = hash & (slots_.size() - 1);
  while (slots_[at].hash != 0 && slots_[at].hash != hash) at = (at + 1) & (slots_.size() - 1);
  return at;
}

void BlockTable::make_room() {
  if (slots_.size() < most_slots_) return rebuild(2 * slots_.size(), 0);
  // Half of the room must be free again, or this would be done too often.
  while (is_full(2 * used_, slots_.size())) rebuild(slots_.size(), ++forgotten_);
}

void BlockTable::rebuild(std::size_t slots, std::uint32_t fewest_articles) {
  const auto old = std::exchange(slots_, std::vector<BlockCount>(slots));
  used_ = 0;
  for (const auto& count : old) {
    if (count.hash == 0 || count.articles < fewest_articles) continue;
    slots_[place_of(count.hash)] = count;
    ++used_;
  }
}

}  // namespace backfile
