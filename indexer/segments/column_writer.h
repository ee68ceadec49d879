// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>

#include "common/manifest.h"
#include "indexer/segments/value_plan.h"

namespace backfile {

/// Writes the `ColumnFile` of a segment into its directory, not durably yet. The record has the
/// file's own name. Throws IndexError.
FileRecord write_columns(const ValuePlan& plan, const std::filesystem::path& directory);

}  // namespace backfile
