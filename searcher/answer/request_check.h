// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "backfile/search_request.h"

namespace backfile {

/// Throws QueryError if the request asks for more than can be asked for, or for what cannot be.
void require_bounded(const SearchRequest& request);

}  // namespace backfile
