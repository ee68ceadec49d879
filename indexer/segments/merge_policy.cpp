// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/merge_policy.h"

#include <algorithm>

namespace backfile {
namespace {

constexpr std::uint64_t growth = 2;

bool is_mostly_dead(const SegmentRecord& segment) { return 2 * segment.dead > segment.documents; }

}  // namespace

std::size_t first_to_merge(const std::vector<SegmentRecord>& segments, std::uint64_t added,
                           bool merge_all) {
  std::size_t first = segments.size();
  for (std::uint64_t size = added; first > 0 && segments[first - 1].live() <= growth * size;)
    size += segments[--first].live();
  const auto dead = std::find_if(segments.begin(), segments.end(), is_mostly_dead);
  first = std::min(first, static_cast<std::size_t>(dead - segments.begin()));
  if (merge_all) first = 0;
  const bool as_it_is = first + 1 == segments.size() && added == 0 && segments[first].dead == 0;
  return as_it_is ? segments.size() : first;
}

}  // namespace backfile
