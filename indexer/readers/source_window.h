// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "indexer/readers/news_item.h"

namespace backfile {

/// What a reader holds of a source: it asks for more, and drops what it has read.
class SourceWindow {
 public:
  explicit SourceWindow(std::unique_ptr<Source> source) : source_(std::move(source)) {}

  /// What is held and not dropped. Valid until the next call that is not const.
  std::string_view text() const { return std::string_view(buffer_).substr(at_); }

  /// The line on which `text` begins, from 1.
  std::size_t line() const { return line_; }

  /// Reads a block more. False at the end of the source.
  bool read_on();

  /// Whether `bytes` can be held at once; reads until they are.
  bool hold(std::size_t bytes);

  /// Drops what is held, up to `bytes` of it.
  void drop(std::size_t bytes);

  /// Drops `bytes` whether they are held or not. Less than them at the end of the source, which it
  /// returns then.
  std::size_t skip(std::size_t bytes);

 private:
  std::unique_ptr<Source> source_;
  std::string buffer_{};
  std::size_t at_ = 0;
  std::size_t line_ = 1;
};

}  // namespace backfile
