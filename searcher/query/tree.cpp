// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/tree.h"

#include <algorithm>

#include "common/schema.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;

std::string quoted(const std::string& text) { return '"' + text + '"'; }

// Whether `text` is a word that means just itself.
bool is_plain_word(const std::string& text) {
  constexpr std::string_view special = " \t\n\r():\"*\xC2\xA0\xE3\x80\x80";
  return !text.empty() && text.front() != '-' && text != "AND" && text != "OR" && text != "NOT" &&
         text.find_first_of(special) == std::string::npos;
}

bool is_in_text(const QueryNode& node) {
  const auto* field = schema::find_field(node.field);
  return node.field.empty() || (field && field->kind == schema::Kind::text);
}

std::string range(const QueryNode& node) {
  if (node.since == node.until) return to_string(node.since);
  return to_string(node.since) + ".." + to_string(node.until);
}

// A word of a text never stands in quotes: it would be exact.
std::string value_text(const QueryNode& node) {
  return is_in_text(node) || is_plain_word(node.text) ? node.text : quoted(node.text);
}

std::string leaf_text(const QueryNode& node) {
  switch (node.kind) {
    case Kind::everything: return "*";
    case Kind::phrase: return quoted(node.text);
    case Kind::prefix: return value_text(node) + "*";
    case Kind::dates: return range(node);
    default: return value_text(node);
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

bool looks_for_words(const QueryNode& node) {
  switch (node.kind) {
    case Kind::word:
    case Kind::phrase: return true;
    case Kind::prefix: return is_in_text(node);
    case Kind::negation: return false;
    default: return std::any_of(node.children.begin(), node.children.end(), looks_for_words);
  }
}

// The children of a sequence, those that look for words apart from the rest.
struct Parted {
  std::vector<QueryNode> words{};
  std::vector<QueryNode> others{};
};

Parted part(const std::vector<QueryNode>& children) {
  Parted parted;
  for (const auto& child : children)
    (looks_for_words(child) ? parted.words : parted.others).push_back(relaxed(child));
  return parted;
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
  if (node.kind == Kind::negation) return false;
  const auto words = std::count_if(node.children.begin(), node.children.end(), looks_for_words);
  if (node.kind == Kind::all && words > 1) return true;
  return std::any_of(node.children.begin(), node.children.end(), can_be_relaxed);
}

QueryNode relaxed(const QueryNode& node) {
  if (node.kind == Kind::negation) return node;
  QueryNode result = node;
  for (auto& child : result.children) child = relaxed(child);
  if (node.kind != Kind::all) return result;
  auto [words, others] = part(node.children);
  if (words.size() < 2) return result;
  QueryNode any = node;
  any.kind = Kind::disjunction;
  any.children = std::move(words);
  if (others.empty()) return any;
  result.kind = Kind::conjunction;
  result.children = std::move(others);
  result.children.insert(result.children.begin(), std::move(any));
  return result;
}

}  // namespace backfile
