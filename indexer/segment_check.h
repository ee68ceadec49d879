// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/manifest.h"

namespace backfile {

/// Something in an index that is not as it was published.
struct Finding {
  std::string path{};       ///< Inside the index.
  std::string what{};       ///< "missing", "has 12 bytes instead of 4096", ...
  bool unreadable = false;  ///< The system refused to read it: damage is neither seen nor excluded.

  bool operator==(const Finding&) const = default;
};

/// Reads all that a segment holds (documents, terms, postings, positions, values, metadata,
/// spellings) and compares it with the manifest, with the tombstones and with itself. The engine
/// may crash or hang on a database that is damaged, and then so does this: see `SegmentCheck`.
std::vector<Finding> check_segment(const std::filesystem::path& index,
                                   const SegmentRecord& segment);

}  // namespace backfile
