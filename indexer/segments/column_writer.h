// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "common/manifest.h"
#include "indexer/segments/document_map.h"
#include "indexer/segments/value_plan.h"

namespace backfile {

/// The ids of the articles of a segment, by document from 1. Valid as long as the sources.
std::vector<std::string_view> new_ids(const Sources& sources, const DocumentMap& map);

/// Writes the `ColumnFile` of a segment into its directory, not durably yet. The record has the
/// file's own name. Throws IndexError.
FileRecord write_columns(const ValuePlan& plan, const std::vector<std::string_view>& ids,
                         const std::filesystem::path& directory);

}  // namespace backfile
