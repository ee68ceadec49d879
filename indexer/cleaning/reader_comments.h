// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/cleaning/page.h"

namespace backfile {

/// Labels what readers wrote under an article as noise: the lines behind a "Comments" line up to
/// the next related heading, if marks such as "Reply" or "2 hours ago" stand among them. Without
/// such marks the line was only a counter.
void mark_reader_comments(Page& page);

}  // namespace backfile
