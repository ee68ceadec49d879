// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backfile/trends.h"
#include "searcher/matches.h"
#include "searcher/snapshot.h"

namespace backfile {

/// How `matches` of the index lie in time. Lets Xapian's errors out.
Trend trend_of(const SegmentMatches& matches, Snapshot& snapshot);

}  // namespace backfile
