// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <functional>
#include <vector>

#include "backfile/results.h"
#include "backfile/search_request.h"
#include "searcher/deadline.h"
#include "searcher/query/planner.h"
#include "searcher/ranking/best_matches.h"
#include "searcher/snapshot.h"

namespace backfile {

/// Returns whether to go on.
using HitVisitor = std::function<bool(const Hit&)>;

/// Reads and marks the articles that `plan` found, one by one. Throws QueryError at the deadline.
void each_hit(const std::vector<RankedDocument>& found, const Plan& plan,
              const SearchRequest& request, Snapshot& snapshot, const Deadline& deadline,
              const HitVisitor& visit);

}  // namespace backfile
