// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>

#include "backfile/error.h"
#include "searcher/query/parser.h"

namespace backfile {

/// Counts how deep a reader is, for as long as it lives.
class Nested {
 public:
  /// Throws QueryError, which points at a symbol, beyond the limit of a query.
  template <typename AnySymbol>
  Nested(std::size_t& depth, const AnySymbol& symbol) : depth_(depth) {
    const std::size_t most = QueryLimits{}.nesting;
    if (depth_ >= most)
      throw QueryError("the query is nested deeper than " + std::to_string(most) + " levels",
                       symbol.offset, symbol.length);
    ++depth_;
  }
  ~Nested() { --depth_; }
  Nested(const Nested&) = delete;
  Nested& operator=(const Nested&) = delete;

 private:
  std::size_t& depth_;
};

}  // namespace backfile
