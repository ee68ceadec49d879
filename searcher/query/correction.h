// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

#include "searcher/open_index.h"
#include "searcher/query/tree.h"
#include "searcher/words/index_words.h"

namespace backfile {

/// `query`, which was read as `tree`, with what was probably meant in place of its rare words, or
/// nothing if none of them looks wrong (see `correct`). Lets Xapian's errors out.
std::string corrected_query(const std::string& query, const QueryNode& tree, const OpenIndex& index,
                            IndexWords& words);

}  // namespace backfile
