// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/segments/large_pages.h"

namespace backfile {

/// Keeps bytes in large blocks for as long as it lives.
class Arena {
 public:
  /// A copy of `bytes`.
  std::string_view keep(std::string_view bytes) {
    if (bytes.size() > room_) add_block(std::max(block_size(), bytes.size()));
    char* const place = next_;
    std::copy(bytes.begin(), bytes.end(), place);
    next_ += bytes.size();
    room_ -= bytes.size();
    return {place, bytes.size()};
  }

  /// Bytes of memory.
  std::size_t memory() const { return memory_; }

 private:
  // A small arena wastes little, a large one has large pages.
  std::size_t block_size() const { return std::size_t{1} << (memory_ < (1 << 20) ? 18 : 22); }

  void add_block(std::size_t size) {
    next_ = blocks_.emplace_back(size).get();
    room_ = size;
    memory_ += size;
  }

  std::vector<LargeBuffer> blocks_{};
  char* next_ = nullptr;
  std::size_t room_ = 0;
  std::size_t memory_ = 0;
};

}  // namespace backfile
