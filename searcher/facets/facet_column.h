// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "common/facet_fields.h"

namespace backfile {

/// How many of some documents have each value, and how many have none.
struct FacetCounts {
  std::vector<std::pair<std::string, std::uint64_t>> values{};  ///< Without those that are zero.
  std::uint64_t missing = 0;
};

/// The values of one facet for every document of a segment, in memory.
class FacetColumn {
 public:
  FacetColumn(const Xapian::Database& database, const FacetField& field);

  FacetCounts count(const std::vector<Xapian::docid>& documents) const;

  const FacetValues& values() const { return values_; }

 private:
  FacetValues values_;
  std::vector<std::uint32_t> begin_;  // By document: where its ordinals begin; one more at the end.
  std::vector<FacetValues::Ordinal> ordinals_;
};

/// The dates of every document of a segment, to the day, in memory.
class DateColumn {
 public:
  enum class Unit { year, month };

  explicit DateColumn(const Xapian::Database& database);

  /// Values as `YYYY` or `YYYY-MM`, in order of time. A document of which the month is not known
  /// counts as missing among the months.
  FacetCounts count(const std::vector<Xapian::docid>& documents, Unit unit) const;

 private:
  std::vector<Date> dates_;  // By document.
};

}  // namespace backfile
