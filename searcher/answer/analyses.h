// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backfile/results.h"
#include "backfile/search_request.h"
#include "searcher/answer/single_search.h"
#include "searcher/deadline.h"
#include "searcher/snapshot.h"

namespace backfile {

/// Adds to `results` what `request` asks to be said of all matches of `search`, which was run:
/// significant terms, trend, comparison. Throws QueryError if the query to compare with cannot be
/// understood, and at the deadline.
void analyse(SingleSearch& search, const SearchRequest& request, Snapshot& snapshot,
             const Deadline& deadline, Results& results);

}  // namespace backfile
