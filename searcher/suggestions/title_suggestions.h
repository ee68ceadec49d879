// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/open_index.h"

namespace backfile {

/// Titles that begin with what was typed, as `Searcher::suggest` says. Lets Xapian's errors out.
std::vector<std::string> titles_beginning(const OpenIndex& index, std::string_view typed,
                                          std::size_t limit);

}  // namespace backfile
