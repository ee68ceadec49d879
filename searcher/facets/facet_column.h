// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "common/facet_fields.h"
#include "searcher/matches.h"

namespace backfile {

/// The values of one facet for every document of a segment, in memory, as numbers in a dictionary
/// that the columns of all segments share.
class FacetColumn {
 public:
  /// Of a segment in which no document has a value.
  FacetColumn() = default;

  /// Adds what `values` does not have yet to it.
  FacetColumn(const Xapian::Database& segment, const FacetField& field, FacetValues& values);

  /// Adds how many of `documents` have each value to `counts`, which is as long as the dictionary.
  /// Returns how many have none.
  std::uint64_t count(const Documents& documents, std::vector<std::uint64_t>& counts) const;

 private:
  std::vector<std::uint32_t> begin_;  // By document: where its ordinals begin; one more at the end.
  std::vector<FacetValues::Ordinal> ordinals_;
};

/// The dates of every document of a segment, to the day, in memory.
class DateColumn {
 public:
  enum class Unit { year, month };

  explicit DateColumn(const Xapian::Database& segment);

  /// Adds how many of `documents` are of each year or month to `counts`. Returns of how many it is
  /// not known.
  std::uint64_t count(const Documents& documents, Unit unit,
                      std::map<Date, std::uint64_t>& counts) const;

 private:
  std::vector<Date> dates_;  // By document.
};

/// The field of `segment` that has the facet's name, if its articles know it: custom facets have
/// their own slots in each segment.
std::optional<FacetField> facet_field(const Xapian::Database& segment, const std::string& name);

}  // namespace backfile
