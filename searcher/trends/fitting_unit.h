// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backfile/search_request.h"
#include "searcher/facets/date_column.h"
#include "searcher/matches.h"

namespace backfile {

/// The smallest period for a timeline of these matches that can be read: it makes at most 120
/// periods, not more than there are dated matches (but 12 are never too many), and at least half of
/// the dates are known so exactly. A decade if there is none.
TimeUnit fitting_unit(const DateColumns& dates, const MatchSets& matches);

}  // namespace backfile
