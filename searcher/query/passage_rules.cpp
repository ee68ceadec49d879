// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/passage_rules.h"

#include <algorithm>
#include <string>
#include <vector>

#include "backfile/error.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;

bool has_negation(const QueryNode& node) {
  return std::any_of(node.children.begin(), node.children.end(),
                     [](const auto& child) { return child.kind == Kind::negation; });
}

void append_leaves(const QueryNode& node, std::vector<const QueryNode*>& leaves) {
  if (node.is_leaf()) leaves.push_back(&node);
  for (const auto& child : node.children) append_leaves(child, leaves);
}

}  // namespace

void require_passage(const QueryNode& node, const Lexeme& op) {
  const std::string where = "beside " + op.text + " ";
  switch (node.kind) {
    case Kind::all:
      if (has_negation(node)) break;
      throw QueryError(where + "several words go in quotation marks, or have OR between them",
                       node.offset, node.length);
    case Kind::conjunction:
    case Kind::negation:
      throw QueryError(where + "there can be no AND and no NOT", node.offset, node.length);
    case Kind::everything:
    case Kind::value:
    case Kind::dates:
    case Kind::has:
    case Kind::at_least:
      throw QueryError(where + "there can only be words and phrases", node.offset, node.length);
    default:
      break;
  }
  if (node.is_leaf() && !is_in_text(node))
    throw QueryError(where + "there can only be words of the text", node.offset, node.length);
  for (const auto& child : node.children) require_passage(child, op);
}

void require_one_field(const QueryNode& node, const Lexeme& op) {
  std::vector<const QueryNode*> leaves;
  append_leaves(node, leaves);
  for (const auto* leaf : leaves) {
    if (leaf->field != leaves[0]->field || leaf->region != leaves[0]->region)
      throw QueryError(
          "what is near to each other must be in one field: write title:(a " + op.text + " b)",
          op.offset, op.length);
  }
}

}  // namespace backfile
