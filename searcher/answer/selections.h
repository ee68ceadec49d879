// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "searcher/answer/restrictions.h"
#include "searcher/facets/facet_counter.h"
#include "searcher/matches.h"
#include "searcher/snapshot.h"

namespace backfile {

/// Matches of a query, told apart by which of some restrictions they pass: those that pass all, and
/// for each field those that only its own restriction keeps out. With these the values of the field
/// are counted as if nothing of it were chosen.
class Selections {
 public:
  /// `matches` are those without the restrictions. Throws IndexError.
  Selections(SegmentMatches matches, const std::vector<Restriction>& restrictions,
             Snapshot& snapshot);

  /// Those that pass all.
  const SegmentMatches& passing() const { return passing_; }

  /// What the values of `field` are counted over. Valid as long as this is.
  MatchSets counted_for(const std::string& field) const;

 private:
  SegmentMatches passing_{};
  std::map<std::string, SegmentMatches> kept_out_{};
};

}  // namespace backfile
