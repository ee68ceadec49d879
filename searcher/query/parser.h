// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "backfile/search_request.h"
#include "searcher/query/tree.h"

namespace backfile {

/// What a query is read with.
struct QueryContext {
  std::vector<std::string> custom_facets{};  ///< They are fields too.
  Date today{};                              ///< From which dates like "yesterday" are counted.
};

/// Reads the query language of docs/query-language.md. Positional operators bind tightest, then
/// NOT, then AND and mere succession, then OR. Throws QueryError, which points at the place, for an
/// unknown field, an unclosed quote or bracket, an operator without a word, an impossible date, a
/// misplaced wildcard, and beyond the limits.
QueryNode parse_query(std::string_view text, const QueryContext& context = {},
                      const QueryLimits& limits = {});

}  // namespace backfile
