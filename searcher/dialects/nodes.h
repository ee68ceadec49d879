// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "searcher/dialects/translating.h"

namespace backfile {

/// Both, or the one that there is. What is a branch of that kind itself is taken in.
OptionalNode joined(QueryNode::Kind kind, OptionalNode left, OptionalNode right);

/// The first without the second.
OptionalNode without(OptionalNode left, OptionalNode right);

/// Two passages with a positional operator between them, or the one that there is.
OptionalNode near_to_each_other(QueryNode::Kind kind, unsigned number, OptionalNode left,
                                OptionalNode right);

/// One directly behind the other; plain words of one sort become a phrase.
OptionalNode adjacent(OptionalNode left, OptionalNode right);

/// Every article but these; nothing for nothing.
OptionalNode negated(OptionalNode node);

/// `number` times or more.
OptionalNode at_least(unsigned number, OptionalNode node);

/// How many leaves the tree has.
std::size_t leaf_count(const QueryNode& node);

/// Calls `change` with each leaf of the tree.
template <typename Change>
void change_leaves(QueryNode& node, const Change& change) {
  if (node.is_leaf()) change(node);
  for (auto& child : node.children) change_leaves(child, change);
}

}  // namespace backfile
