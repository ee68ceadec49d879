// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/planner.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "common/schema.h"
#include "searcher/query/text_patterns.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;
using Form = TextPattern::Form;
using Query = Xapian::Query;

template <typename Items>
Query combine(Query::op op, const Items& items) {
  return Query(op, items.begin(), items.end());
}

Query unweighted(const Query& query) { return boosted(query, 0); }

// Not Query::MatchAll, whose reference count is shared between threads.
Query every_article() { return Query(std::string()); }

// Leaves that look for words an article must have.
std::size_t wanted_texts(const QueryNode& node) {
  const bool text = node.kind == Kind::word || node.kind == Kind::phrase;
  std::size_t count = text ? 1 : 0;
  if (node.kind == Kind::negation) return 0;
  for (const auto& child : node.children) count += wanted_texts(child);
  return count;
}

bool has_lower_case(const QueryNode& node) {
  return std::any_of(node.text.begin(), node.text.end(),
                     [](char c) { return c >= 'a' && c <= 'z'; }) ||
         std::any_of(node.children.begin(), node.children.end(), has_lower_case);
}

// Whether articles are gone through one by one for it. It is better done among few.
bool needs_documents(const QueryNode& node) {
  return is_positional(node) || node.kind == Kind::phrase || node.kind == Kind::inflected ||
         node.field == "first" || node.field == "lead" ||
         std::any_of(node.children.begin(), node.children.end(), needs_documents);
}

bool is_expanded(const QueryNode& leaf) {
  return leaf.kind == Kind::prefix || leaf.kind == Kind::wildcard || leaf.kind == Kind::fuzzy;
}

// Whether what the index has of the field does not decide it, whatever the words are ...
bool needs_positions(const QueryNode& leaf) {
  return leaf.kind == Kind::inflected || leaf.field == "first" ||
         (leaf.field == "lead" && is_expanded(leaf));
}

// ... or with these.
bool needs_positions(const QueryNode& leaf, const std::vector<TextPattern>& patterns) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const auto& pattern) {
    const bool phrase = pattern.form == Form::phrase && pattern.terms.size() > 1;
    return leaf.field == "lead" ? pattern.form != Form::any_of : leaf.field == "body" && phrase;
  });
}

}  // namespace

Query boosted(const Query& query, double factor) {
  return factor == 1 ? query : Query(Query::OP_SCALE_WEIGHT, query, factor);
}

QueryPlanner::QueryPlanner(const OpenIndex& index, IndexWords& words, Limits limits)
    : index_(index), database_(index.database), words_(words), limits_(limits) {}

Plan QueryPlanner::plan(const QueryNode& tree, const std::optional<Query>& among) {
  plan_ = {};
  within_ = among;
  leaf_ = 0;
  plan_.summands.emplace();
  expansions_left_ = limits_.expanded_words;
  // A whole query in capitals was typed with the key stuck; its capitals say nothing.
  capitals_tell_ = wanted_texts(tree) < 2 || has_lower_case(tree);
  plan_.query = visit(tree);
  return std::move(plan_);
}

// Articles of `query` that can still match as far as is known.
Query QueryPlanner::within(const Query& query) const {
  return within_ ? Query(Query::OP_FILTER, query, *within_) : query;
}

Query QueryPlanner::visit(const QueryNode& node) {
  const double outer = std::exchange(boost_, boost_ * node.boost);
  const Query query = visit_alone(node);
  boost_ = outer;
  return boosted(query, node.boost);
}

Query QueryPlanner::visit_alone(const QueryNode& node) {
  if (is_positional(node)) return visit_passages(node);
  switch (node.kind) {
    case Kind::everything: return every_article();
    case Kind::all:
    case Kind::conjunction: return visit_conjunction(node);
    case Kind::disjunction: return visit_disjunction(node);
    case Kind::negation: return visit(node.children.front());
    case Kind::dates:
      return unweighted(combine(Query::OP_OR, date_terms(node.since, node.until)));
    case Kind::has:
      return unweighted(visit_has(node));
    default:
      return is_in_text(node) ? visit_text(node) : visit_value(node);
  }
}

Query QueryPlanner::visit_conjunction(const QueryNode& node) {
  const auto queries = visit_together(node.children);
  std::vector<Query> wanted, unwanted;
  for (std::size_t i = 0; i < queries.size(); ++i)
    (node.children[i].kind == Kind::negation ? unwanted : wanted).push_back(queries[i]);
  const Query all = combine(Query::OP_AND, wanted);
  if (unwanted.empty()) return all;
  return Query(Query::OP_AND_NOT, all, combine(Query::OP_OR, unwanted));
}

// Nodes that must hold together: what articles are gone through for comes last, among those that
// the others leave.
std::vector<Query> QueryPlanner::visit_together(const std::vector<QueryNode>& nodes) {
  const auto outer = within_;
  std::vector<Query> queries(nodes.size());
  for (const bool last : {false, true}) {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
      if (needs_documents(nodes[i]) != last) continue;
      const bool unwanted = nodes[i].kind == Kind::negation;
      negations_ += unwanted ? 1 : 0;
      queries[i] = visit(nodes[i]);
      negations_ -= unwanted ? 1 : 0;
      if (!unwanted) within_ = within(queries[i]);
    }
  }
  within_ = outer;
  return queries;
}

