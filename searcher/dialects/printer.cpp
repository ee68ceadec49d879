// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/dialects/printer.h"

#include <algorithm>
#include <cstdio>

#include "searcher/query/query_pieces.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;

// Where a leaf stands.
struct Place {
  std::string_view field{};
  unsigned region = 0;

  bool operator==(const Place&) const = default;
};

bool is_plain(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return letter || (c >= '0' && c <= '9') || (static_cast<unsigned char>(c) >= 0x80);
}

// Whether our language takes `text` for one word as it stands.
bool is_plain_word(const std::string& text) {
  constexpr std::string_view no_blanks[] = {"\xC2\xA0", "\xE3\x80\x80"};
  constexpr std::string_view inside = ".,'-+&_@%$#;!";
  constexpr std::string_view first = "$#@&_.%'";
  if (text.empty() || is_operator_word(text)) return false;
  if (!is_plain(text.front()) && first.find(text.front()) == std::string_view::npos) return false;
  if (find_quotation_mark(text) != std::string::npos) return false;
  for (const auto blank : no_blanks) {
    if (text.find(blank) != std::string::npos) return false;
  }
  const bool number = text.front() >= '0' && text.front() <= '9';  // "9/11" is no operator.
  return std::all_of(text.begin(), text.end(), [&](char c) {
    return is_plain(c) || inside.find(c) != std::string_view::npos || (number && c == '/');
  });
}

// In quotation marks, in which there can be none, with single blanks.
std::string quoted(std::string_view text) {
  std::string result;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t mark = quotation_mark_at(text, at);
    const bool blank = mark > 0 || text[at] == ' ';
    if (!blank && gap && !result.empty()) result += ' ';
    if (!blank) result += text[at];
    gap = blank;
    at += std::max<std::size_t>(mark, 1);
  }
  return "\"" + result + "\"";
}

std::string words(const QueryNode& leaf) {
  const bool plain = is_plain_word(leaf.text);
  switch (leaf.kind) {
    case Kind::word:
      return plain ? leaf.text : "~" + quoted(leaf.text);
    case Kind::phrase:
      return plain ? "=" + leaf.text : quoted(leaf.text);
    case Kind::inflected:
      return "~" + quoted(leaf.text);
    default:
      return plain ? leaf.text : quoted(leaf.text);
  }
}

std::string range(const QueryNode& leaf) {
  if (leaf.since == leaf.until) return to_string(leaf.since);
  return to_string(leaf.since) + ".." + to_string(leaf.until);
}

std::string leaf_text(const QueryNode& leaf) {
  switch (leaf.kind) {
    case Kind::everything:
      return "*";
    case Kind::prefix:
      return (is_plain_word(leaf.text) || is_in_text(leaf) ? leaf.text : quoted(leaf.text)) + "*";
    case Kind::wildcard:
      return leaf.text;
    case Kind::fuzzy:
      return leaf.text + "~" + std::to_string(leaf.number);
    case Kind::dates:
      return range(leaf);
    default:
      return words(leaf);
  }
}

std::string operator_text(const QueryNode& node) {
  const std::string number = std::to_string(node.number);
  switch (node.kind) {
    case Kind::conjunction:
      return " AND ";
    case Kind::disjunction:
      return " OR ";
    case Kind::near:
      return " w/" + number + " ";
    case Kind::ordered:
      return " pre/" + number + " ";
    case Kind::not_near:
      return " NOT w/" + number + " ";
    case Kind::sentence:
      return " /s ";
    default:
      return " /p ";
  }
}

std::string boost_text(double boost) {
  if (boost == 1) return "";
  char text[32];
  const auto length = std::snprintf(text, sizeof text, "^%.3f", boost);
  std::string digits(text, static_cast<std::size_t>(length));
  std::replace(digits.begin(), digits.end(), ',', '.');  // Whatever the locale says.
  digits.erase(digits.find_last_not_of('0') + 1);
  if (digits.ends_with('.')) digits.pop_back();
  return digits;
}

// Where all leaves of the node stand; everywhere if they do not agree.
Place place_of(const QueryNode& node) {
  if (node.is_leaf()) return {node.field, node.region};
  const Place first = place_of(node.children.front());
  const bool agreed = std::all_of(node.children.begin() + 1, node.children.end(),
                                  [&](const auto& child) { return place_of(child) == first; });
  return agreed ? first : Place{};
}

std::string print(const QueryNode& node, const Place& outer);

// A branch without brackets around it.
std::string print_branch(const QueryNode& node, const Place& outer) {
  if (node.kind == Kind::negation) return "NOT " + print(node.children.front(), outer);
  if (node.kind == Kind::at_least) {
    const QueryNode& child = node.children.front();
    const std::string inside =
        child.is_leaf() || child.boost != 1 ? print(child, outer) : print_branch(child, outer);
    return "atleast" + std::to_string(node.number) + "(" + inside + ")";
  }
  std::string text;
  for (const auto& child : node.children) {
    if (!text.empty()) text += operator_text(node);
    text += print(child, outer);
  }
  return text;
}

std::string print_inside(const QueryNode& node, const Place& outer) {
  const bool bracketed =
      !node.is_leaf() && node.kind != Kind::negation && node.kind != Kind::at_least;
  if (node.is_leaf()) return leaf_text(node);
  return bracketed ? "(" + print_branch(node, outer) + ")" : print_branch(node, outer);
}

// As an operand: with its field, unless it stands in that already, and with brackets.
std::string print(const QueryNode& node, const Place& outer) {
  const Place place = place_of(node);
  const std::string boost = boost_text(node.boost);
  if (place.field.empty() || place == outer || node.kind == Kind::negation)
    return print_inside(node, outer) + boost;
  const bool first = place.field == "first";
  const std::string name =
      first ? "first" + std::to_string(place.region) : std::string(place.field) + ":";
  if (node.is_leaf() && !first) return name + leaf_text(node) + boost;
  return name + "(" + (node.is_leaf() ? leaf_text(node) : print_branch(node, place)) + ")" + boost;
}

}  // namespace

std::string print_query(const QueryNode& node) {
  const bool bare = !node.is_leaf() && place_of(node).field.empty() && node.boost == 1;
  return bare ? print_branch(node, {}) : print(node, {});
}

}  // namespace backfile
