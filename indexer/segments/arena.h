// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace backfile {

/// Keeps bytes in large blocks for as long as it lives.
class Arena {
 public:
  /// A copy of `bytes`.
  std::string_view keep(std::string_view bytes) {
    if (bytes.size() > room_) add_block(std::max(block_size, bytes.size()));
    char* const place = next_;
    std::copy(bytes.begin(), bytes.end(), place);
    next_ += bytes.size();
    room_ -= bytes.size();
    return {place, bytes.size()};
  }

  /// Bytes of memory.
  std::size_t memory() const { return memory_; }

 private:
  static constexpr std::size_t block_size = 1 << 18;

  void add_block(std::size_t size) {
    next_ = blocks_.emplace_back(std::make_unique_for_overwrite<char[]>(size)).get();
    room_ = size;
    memory_ += size;
  }

  std::vector<std::unique_ptr<char[]>> blocks_{};
  char* next_ = nullptr;
  std::size_t room_ = 0;
  std::size_t memory_ = 0;
};

}  // namespace backfile
