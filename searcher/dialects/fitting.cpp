// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/dialects/fitting.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "backfile/error.h"
#include "searcher/dialects/nodes.h"
#include "searcher/dialects/printer.h"
#include "searcher/query/calendar.h"
#include "searcher/query/passage_rules.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;

bool is_pair(const QueryNode& node) { return is_positional(node) && node.kind != Kind::at_least; }

bool is_passage(const QueryNode& node) {
  try {
    require_passage(node, Lexeme{});
    return true;
  } catch (const QueryError&) {
    return false;
  }
}

// Whether children of a positional branch can stand there.
bool is_possible(const QueryNode& branch) {
  if (!std::all_of(branch.children.begin(), branch.children.end(), is_passage)) return false;
  try {
    require_one_field(branch, Lexeme{});
    return true;
  } catch (const QueryError&) {
    return false;
  }
}

bool is_words(const QueryNode& leaf) {
  return leaf.kind == Kind::word || leaf.kind == Kind::phrase || leaf.kind == Kind::inflected;
}

// Whether a leaf was read as it was meant. Signs in it could mean something in our language; what
// stands in quotation marks is safe from that.
bool is_the_same(const QueryNode& read, const QueryNode& leaf) {
  constexpr double rounding = 0.001;
  if (read.field != leaf.field || std::abs(read.boost - leaf.boost) > rounding) return false;
  if (is_words(leaf)) return is_words(read);
  if (leaf.kind == Kind::value) return read.kind == Kind::value;
  return read.kind == leaf.kind && (read.text == leaf.text || read.kind == Kind::dates);
}

bool is_open(const QueryNode& node) {
  return node.kind == Kind::dates && node.since.known() != node.until.known();
}

// "date:1987.. AND date:..1989" as one range. What ends before it begins stays and finds nothing.
void join_dates(QueryNode& node) {
  auto& children = node.children;
  const auto first = std::find_if(children.begin(), children.end(), is_open);
  if (first == children.end()) return;
  const auto last = std::find_if(first + 1, children.end(), [&](const auto& child) {
    return is_open(child) && child.since.known() != first->since.known();
  });
  if (last == children.end()) return;
  const Date since = std::max(first->since, last->since);
  const Date until = std::max(first->until, last->until);
  if (day_behind(until) <= first_day(since)) return;
  first->since = since;
  first->until = until;
  children.erase(last);
  if (children.size() > 1) return;
  QueryNode only = std::move(children.front());
  node = std::move(only);
}

// A branch that can be asked of each of its children instead.
bool can_be_taken_apart(const QueryNode& node) {
  return node.kind == Kind::conjunction || node.kind == Kind::disjunction;
}

class Fitter {
 public:
  explicit Fitter(Translating& translating) : translating_(translating) {}

  QueryNode run(const QueryNode& node) {
    if (auto fitted = fit_node(node)) return std::move(*fitted);
    throw QueryError(*refused_);
  }

 private:
  OptionalNode fit_node(const QueryNode& node) {
    if (node.is_leaf()) return fit_leaf(node);
    if (node.kind == Kind::negation) return negated(fit_node(node.children.front()));
    if (node.kind == Kind::at_least) return fit_counted(node);
    if (is_pair(node)) return fit_pair(node);
    OptionalNode result;
    for (const auto& child : node.children)
      result = joined(node.kind, std::move(result), fit_node(child));
    if (result) result->boost *= node.boost;
    if (result && result->kind == Kind::conjunction) join_dates(*result);
    return result;
  }

  OptionalNode fit_leaf(const QueryNode& leaf) {
    try {
      const QueryNode read = parse_query(print_query(leaf), translating_.context());
      if (is_the_same(read, leaf)) return leaf;
      refuse(leaf, "it cannot be looked for");
    } catch (const QueryError& error) {
      refuse(leaf, error.what());
    }
    return {};
  }

  void refuse(const QueryNode& leaf, const std::string& why) {
    translating_.note(translating_.source(leaf), why + "; it is left out");
    if (!refused_) refused_.emplace(why, leaf.offset, leaf.length);
  }

  OptionalNode fit_counted(const QueryNode& node) {
    auto child = fit_node(node.children.front());
    return child ? counted(node, *child) : child;
  }

  OptionalNode counted(const QueryNode& node, const QueryNode& child) {
    if (child.kind == Kind::negation) return child;
    QueryNode result = node;
    result.children = {child};
    if (is_possible(result)) return result;
    translating_.note(translating_.source(child), "each part of it is counted by itself here");
    if (!can_be_taken_apart(child)) return child;
    return each_of(child, [&](const QueryNode& part) { return counted(node, part); });
  }

  OptionalNode fit_pair(const QueryNode& node) {
    auto left = fit_node(node.children[0]);
    auto right = fit_node(node.children[1]);
    if (!left || !right) return near_to_each_other(node.kind, node.number, left, right);
    return pair(node, *left, *right);
  }

  OptionalNode pair(const QueryNode& node, const QueryNode& left, const QueryNode& right) {
    QueryNode result = node;
    result.children = {left, right};
    if (is_possible(result)) return result;
    const std::size_t leaves = leaf_count(left) + leaf_count(right);
    const bool affordable = leaves <= budget_;
    budget_ -= affordable ? leaves : 0;
    if (affordable && !is_passage(left) && can_be_taken_apart(left))
      return taken_apart(node, left, right, true);
    if (affordable && !is_passage(right) && can_be_taken_apart(right))
      return taken_apart(node, right, left, false);
    return joined_anyhow(node, left, right);
  }

  // "(a AND b) w/5 c" as "(a w/5 c) AND (b w/5 c)".
  OptionalNode taken_apart(const QueryNode& node, const QueryNode& parts, const QueryNode& other,
                           bool parts_first) {
    translating_.note(translating_.source(node),
                      "brackets with AND or NOT beside such an operator are asked part by part");
    return each_of(parts, [&](const QueryNode& part) {
      if (part.kind != Kind::negation)
        return parts_first ? pair(node, part, other) : pair(node, other, part);
      const QueryNode& inner = part.children.front();
      return negated(parts_first ? pair(node, inner, other) : pair(node, other, inner));
    });
  }

  template <typename Ask>
  static OptionalNode each_of(const QueryNode& parts, const Ask& ask) {
    OptionalNode result;
    for (const auto& part : parts.children)
      result = joined(parts.kind, std::move(result), ask(part));
    return result;
  }

  OptionalNode joined_anyhow(const QueryNode& node, const QueryNode& left, const QueryNode& right) {
    const std::string_view source = translating_.source(node);
    if (node.kind == Kind::not_near) {
      translating_.note(source, "what must not be near cannot be asked for here; it is left out");
      return left;
    }
    translating_.note(source,
                      "nearness can only be asked of words in one text; it is taken as AND");
    return joined(Kind::conjunction, left, right);
  }

  Translating& translating_;
  std::optional<QueryError> refused_{};
  std::size_t budget_ = QueryLimits{}.leaves;  // Of leaves that are asked more than once.
};

}  // namespace

QueryNode fit(const QueryNode& node, Translating& translating) {
  return Fitter(translating).run(node);
}

}  // namespace backfile
