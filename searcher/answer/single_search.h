// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backfile/results.h"
#include "backfile/search_request.h"
#include "searcher/answer/hits.h"
#include "searcher/answer/reading.h"
#include "searcher/answer/restrictions.h"
#include "searcher/answer/run.h"
#include "searcher/deadline.h"
#include "searcher/matches.h"
#include "searcher/query/planner.h"
#include "searcher/snapshot.h"

namespace backfile {

/// One query on its way to an answer; a comparison needs two. All that it is given outlives it.
/// Throws QueryError at the deadline, and lets Xapian's errors out.
class SingleSearch {
 public:
  /// Throws QueryError if the request cannot be understood.
  SingleSearch(const SearchRequest& request, Snapshot& snapshot, const Deadline& deadline);
  SingleSearch(const SingleSearch&) = delete;
  SingleSearch& operator=(const SingleSearch&) = delete;

  /// Everything but the hits, which go to `visit`, and what is said of all matches together. To be
  /// called once; the functions below are for after that.
  Results run(const HitVisitor& visit);

  /// All of them, in every segment.
  const SegmentMatches& matches() { return attempt_->run.selections().passing(); }

  /// The folded words that are looked for.
  std::vector<std::string> words() const;

  /// How the query was carried out, and the scores of the hits that were visited.
  std::string explain(const std::vector<Hit>& hits) const;

 private:
  /// The tree, planned and run.
  struct Attempt {
    explicit Attempt(SingleSearch& search);

    Plan plan;
    Run run;
    std::uint64_t total;
  };

  std::optional<Xapian::Query> among() const;
  Match try_matches();
  Match try_any();
  std::vector<Facet> count_facets();

  const SearchRequest& request_;
  Snapshot& snapshot_;
  const Deadline& deadline_;
  QueryPlanner planner_;
  std::vector<Restriction> restrictions_;
  Reading reading_;
  std::optional<Attempt> attempt_{};
};

}  // namespace backfile
