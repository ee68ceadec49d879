// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "searcher/query/tree.h"

namespace backfile {

/// The tree in our query language as a person would write it: a field once for all that is in it.
/// Whatever is not a leaf stands in brackets, so that nothing depends on what binds tighter.
std::string print_query(const QueryNode& node);

}  // namespace backfile
