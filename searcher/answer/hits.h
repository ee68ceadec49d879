// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <vector>

#include "backfile/results.h"
#include "backfile/search_request.h"
#include "searcher/deadline.h"
#include "searcher/snapshot.h"
#include "searcher/snippets/marker.h"

namespace backfile {

/// The articles that were found, read and marked. Throws QueryError at the deadline.
std::vector<Hit> make_hits(const Xapian::MSet& found, const SearchRequest& request,
                           Snapshot& snapshot, Marker& marker, const Deadline& deadline);

}  // namespace backfile
