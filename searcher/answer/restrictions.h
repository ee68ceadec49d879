// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "backfile/search_request.h"
#include "searcher/query/planner.h"
#include "searcher/snapshot.h"

namespace backfile {

/// What an article must have of one field: any of `terms`.
struct Restriction {
  std::string field{};  ///< Empty for the first and the last date of a request.
  std::vector<std::string> terms{};
};

/// What restricts the articles of `request` beside its query: its filters, one restriction a field,
/// and the first and the last date. Throws QueryError for a filter that there is not.
std::vector<Restriction> restrictions_of(const SearchRequest& request, const Snapshot& snapshot,
                                         const QueryPlanner& planner);

/// Told apart by whether the values of the field are counted, for which its own restriction does
/// not hold.
struct SplitRestrictions {
  std::vector<Restriction> counted{};
  std::vector<Restriction> others{};
};

SplitRestrictions split(const std::vector<Restriction>& restrictions,
                        const std::vector<FacetRequest>& facets);

/// `query` for those articles alone that pass them, with its weights.
Xapian::Query restricted(Xapian::Query query, const std::vector<Restriction>& restrictions);

}  // namespace backfile
