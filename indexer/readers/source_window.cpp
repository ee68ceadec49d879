// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/source_window.h"

#include <algorithm>

namespace backfile {

bool SourceWindow::read_on() {
  // Moving the rest costs as much as it has bytes: only when at least as many go.
  if (at_ >= buffer_.size() - at_) {
    buffer_.erase(0, at_);
    at_ = 0;
  }
  return source_->read(buffer_);
}

bool SourceWindow::hold(std::size_t bytes) {
  while (buffer_.size() - at_ < bytes) {
    if (!read_on()) return false;
  }
  return true;
}

void SourceWindow::drop(std::size_t bytes) {
  const std::string_view dropped = text().substr(0, bytes);
  line_ += static_cast<std::size_t>(std::count(dropped.begin(), dropped.end(), '\n'));
  at_ += dropped.size();
}

std::size_t SourceWindow::skip(std::size_t bytes) {
  std::size_t skipped = 0;
  while (skipped < bytes && hold(1)) {
    const std::size_t held = std::min(text().size(), bytes - skipped);
    drop(held);
    skipped += held;
  }
  return skipped;
}

}  // namespace backfile
