// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <vector>

#include "backfile/results.h"
#include "backfile/search_request.h"
#include "searcher/deadline.h"
#include "searcher/query/planner.h"
#include "searcher/snapshot.h"

namespace backfile {

/// The document ids of what was found, in its order.
std::vector<Xapian::docid> documents_of(const Xapian::MSet& found);

/// The articles that `plan` found, read and marked. Throws QueryError at the deadline.
std::vector<Hit> make_hits(const Xapian::MSet& found, const Plan& plan,
                           const SearchRequest& request, Snapshot& snapshot,
                           const Deadline& deadline);

}  // namespace backfile
