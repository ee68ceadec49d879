// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "backfile/search_request.h"
#include "searcher/query/parser.h"
#include "searcher/query/tree.h"

namespace backfile {

/// The query of a request, read.
struct Reading {
  std::string text{};  ///< What `tree` was read from: all places in it are of this text.
  QueryNode tree{};
  std::string translated{};             ///< `text` as it was translated; empty if it was not.
  std::vector<std::string> warnings{};  ///< What was changed on the way, and mended.
};

/// Throws QueryError.
Reading read_query(const SearchRequest& request, const QueryContext& context);

}  // namespace backfile
