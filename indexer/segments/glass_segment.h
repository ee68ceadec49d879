// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <vector>

#include "common/manifest.h"
#include "indexer/segments/document_map.h"
#include "indexer/segments/segment_writer.h"
#include "indexer/segments/value_plan.h"

namespace backfile {

/// Writes a segment as a glass database in `directory`, which is there. Each table is written from
/// its begin to its end: those of the documents and those of the terms at the same time if there is
/// more than one thread. Returns the records of the files, with names inside `directory`.
std::vector<FileRecord> write_glass_segment(const Sources& sources, const DocumentMap& map,
                                            const ValuePlan& plan,
                                            const std::filesystem::path& directory,
                                            const SegmentOptions& options);

}  // namespace backfile
