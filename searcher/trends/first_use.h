// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>

#include "backfile/trends.h"
#include "searcher/facets/date_column.h"
#include "searcher/matches.h"
#include "searcher/open_index.h"

namespace backfile {

/// The match that comes first in the order of time. A year or month comes before the days in it; of
/// the same time, the one written first to the index. Lets Xapian's errors out.
std::optional<FirstUse> first_use(const SegmentMatches& matches, const DateColumns& dates,
                                  const OpenIndex& index);

}  // namespace backfile
