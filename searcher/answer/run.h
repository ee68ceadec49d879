// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <vector>

#include "backfile/search_request.h"
#include "searcher/answer/restrictions.h"
#include "searcher/answer/selections.h"
#include "searcher/deadline.h"
#include "searcher/query/planner.h"
#include "searcher/ranking/best_matches.h"
#include "searcher/snapshot.h"

namespace backfile {

/// A query, run for the hits that `request` asks for. All that it is given outlives it. Throws
/// QueryError at the deadline.
class Run {
 public:
  Run(Snapshot& snapshot, const SearchRequest& request, const Plan& plan,
      const std::vector<Restriction>& restrictions, const Deadline& deadline);
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  /// From the offset of the request on, the best first.
  const std::vector<RankedDocument>& hits() const { return hits_; }

  /// With all restrictions.
  const Xapian::Query& query() const { return query_; }

  /// Exact.
  std::uint64_t total();

  /// All matches; those that only the restriction of a counted facet keeps out are known too.
  const Selections& selections();

 private:
  bool rank_by_reading(const Plan& plan, std::size_t offset, std::size_t limit);
  void rank_by_walking(Xapian::doccount offset, Xapian::doccount limit);

  /// Puts articles without a date last.
  class OldestFirst : public Xapian::KeyMaker {
   public:
    std::string operator()(const Xapian::Document& document) const override;
  };

  Snapshot& snapshot_;
  const SearchRequest& request_;
  Xapian::Query unrestricted_;
  const std::vector<Restriction>& restrictions_;
  const Deadline& deadline_;
  Xapian::Query query_;
  std::vector<RankedDocument> hits_{};
  std::optional<std::uint64_t> total_{};
  std::optional<Selections> selections_{};
};

}  // namespace backfile
