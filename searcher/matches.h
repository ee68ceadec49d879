// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <optional>
#include <roaring/roaring.hh>
#include <string>
#include <vector>

#include "searcher/deadline.h"
#include "searcher/open_index.h"

namespace backfile {

/// Documents of one segment, in ascending order.
using Documents = std::vector<Xapian::docid>;

/// Documents of each segment, in the order of the segments.
using SegmentMatches = std::vector<Documents>;

/// Sets of matches that have none in common: what is counted over.
using MatchSets = std::vector<const SegmentMatches*>;

/// Every document of `segment` that matches. Ranks nothing: several times faster than asking Xapian
/// for all matches. Throws QueryError at the deadline.
Documents all_matches(const Xapian::Database& segment, const Xapian::Query& query,
                      const Deadline& deadline = {});

/// The same, in the way that is cheaper: reading whole posting lists, or the engine's.
Documents all_matches(const OpenSegment& segment, const Xapian::Query& query,
                      const Deadline& deadline = {});

/// The same for each segment of an index.
SegmentMatches all_matches(const OpenIndex& index, const Xapian::Query& query,
                           const Deadline& deadline = {});

/// Postings of one term in a segment.
struct ReadPostings {
  Documents documents{};
  std::vector<std::uint32_t> wdfs{};
};

/// Of some terms the postings that matching has read; those of every match that has the term, or
/// none at all.
using ReadTerms = std::map<std::string, ReadPostings>;

/// Every document of each segment that matches, by posting lists alone, which `read` is given if
/// it is among its terms. Nothing if the engine is needed.
std::optional<SegmentMatches> matches_by_reading(const OpenIndex& index, const Xapian::Query& query,
                                                 std::vector<ReadTerms>& read,
                                                 const Deadline& deadline = {});

/// Those of `candidates`, in ascending order, that `passes`. Throws QueryError at the deadline.
template <typename Passes>
Roaring documents_that(Passes&& passes, const Documents& candidates, const Deadline& deadline) {
  Roaring found;
  for (const auto document : candidates) {
    deadline.check();
    if (passes(document)) found.add(document);
  }
  found.runOptimize();
  return found;
}

/// `documents` of the database of an index, as documents of its segments.
SegmentMatches by_segment(const std::vector<Xapian::docid>& documents, const OpenIndex& index);

/// Matches `documents` of the database of an index, and weighs nothing.
Xapian::Query documents_query(const std::vector<Xapian::docid>& documents, const OpenIndex& index);

}  // namespace backfile
