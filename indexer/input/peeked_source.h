// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <utility>

#include "indexer/readers/news_item.h"

namespace backfile {

/// A source whose beginning can be looked at before it is read.
class PeekedSource : public Source {
 public:
  static constexpr std::size_t head_size = 64 * 1024;

  explicit PeekedSource(std::unique_ptr<Source> rest) : rest_(std::move(rest)) {
    while (head_.size() < head_size && rest_->read(head_)) {
    }
  }

  /// All of it, or at least `head_size` bytes; empty once it is read.
  const std::string& head() const { return head_; }

  bool read(std::string& text) override {
    if (head_.empty()) return rest_->read(text);
    text += std::exchange(head_, {});
    return true;
  }

 private:
  std::unique_ptr<Source> rest_;
  std::string head_{};
};

}  // namespace backfile
