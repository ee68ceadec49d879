// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "backfile/results.h"
#include "backfile/search_request.h"
#include "searcher/facets/facet_column.h"
#include "searcher/matches.h"
#include "searcher/open_index.h"

namespace backfile {

/// Counts facets over the matches in an index. Loads the columns of a facet when it is first asked
/// for and keeps them. For one thread. Lets Xapian's errors out.
class FacetCounter {
 public:
  /// Both must live as long as the counter. `names` are the facets that the index has, but for
  /// those of time.
  FacetCounter(const OpenIndex& index, const std::vector<std::string>& names)
      : index_(index), names_(names) {}

  /// The facet that `request` asks for over `matches`. A value is spelled as in the newest segment
  /// that has it, whatever matches. The values that `filters` name are given in any case and
  /// marked. Throws QueryError if there is no such facet.
  Facet count(const FacetRequest& request, const SegmentMatches& matches,
              const std::vector<Filter>& filters);

 private:
  /// How many matches have each value, and how many have none.
  struct Counts {
    std::vector<std::pair<std::string, std::uint64_t>> values{};  // Without those that are zero.
    std::uint64_t missing = 0;
  };

  struct Columns {
    FacetValues values{};
    std::vector<FacetColumn> by_segment{};
  };

  Counts raw_counts(const std::string& field, const SegmentMatches& matches);
  Counts count_values(const std::string& field, const SegmentMatches& matches);
  Counts count_dates(DateColumn::Unit unit, const SegmentMatches& matches);
  Columns load(const std::string& field) const;
  const Columns& columns(const std::string& field);
  const std::vector<DateColumn>& dates();

  const OpenIndex& index_;
  const std::vector<std::string>& names_;
  std::map<std::string, Columns> columns_;
  std::vector<DateColumn> dates_;  // By segment, or empty until they are asked for.
};

/// Whether a facet is of time, which every index has: "year", "month".
bool is_time_facet(const std::string& field);

}  // namespace backfile
