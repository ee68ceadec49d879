// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/tree.h"

#include <algorithm>

namespace backfile {
namespace {

using Kind = QueryNode::Kind;

std::string quoted(const std::string& text) { return '"' + text + '"'; }

bool needs_quotes(const std::string& text) {
  return text.empty() || text.find_first_of(" ():\"") != std::string::npos;
}

std::string range(const QueryNode& node) {
  if (node.since == node.until) return to_string(node.since);
  return to_string(node.since) + ".." + to_string(node.until);
}

std::string leaf_text(const QueryNode& node) {
  switch (node.kind) {
    case Kind::everything: return "*";
    case Kind::phrase: return quoted(node.text);
    case Kind::prefix: return (needs_quotes(node.text) ? quoted(node.text) : node.text) + "*";
    case Kind::dates: return range(node);
    default: return needs_quotes(node.text) ? quoted(node.text) : node.text;
  }
}

std::string describe_leaf(const QueryNode& node) {
  return node.field.empty() ? leaf_text(node) : node.field + ":" + leaf_text(node);
}

std::string joined(const QueryNode& node, const char* between) {
  std::string text;
  for (const auto& child : node.children) {
    if (!text.empty()) text += between;
    text += describe(child);
  }
  return "(" + text + ")";
}

std::string label(const QueryNode& node) {
  switch (node.kind) {
    case Kind::all: return "ALL";
    case Kind::conjunction: return "AND";
    case Kind::disjunction: return "OR";
    case Kind::negation: return "NOT";
    default: return describe_leaf(node);
  }
}

void append_outline(const QueryNode& node, std::size_t depth, std::string& out) {
  out.append(2 * depth, ' ').append(label(node)).append("\n");
  for (const auto& child : node.children) append_outline(child, depth + 1, out);
}

}  // namespace

std::string describe(const QueryNode& node) {
  switch (node.kind) {
    case Kind::all: return joined(node, " ");
    case Kind::conjunction: return joined(node, " AND ");
    case Kind::disjunction: return joined(node, " OR ");
    case Kind::negation: return "NOT " + describe(node.children.front());
    default: return describe_leaf(node);
  }
}

std::string outline(const QueryNode& node) {
  std::string out;
  append_outline(node, 0, out);
  return out;
}

bool can_be_relaxed(const QueryNode& node) {
  const auto positive = std::count_if(node.children.begin(), node.children.end(),
                                      [](const auto& c) { return c.kind != Kind::negation; });
  if (node.kind == Kind::all && positive > 1) return true;
  return std::any_of(node.children.begin(), node.children.end(), can_be_relaxed);
}

}  // namespace backfile
