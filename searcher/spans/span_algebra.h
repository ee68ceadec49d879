// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <limits>

#include "searcher/spans/span.h"

namespace backfile {

/// How near to each other two passages that do not overlap must be.
struct Nearness {
  static constexpr std::uint32_t any_distance = std::numeric_limits<std::uint32_t>::max();

  std::uint32_t distance = any_distance;  ///< 1 if one begins right behind the other.
  bool ordered = false;                   ///< The one of the left operand comes first.
  /// Where parts of the article begin, ascending: both must lie in one part.
  const Positions* starts = nullptr;
};

/// Puts any passages in order and leaves out those that contain another.
void keep_shortest(Spans& spans);

/// Passages of `next` directly behind passages of `first`, together.
Spans followed(const Spans& first, const Spans& next);

/// The shortest passages with one of `left` and one of `right` near to each other.
Spans near(const Spans& left, const Spans& right, const Nearness& nearness);

/// Those of `left` that neither overlap another passage of `right` nor are near to one.
Spans not_near(const Spans& left, const Spans& right, const Nearness& nearness);

/// Those of `left` that are near to one of `right`, in short: they take part in `near`.
Spans taking_part(const Spans& left, const Spans& right, const Nearness& nearness);

/// Those of `spans` that lie in one of `regions`.
Spans inside(const Spans& spans, const Spans& regions);

}  // namespace backfile
