// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <optional>

#include "searcher/matches.h"
#include "searcher/open_index.h"

namespace backfile {

/// Every document of `segment` that matches, as `all_matches` gives them: whole posting lists are
/// read into bitmaps, which are combined word by word. Nothing if the query has phrases, or if
/// the engine has to look at so few documents that skipping in the lists is cheaper. Throws
/// IndexError (damaged), and QueryError at the deadline.
std::optional<Documents> bitmap_match(const OpenSegment& segment, const Xapian::Query& query,
                                      const Deadline& deadline);

}  // namespace backfile
