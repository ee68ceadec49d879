// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <system_error>

#include "backfile/searcher.h"
#include "searcher/program/options.h"

namespace backfile {

/// What came of an export.
struct Exported {
  Results results{};        ///< Without hits.
  std::error_code error{};  ///< Why not all could be written.
};

/// Writes what the options ask for to `descriptor`, in one of the formats that are of rows: a row
/// for each hit, as it is read; but for each value of the facets if any are asked for, unless ids
/// are. Throws as Searcher::each_hit.
Exported export_rows(Searcher& searcher, const SearchOptions& options, int descriptor);

}  // namespace backfile
