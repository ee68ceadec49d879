// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>

#include "backfile/search_request.h"
#include "searcher/deadline.h"
#include "searcher/matches.h"
#include "searcher/snapshot.h"

namespace backfile {

/// A query, run for the hits that `request` asks for. What it is made of outlives it. Throws
/// QueryError at the deadline.
class Run {
 public:
  Run(const Snapshot& snapshot, const SearchRequest& request, const Xapian::Query& query,
      const Deadline& deadline);
  Run(const Run&) = delete;
  Run& operator=(const Run&) = delete;

  const Xapian::MSet& hits() const { return hits_; }
  const Xapian::Query& query() const { return query_; }

  /// Exact.
  std::uint64_t total();

  const SegmentMatches& matches();

 private:
  /// Puts articles without a date last.
  class OldestFirst : public Xapian::KeyMaker {
   public:
    std::string operator()(const Xapian::Document& document) const override;
  };

  const Snapshot& snapshot_;
  const Deadline& deadline_;
  Xapian::Query query_;
  Xapian::MSet hits_{};
  std::optional<SegmentMatches> matches_{};
};

}  // namespace backfile
