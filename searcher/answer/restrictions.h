// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include "backfile/search_request.h"
#include "searcher/query/planner.h"
#include "searcher/snapshot.h"

namespace backfile {

/// What restricts the articles of a request beside its query: its filters, and the first and the
/// last date. Throws QueryError for a filter that there is not.
class Restrictions {
 public:
  Restrictions(const SearchRequest& request, const Snapshot& snapshot, const QueryPlanner& planner);

  /// `query` for those articles alone, with its weights.
  Xapian::Query applied_to(Xapian::Query query) const;

 private:
  std::vector<Xapian::Query> queries_;
};

}  // namespace backfile
