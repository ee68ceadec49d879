// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backfile/trends.h"
#include "searcher/matches.h"
#include "searcher/snapshot.h"

namespace backfile {

/// How many matches two results have alone and in common, and their timelines; the rest is left to
/// fill in.
Comparison compared(const SegmentMatches& first, const SegmentMatches& second, Snapshot& snapshot);

}  // namespace backfile