Query QueryPlanner::visit_disjunction(const QueryNode& node) {
  std::vector<Query> alternatives;
  ++choices_;
  for (const auto& child : node.children) {
    const std::size_t before = leaf_;
    alternatives.push_back(visit(child));
    const bool several = !child.is_leaf() && !is_positional(child);
    if (several && negations_ == 0)
      plan_.alternatives.push_back({alternatives.back(), before + 1, leaf_});
    if (several && child.kind != Kind::disjunction) plan_.summands.reset();
  }
  --choices_;
  return combine(Query::OP_OR, alternatives);
}

std::vector<TextPattern> QueryPlanner::patterns_of(const QueryNode& node) {
  switch (node.kind) {
    case Kind::prefix:
      return {prefix_pattern(node.text)};
    case Kind::phrase:
      return phrase_patterns(node.text, capitals_tell_);
    case Kind::wildcard:
    case Kind::fuzzy:
      return {expanded(node)};
    default:
      return word_patterns(node.text, words_.stemmers(), capitals_tell_);
  }
}

void QueryPlanner::begin_leaf(const QueryNode& leaf) {
  ++leaf_;
  leaf_text_ = describe(leaf);
}

Query QueryPlanner::visit_text(const QueryNode& node) {
  if (needs_positions(node)) return visit_passages(node);
  begin_leaf(node);
  auto patterns = patterns_of(node);
  if (needs_positions(node, patterns)) return visit_passages(node);
  std::vector<Query> alternatives;
  const std::size_t choices = std::exchange(choices_, choices_ + (patterns.size() > 1 ? 1 : 0));
  for (auto& pattern : patterns) {
    alternatives.push_back(in_field(pattern, node.field));
    if (negations_ > 0) continue;
    const double weight = rarity(pattern);
    plan_.marks.push_back(
        {.pattern = std::move(pattern), .field = node.field, .leaf = leaf_, .weight = weight});
  }
  choices_ = choices;
  return combine(Query::OP_OR, alternatives);
}

Query QueryPlanner::in_field(const TextPattern& pattern, std::string_view field) {
  if (field.empty()) return with_prefix(pattern, schema::all_text);
  if (field == "body") return in_body(pattern);
  const Query here = with_prefix(pattern, schema::find_field(field)->prefix);
  if (field != "lead") return here;
  return Query(Query::OP_OR, here, with_prefix(pattern, schema::find_field("title")->prefix));
}

Query QueryPlanner::with_prefix(const TextPattern& pattern, std::string_view prefix) {
  const auto words =
      pattern.form == Form::prefix ? expand(prefix, pattern.terms.front()) : pattern.terms;
  std::vector<std::string> terms;
  for (const auto& word : words) terms.push_back(schema::with_prefix(prefix, word));
  if (pattern.form == Form::prefix || pattern.form == Form::one_of) {
    const Query any = any_word(terms, false);
    add_part(prefix, words, any);
    return any;
  }
  for (std::size_t i = 0; i < terms.size(); ++i) add_part(prefix, {words[i]}, Query(terms[i]));
  if (pattern.form == Form::any_of || terms.size() == 1) return combine(Query::OP_OR, terms);
  if (choices_ > 0) plan_.summands.reset();
  return with_phrase(terms);
}

Query QueryPlanner::in_body(const TextPattern& pattern) {
  if (pattern.form == Form::prefix || pattern.form == Form::one_of) {
    const auto words = pattern.form == Form::prefix
                           ? expand(schema::all_text, pattern.terms.front())
                           : pattern.terms;
    const Query any = any_word(words, true);
    add_part(schema::all_text, words, any);
    return any;
  }
  std::vector<Query> alternatives;
  // Every match has the word there, or its weight might count where it should not.
  const bool is_required = choices_ == 0 && pattern.terms.size() == 1;
  for (const auto& term : pattern.terms) {
    alternatives.emplace_back(Query::OP_AND_NOT, Query(term), Query(schema::not_in_body(term)));
    add_part(schema::all_text, {term}, alternatives.back(),
             is_required ? std::optional(term) : std::nullopt);
  }
  return combine(Query::OP_OR, alternatives);
}

void QueryPlanner::add_part(std::string_view prefix, std::vector<std::string> terms,
                            const Query& query, std::optional<std::string> summand) {
  if (negations_ > 0) return;
  if (query.get_type() == Query::LEAF_TERM) summand = *query.get_terms_begin();
  if (!summand) plan_.summands.reset();
  if (plan_.summands) plan_.summands->push_back({*summand, boost_});
  plan_.parts.push_back(
      {leaf_text_, std::string(prefix), std::move(terms), boosted(query, boost_)});
}

// Dead articles count, as they do in the weights, until they are merged away.
double QueryPlanner::rarity(const TextPattern& pattern) const {
  const double articles = database_.get_doccount();
  double frequency = pattern.form == Form::phrase ? articles : 0;
  for (const auto& term : pattern.terms) {
    const auto here = static_cast<double>(index_.frequency(term));
    frequency = pattern.form == Form::phrase ? std::min(frequency, here)
                                             : std::max(frequency, here);
  }
  return std::log(1 + articles / (1 + frequency));
}

}  // namespace backfile
