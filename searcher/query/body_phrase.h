// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "searcher/open_index.h"

namespace backfile {

/// Articles in whose body the words `terms`, two or more terms of schema::all_text, follow each
/// other. The index keeps no copy of the body for itself: the articles that have the phrase in
/// title or caption are looked at one by one when the query is made, which is exact and, as
/// those are few, cheap.
Xapian::Query phrase_in_body(const std::vector<OpenSegment>& segments,
                             const std::vector<std::string>& terms);

}  // namespace backfile
