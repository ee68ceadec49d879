// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <vector>

namespace backfile {

/// Every document of `database`, which is one segment, that matches, in ascending order. Ranks
/// nothing: several times faster than asking Xapian for all matches.
std::vector<Xapian::docid> all_matches(const Xapian::Database& database,
                                       const Xapian::Query& query);

}  // namespace backfile
