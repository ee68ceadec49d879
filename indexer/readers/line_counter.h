// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace backfile {

/// Gives the lines of places in a text, which are asked for from its front to its back.
class LineCounter {
 public:
  /// `text`, which must outlive this, begins on `first_line`.
  explicit LineCounter(std::string_view text, std::size_t first_line = 1)
      : text_(text), line_(first_line) {}

  /// The line on which `offset` is. It is not before the offset of the last call.
  std::size_t line_at(std::size_t offset) {
    const std::size_t end = std::clamp(offset, at_, text_.size());
    const std::string_view passed = text_.substr(at_, end - at_);
    line_ += static_cast<std::size_t>(std::count(passed.begin(), passed.end(), '\n'));
    at_ = end;
    return line_;
  }

 private:
  std::string_view text_;
  std::size_t line_;
  std::size_t at_ = 0;
};

}  // namespace backfile
