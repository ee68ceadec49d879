// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/facet_tree.h"

#include <algorithm>

#include "searcher/facets/branches.h"

namespace backfile {

FacetTree::FacetTree(const FacetValues& values, std::size_t depth) {
  if (depth == 0) nodes_ = values;
  for (const auto& value : values.all()) {
    auto branches = branches_of(value);
    if (depth > 0) branches.resize(std::min(branches.size(), depth));
    std::vector<Node> nodes;
    for (const auto& branch : branches) {
      const Node node = depth > 0 ? nodes_.add(branch) : nodes_.find(branch);
      if (node < nodes_.size()) nodes.push_back(node);
    }
    is_flat_ = is_flat_ && nodes == std::vector<Node>{static_cast<Node>(of_value_.size())};
    of_value_.push_back(std::move(nodes));
  }
}

}  // namespace backfile
