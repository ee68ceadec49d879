// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "searcher/query/planner.h"
#include "searcher/query/tree.h"

namespace backfile {

/// The folded words that a query looks for in text: those written in it, and those that its
/// wildcards and fuzzy words stand for in `plan`. A match has them by itself.
std::vector<std::string> query_words(const QueryNode& tree, const Plan& plan);

}  // namespace backfile
