// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/tree.h"

#include <algorithm>
#include <locale>
#include <sstream>

#include "common/schema.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;

std::string quoted(const std::string& text) { return '"' + text + '"'; }

// Whether `text` is sure to be a word that means just itself.
bool is_plain_word(const std::string& text) {
  // With the first bytes of blanks and quotation marks beyond ASCII.
  constexpr std::string_view special = " \t\n\r():\"*?~^=+/\xC2\xE2\xE3";
  return !text.empty() && text.front() != '-' && text != "AND" && text != "OR" && text != "NOT" &&
         text != "XOR" && text.find_first_of(special) == std::string::npos;
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
    case Kind::inflected:
      return "~" + quoted(node.text);
    case Kind::fuzzy:
      return node.text + "~" + std::to_string(node.number);
    case Kind::prefix: return value_text(node) + "*";
    case Kind::dates: return range(node);
    default: return value_text(node);
  }
}

std::string describe_leaf(const QueryNode& node) {
  if (node.field == "first")
    return "first" + std::to_string(node.region) + "(" + leaf_text(node) + ")";
  return node.field.empty() ? leaf_text(node) : node.field + ":" + leaf_text(node);
}

std::string operator_text(const QueryNode& node) {
  const std::string number = std::to_string(node.number);
  switch (node.kind) {
    case Kind::near:
      return "NEAR/" + number;
    case Kind::ordered:
      return "ADJ/" + number;
    case Kind::not_near:
      return "NOT w/" + number;
    case Kind::sentence:
      return "/s";
    case Kind::paragraph:
      return "/p";
    default:
      return "atleast" + number;
  }
}

// A factor in as few digits as tell it.
std::string factor_text(double factor) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << factor;
  return out.str();
}

std::string with_signs(const QueryNode& node, std::string text) {
  if (node.boost != 1) text += "^" + factor_text(node.boost);
  return node.required ? "+" + text : text;
}

std::string joined(const QueryNode& node, const std::string& between) {
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
    default:
      return is_positional(node) ? operator_text(node) : describe_leaf(node);
  }
}

void append_outline(const QueryNode& node, std::size_t depth, std::string& out) {
  out.append(2 * depth, ' ').append(with_signs(node, label(node))).append("\n");
  for (const auto& child : node.children) append_outline(child, depth + 1, out);
}

bool looks_for_words(const QueryNode& node) {
  switch (node.kind) {
    case Kind::word:
    case Kind::phrase:
    case Kind::inflected:
    case Kind::wildcard:
    case Kind::fuzzy:
      return true;
    case Kind::prefix: return is_in_text(node);
    case Kind::negation: return false;
    default: return std::any_of(node.children.begin(), node.children.end(), looks_for_words);
  }
}

// The children of a sequence, those that look for words apart from the rest.
struct Parted {
  std::vector<QueryNode> words{};
  std::vector<QueryNode> others{};
  bool has_required = false;  // Words of which one will not do for another.
};

Parted part(const std::vector<QueryNode>& children) {
  Parted parted;
  for (const auto& child : children) {
    const bool word = looks_for_words(child);
    (word && !child.required ? parted.words : parted.others).push_back(child);
    parted.has_required = parted.has_required || (word && child.required);
  }
  return parted;
}

bool makes_a_difference(const Parted& parted) {
  return parted.words.size() > 1 || (parted.has_required && !parted.words.empty());
}

}  // namespace

bool is_in_text(const QueryNode& leaf) {
  const auto* field = schema::find_field(leaf.field);
  return leaf.field.empty() || leaf.field == "first" ||
         (field && field->kind == schema::Kind::text);
}

std::string describe(const QueryNode& node) {
  switch (node.kind) {
    case Kind::all:
      return with_signs(node, joined(node, " "));
    case Kind::conjunction:
      return with_signs(node, joined(node, " AND "));
    case Kind::disjunction:
      return with_signs(node, joined(node, " OR "));
    case Kind::negation: return "NOT " + describe(node.children.front());
    case Kind::at_least:
      return with_signs(node, operator_text(node) + joined(node, ""));
    default:
      break;
  }
  const bool pair = is_positional(node);
  return with_signs(node,
                    pair ? joined(node, " " + operator_text(node) + " ") : describe_leaf(node));
}

std::string outline(const QueryNode& node) {
  std::string out;
  append_outline(node, 0, out);
  return out;
}

bool can_be_relaxed(const QueryNode& node) {
  if (node.kind == Kind::negation) return false;
  if (is_positional(node)) return false;
  if (node.kind == Kind::all && makes_a_difference(part(node.children))) return true;
  return std::any_of(node.children.begin(), node.children.end(), can_be_relaxed);
}

QueryNode relaxed(const QueryNode& node) {
  if (node.kind == Kind::negation || is_positional(node)) return node;
  QueryNode result = node;
  for (auto& child : result.children) child = relaxed(child);
  if (node.kind != Kind::all) return result;
  Parted parted = part(result.children);
  if (!makes_a_difference(parted)) return result;
  auto& [words, others, has_required] = parted;
  // Beside what must be there the others may be missing all together.
  if (has_required) words.push_back({.kind = Kind::everything, .offset = node.offset});
  QueryNode any = node;
  any.kind = Kind::disjunction;
  any.boost = 1;
  any.required = false;
  any.children = std::move(words);
  if (others.empty()) {
    any.boost = node.boost;
    any.required = node.required;
    return any;
  }
  result.kind = Kind::conjunction;
  result.children = std::move(others);
  result.children.insert(result.children.begin(), std::move(any));
  return result;
}

}  // namespace backfile
