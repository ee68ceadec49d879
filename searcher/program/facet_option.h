// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "backfile/search_request.h"

namespace backfile {

/// Reads the argument of --facet: a field, then options, each behind a colon: how many values, by
/// which period the date is counted, limit=N, offset=N, min=N, depth=N, sort=count or sort=value,
/// and last, as it may have colons in it, contains=TEXT. `limit` is how many where it does not say.
/// Throws UsageError.
FacetRequest read_facet(const std::string& text, std::size_t limit);

}  // namespace backfile
