// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "indexer/readers/news_item.h"

namespace backfile::testing {

/// Gives bytes in blocks.
class MemorySource : public Source {
 public:
  static constexpr std::size_t block_size = 64 * 1024;

  explicit MemorySource(std::string bytes, std::size_t block = block_size)
      : bytes_(std::move(bytes)), block_(block) {}

  bool read(std::string& text) override {
    const std::size_t size = std::min(block_, bytes_.size() - at_);
    text.append(bytes_, at_, size);
    at_ += size;
    return size > 0;
  }

 private:
  std::string bytes_;
  std::size_t block_;
  std::size_t at_ = 0;
};

/// All that is left in a source.
inline std::string rest_of(Source& source) {
  std::string text;
  while (source.read(text)) {
  }
  return text;
}

}  // namespace backfile::testing
