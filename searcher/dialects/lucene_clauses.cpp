// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/dialects/lucene_clauses.h"

#include <utility>

#include "searcher/dialects/nodes.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;

OptionalNode all_of(Kind kind, std::vector<QueryNode> nodes) {
  OptionalNode all;
  for (auto& node : nodes) all = joined(kind, std::move(all), std::move(node));
  return all;
}

}  // namespace

void LuceneClauses::add(Sort sort, OptionalNode node) {
  last_is_optional_ = node && sort == Sort::should;
  if (!node) return;
  auto& nodes = sort == Sort::must ? must_ : sort == Sort::should ? should_ : must_not_;
  nodes.push_back(std::move(*node));
}

void LuceneClauses::require_last() {
  if (!last_is_optional_) return;
  must_.push_back(std::move(should_.back()));
  should_.pop_back();
  last_is_optional_ = false;
}

OptionalNode LuceneClauses::node() {
  auto node = all_of(Kind::conjunction, std::move(must_));
  auto should = all_of(Kind::disjunction, std::move(should_));
  if (node && should) {
    const QueryNode everything{.kind = Kind::everything, .offset = should->offset};
    should = joined(Kind::disjunction, std::move(should), everything);
  }
  node = joined(Kind::conjunction, std::move(node), std::move(should));
  if (!node && !must_not_.empty())
    translating_.note(
        "what must not be there finds nothing alone in Lucene; here it finds all other articles");
  for (auto& unwanted : must_not_) node = without(std::move(node), std::move(unwanted));
  return node;
}

}  // namespace backfile
