// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>

namespace backfile {

/// Keeps other writers out of an index for as long as it lives. The lock dies with its process,
/// however that ends; readers do not care for it.
class IndexLock {
 public:
  /// Throws IndexError: busy, naming the holder, if another process has it; io if the lock cannot
  /// be taken.
  explicit IndexLock(const std::filesystem::path& index);
  ~IndexLock();
  IndexLock(const IndexLock&) = delete;
  IndexLock& operator=(const IndexLock&) = delete;

 private:
  int descriptor_;
};

}  // namespace backfile
