// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/facet_values.h"
#include "searcher/facets/date_column.h"
#include "searcher/facets/facet_column.h"
#include "searcher/open_index.h"

namespace backfile {

/// One facet of a generation of an index: a column for each segment, and one dictionary for all.
/// Does not change, so threads may share it.
struct FacetTable {
  struct OfSegment {
    std::optional<FacetColumn> column{};  ///< None if no document has a value.
    /// What the ordinals of the column are in `values`.
    std::vector<FacetValues::Ordinal> numbers{};
  };

  FacetValues values{};  ///< Spelled as in the newest segment that has them.
  std::vector<OfSegment> segments{};
};

/// The facet `name` of `index`, which has it. Loaded once for all threads of the process that have
/// this generation open. Throws IndexError.
std::shared_ptr<const FacetTable> facet_table(const OpenIndex& index, const std::string& name);

/// The dates of each segment of `index`. Throws IndexError.
DateColumns date_columns(const OpenIndex& index);

}  // namespace backfile
