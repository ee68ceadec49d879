// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>

namespace backfile {

/// How long a writer waits for another one to be done.
struct LockWait {
  std::chrono::milliseconds limit{0};
  std::function<void()> while_waiting{};  ///< Called several times a second; may throw to give up.
};

/// Keeps other writers out of an index for as long as it lives. The lock dies with its process,
/// however that ends; readers do not care for it.
class IndexLock {
 public:
  /// Throws IndexError: busy, naming the holder, if another process has it and still has it after
  /// the wait; io if the lock cannot be taken.
  explicit IndexLock(const std::filesystem::path& index, const LockWait& wait = {});
  ~IndexLock();
  IndexLock(const IndexLock&) = delete;
  IndexLock& operator=(const IndexLock&) = delete;

 private:
  int descriptor_;
};

}  // namespace backfile
