// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/manifest.h"
#include "indexer/segments/segment_source.h"

namespace backfile {

/// Who writes the files of a segment.
enum class SegmentWriter {
  glass,   ///< We do, as glass tables. Several times as fast.
  xapian,  ///< Xapian, through its public interface.
};

/// `glass` if the Xapian at hand reads what that writes.
SegmentWriter default_segment_writer();

struct SegmentOptions {
  SegmentWriter writer = default_segment_writer();
  unsigned threads = 1;     ///< At least one.
  bool term_lists = false;  ///< As in `IndexSettings`.
};

/// Writes the living documents of the sources as one segment in the new directory `directory`, not
/// durably yet, and returns its record: the name is that of the directory. What is written depends
/// on the documents alone, not on how they are spread over sources. Without documents nothing is
/// written. Throws IndexError; what was written of the directory then is for the caller to remove.
SegmentRecord write_segment(const Sources& sources, const std::filesystem::path& directory,
                            const SegmentOptions& options);

}  // namespace backfile
