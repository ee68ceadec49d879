// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backfile/search_request.h"

namespace backfile {

/// Throws QueryError if a limit is beyond what can be asked for, or a date is none.
void require_bounded(const SearchRequest& request);

/// Throws QueryError if more hits are asked for than are kept at once.
void require_page(const SearchRequest& request);

}  // namespace backfile
