// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include "backfile/suggestions.h"
#include "searcher/open_index.h"

namespace backfile {

/// As `Searcher::suggest`. Lets Xapian's errors out.
Suggestions suggest(const OpenIndex& index, std::string_view typed, std::size_t limit);

}  // namespace backfile
