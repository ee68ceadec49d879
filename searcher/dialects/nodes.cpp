// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/dialects/nodes.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace backfile {
namespace {

using Kind = QueryNode::Kind;

QueryNode branch(Kind kind, const QueryNode& first, const QueryNode& last) {
  QueryNode node{.kind = kind, .offset = std::min(first.offset, last.offset)};
  node.length = std::max(first.offset + first.length, last.offset + last.length) - node.offset;
  return node;
}

void take_in(QueryNode& parent, QueryNode child) {
  if (child.kind != parent.kind || child.boost != 1)
    return void(parent.children.push_back(std::move(child)));
  std::move(child.children.begin(), child.children.end(), std::back_inserter(parent.children));
}

bool is_words(const QueryNode& node) {
  return node.kind == Kind::word || node.kind == Kind::inflected || node.kind == Kind::phrase;
}

bool is_phrase_with(const QueryNode& left, const QueryNode& right) {
  const bool exact = left.kind == Kind::phrase;
  return is_words(left) && is_words(right) && exact == (right.kind == Kind::phrase) &&
         left.field == right.field && left.region == right.region;
}

}  // namespace

OptionalNode joined(Kind kind, OptionalNode left, OptionalNode right) {
  if (!left || !right) return left ? std::move(left) : std::move(right);
  QueryNode node = branch(kind, *left, *right);
  take_in(node, std::move(*left));
  take_in(node, std::move(*right));
  return node;
}

OptionalNode without(OptionalNode left, OptionalNode right) {
  return joined(Kind::conjunction, std::move(left), negated(std::move(right)));
}

OptionalNode near_to_each_other(Kind kind, unsigned number, OptionalNode left, OptionalNode right) {
  if (!left && kind == Kind::not_near) return {};
  if (!left || !right) return left ? std::move(left) : std::move(right);
  QueryNode node = branch(kind, *left, *right);
  node.number = number;
  node.children.push_back(std::move(*left));
  node.children.push_back(std::move(*right));
  return node;
}

OptionalNode adjacent(OptionalNode left, OptionalNode right) {
  if (!left || !right || !is_phrase_with(*left, *right))
    return near_to_each_other(Kind::ordered, 1, std::move(left), std::move(right));
  left->kind = left->kind == Kind::phrase ? Kind::phrase : Kind::inflected;
  left->text.append(" ").append(right->text);
  left->length = right->offset + right->length - left->offset;
  return left;
}

OptionalNode negated(OptionalNode node) {
  if (!node) return {};
  if (node->kind == Kind::negation) return std::move(node->children.front());
  QueryNode negation = branch(Kind::negation, *node, *node);
  negation.children.push_back(std::move(*node));
  return negation;
}

OptionalNode at_least(unsigned number, OptionalNode node) {
  if (!node) return {};
  QueryNode counted = branch(Kind::at_least, *node, *node);
  counted.number = number;
  counted.children.push_back(std::move(*node));
  return counted;
}

std::size_t leaf_count(const QueryNode& node) {
  std::size_t count = node.is_leaf() ? 1 : 0;
  for (const auto& child : node.children) count += leaf_count(child);
  return count;
}

}  // namespace backfile
