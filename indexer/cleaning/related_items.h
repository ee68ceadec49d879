// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/cleaning/page.h"

namespace backfile {

/// Labels the lines of a block of links as picture, headline or teaser. `lines` are their places in
/// the page. A link is two or three lines that end in a teaser, or lines that stand together
/// between blank lines or details, or else one headline.
void mark_related_items(Page& page, const std::vector<std::size_t>& lines);

}  // namespace backfile
