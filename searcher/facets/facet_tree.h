// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "common/facet_values.h"

namespace backfile {

/// What the values of a facet count for: each for itself and for the branches that it lies on.
class FacetTree {
 public:
  using Node = FacetValues::Ordinal;

  /// Nodes are the values themselves if `depth` is 0, otherwise their branches of so many levels.
  FacetTree(const FacetValues& values, std::size_t depth);

  /// Whether each value is a node and counts for that alone: the numbers of both are the same.
  bool is_flat() const { return is_flat_; }

  const FacetValues& nodes() const { return nodes_; }

  /// The nodes that a value counts for.
  const std::vector<Node>& nodes_of(FacetValues::Ordinal value) const { return of_value_[value]; }

 private:
  FacetValues nodes_;
  std::vector<std::vector<Node>> of_value_{};
  bool is_flat_ = true;
};

}  // namespace backfile
