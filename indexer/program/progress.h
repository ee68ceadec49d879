// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <ostream>
#include <string>

#include "indexer/indexing_run.h"

namespace backfile {

/// "12,345 articles · 1,234 articles/s · 18.0 of 27.6 MB · about 3 s left"; the last two only if
/// `total_bytes` is known (not 0).
std::string progress_text(const RunCounts& counts, std::uint64_t total_bytes, double seconds);

/// A line that is written over again while a run goes on, a few times a second.
class ProgressLine {
 public:
  /// Shows nothing unless `visible`.
  ProgressLine(std::ostream& out, bool visible, std::uint64_t total_bytes);

  void show(const RunCounts& counts);

  /// Takes the line away, so that something else can be printed there.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  std::ostream& out_;
  bool visible_;
  std::uint64_t total_bytes_;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point last_shown_{};
  bool on_screen_ = false;
};

/// 1234567 as "1,234,567".
std::string grouped(std::uint64_t number);

/// "1 file", "1,234 files".
std::string counted(std::uint64_t number, const std::string& what);

/// Bytes as "18.0 MB", few as "12.3 kB".
std::string megabytes(std::uint64_t bytes);

}  // namespace backfile
