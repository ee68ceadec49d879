// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "indexer/segment_check.h"

namespace backfile {

/// Whether an index is as it was published, and what it was.
struct Verification {
  std::size_t segments = 0;
  std::size_t files = 0;    ///< Of the segments, of cancellations, and the manifest.
  std::uint64_t bytes = 0;  ///< In those files but the manifest, as published.
  std::vector<Finding> findings{};
  /// Paths inside the index that the manifest does not name: no damage, but what a writer that was
  /// killed has left, or one at work is making.
  std::vector<std::string> leftovers{};

  bool is_damaged() const;     ///< Something is not as it was published.
  bool is_unreadable() const;  ///< Something could not be read.
};

/// Finds what is wrong with the content of a segment whose files are as they were published.
/// `check_segment` is one; as the engine may crash on what it reads, a program gives one that calls
/// it in a process of its own.
using SegmentCheck = std::function<std::vector<Finding>(const std::filesystem::path& index,
                                                        const SegmentRecord& segment)>;

struct VerifySteps {
  SegmentCheck check_segment{};
  std::function<void()> before_block{};  ///< Called all the time; may throw to end the check.
};

/// Compares an index with its manifest: the size and the checksum of every file, and by
/// `check_segment` the content of every segment whose files are sound. Writes nothing and takes no
/// lock. When a writer removes what is being checked, the check begins again with the new state.
/// Throws IndexError: missing, incompatible, io if there is no manifest to compare with, busy if
/// writers were faster again and again.
Verification verify_index(const std::filesystem::path& index, const VerifySteps& steps);

}  // namespace backfile
