// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "indexer/cleaning/page.h"

namespace backfile {

/// Finds the headline of an HTML page: the block that says what the page states as its title, or a
/// heading that markup calls one. `page.title` stays nowhere if there is none.
void find_marked_up_title(Page& page);

}  // namespace backfile
