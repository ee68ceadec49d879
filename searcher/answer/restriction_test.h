// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <functional>

#include "searcher/answer/restrictions.h"
#include "searcher/snapshot.h"

namespace backfile {

/// Whether a document of a segment passes a restriction.
using RestrictionTest = std::function<bool(Xapian::docid)>;

/// For so many documents of a segment of `snapshot`, which outlives the test. Asks the columns of
/// the segment, or reads the posting lists of the restriction's terms, whatever is cheaper. Throws
/// IndexError.
RestrictionTest restriction_test(const Restriction& restriction, Snapshot& snapshot,
                                 std::size_t segment, std::size_t documents);

}  // namespace backfile
