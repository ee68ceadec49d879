// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/tree.h"

namespace backfile {

/// What a query may ask for at most, so that none can cost without bounds.
struct QueryLimits {
  std::size_t bytes = 2048;
  std::size_t leaves = 128;
  std::size_t nesting = 20;  ///< Brackets and negations inside each other.
  std::size_t shortest_prefix = 3;  ///< Characters before the `*` of a word.
};

/// Reads the query language of the README. NOT binds tighter than AND, AND tighter than OR; words
/// that follow each other hold together as tightly as AND. `custom_facets` are fields too. Throws
/// QueryError, which points at the place, for an unknown field, an unclosed quote or bracket, an
/// operator without a word, an impossible date, a misplaced wildcard, and beyond the limits.
QueryNode parse_query(std::string_view text, const std::vector<std::string>& custom_facets,
                      const QueryLimits& limits = {});

}  // namespace backfile
