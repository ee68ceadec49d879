// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "common/manifest.h"

namespace backfile {

/// From which segment on the segments of an index become one with `added` new documents; the number
/// of segments if none does. They are those at the end that are at most twice as large as all that
/// comes after them, so that the number of segments grows with the logarithm of the index; and all
/// from one on of which more than half is dead. All of them if `merge_all`, unless that would
/// change nothing.
std::size_t first_to_merge(const std::vector<SegmentRecord>& segments, std::uint64_t added,
                           bool merge_all);

}  // namespace backfile
