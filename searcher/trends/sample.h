// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>

#include "searcher/matches.h"

namespace backfile {

/// At most `most` of `documents`, spread evenly: they are cut into so many runs, and of each one
/// document is taken, the same each time, at a place that follows no rhythm which the documents may
/// have.
SegmentMatches spread(const SegmentMatches& documents, std::size_t most);

}  // namespace backfile
