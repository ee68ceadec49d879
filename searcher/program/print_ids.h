// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ostream>

#include "backfile/results.h"
#include "searcher/program/style.h"

namespace backfile {

/// The ids of the articles of this page, one a line, as `safe_text` shows them.
void print_ids(const Results& results, const Style& style, std::ostream& out);

}  // namespace backfile
