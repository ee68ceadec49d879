// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "backfile/results.h"
#include "backfile/search_request.h"
#include "searcher/facets/date_column.h"
#include "searcher/facets/time_period.h"
#include "searcher/matches.h"
#include "searcher/open_index.h"

namespace backfile {

/// How many articles are of each period; only periods that have any.
struct PeriodCounts {
  std::map<PeriodNumber, std::uint64_t> periods{};
  std::uint64_t undated = 0;  ///< Whose date is not known, or not so exactly.
};

PeriodCounts count_periods(const DateColumns& dates, const MatchSets& matches, TimeUnit unit);

/// The timelines of several results, each with every period from the first in which any of them has
/// a match to the last. `index` is what `dates` are of. Throws QueryError if that are too many.
std::vector<Facet> timelines(const FacetRequest& request, const DateColumns& dates,
                             const std::vector<MatchSets>& results, const OpenIndex& index);

}  // namespace backfile
