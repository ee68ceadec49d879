// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>

#include "indexer/segments/document_map.h"
#include "indexer/segments/segment_writer.h"
#include "indexer/segments/value_plan.h"

namespace backfile {

/// Writes a segment through Xapian's public interface and leaves it compact in `directory`, which
/// is made; what is needed meanwhile stands beside it. Not durable by itself. Throws IndexError.
void write_xapian_segment(const Sources& sources, const DocumentMap& map, const ValuePlan& plan,
                          const std::filesystem::path& directory, const SegmentOptions& options);

}  // namespace backfile
