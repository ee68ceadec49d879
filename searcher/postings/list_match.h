// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <optional>

#include "searcher/matches.h"
#include "searcher/open_index.h"

namespace backfile {

/// Every document of `segment` that matches, as `all_matches` gives them, by the posting lists
/// alone: the rarest of those that must hold together is read, the others only where it leads.
/// Nothing if the query has other operators than those of sets. `read`, if there is one, is given
/// what was read of its terms. Throws IndexError (damaged), and QueryError at the deadline.
std::optional<Documents> list_match(const OpenSegment& segment, const Xapian::Query& query,
                                    const Deadline& deadline, ReadTerms* read = nullptr);

}  // namespace backfile
