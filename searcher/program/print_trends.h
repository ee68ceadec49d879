// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ostream>

#include "backfile/results.h"
#include "searcher/program/style.h"

namespace backfile {

/// What of unusual words, trend and comparison there is in `results`, each with a blank line
/// before.
void print_trends(const Results& results, const Style& style, std::ostream& out);

}  // namespace backfile
