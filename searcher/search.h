// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backfile/results.h"
#include "backfile/search_request.h"
#include "searcher/answer/hits.h"
#include "searcher/snapshot.h"

namespace backfile {

/// Answers `request` from `snapshot`, all but the time it took. Throws QueryError; lets Xapian's
/// errors out.
Results answer(const SearchRequest& request, Snapshot& snapshot);

/// The same, but calls `visit` with each hit, of which there may be any number, instead of keeping
/// them, and explains nothing.
Results answer(const SearchRequest& request, Snapshot& snapshot, const HitVisitor& visit);

}  // namespace backfile
