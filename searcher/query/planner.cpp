// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/planner.h"

#include <algorithm>
#include <cmath>

#include "common/analysis/folding.h"
#include "common/facet_fields.h"
#include "common/schema.h"
#include "searcher/query/date_terms.h"
#include "searcher/query/text_patterns.h"
#include "searcher/segment_documents.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;
using Form = TextPattern::Form;
using Query = Xapian::Query;

template <typename Items>
Query combine(Query::op op, const Items& items) {
  return Query(op, items.begin(), items.end());
}

Query unweighted(const Query& query) { return Query(Query::OP_SCALE_WEIGHT, query, 0.0); }

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

// Of a field of values: one of the schema or a custom facet.
std::string prefix_of(const std::string& field) {
  const auto* known = schema::find_field(field);
  return known ? std::string(known->prefix) : schema::custom_prefix(field);
}

}  // namespace

QueryPlanner::QueryPlanner(const OpenIndex& index, IndexWords& words)
    : index_(index), database_(index.database), words_(words) {}

Plan QueryPlanner::plan(const QueryNode& tree) {
  plan_ = {};
  leaf_ = 0;
  expansions_left_ = max_expansion;
  // A whole query in capitals was typed with the key stuck; its capitals say nothing.
  capitals_tell_ = wanted_texts(tree) < 2 || has_lower_case(tree);
  plan_.query = visit(tree);
  return std::move(plan_);
}

Query QueryPlanner::visit(const QueryNode& node) {
  const Query query = visit_unweighted(node);
  return node.boost == 1 ? query : Query(Query::OP_SCALE_WEIGHT, query, node.boost);
}

Query QueryPlanner::visit_unweighted(const QueryNode& node) {
  if (is_positional(node)) return visit_passages(node);
  switch (node.kind) {
    case Kind::everything: return every_article();
    case Kind::all:
    case Kind::conjunction: return visit_conjunction(node);
    case Kind::disjunction: return visit_disjunction(node);
    case Kind::negation: return visit(node.children.front());
    case Kind::dates: return unweighted(date_query(node.since, node.until));
    case Kind::has:
      return unweighted(visit_has(node));
    default:
      return is_in_text(node) ? visit_text(node) : visit_value(node);
  }
}

Query QueryPlanner::visit_conjunction(const QueryNode& node) {
  std::vector<Query> wanted, unwanted;
  for (const auto& child : node.children) {
    if (child.kind != Kind::negation) {
      wanted.push_back(visit(child));
      continue;
    }
    ++negations_;
    unwanted.push_back(visit(child));
    --negations_;
  }
  const Query all = combine(Query::OP_AND, wanted);
  if (unwanted.empty()) return all;
  return Query(Query::OP_AND_NOT, all, combine(Query::OP_OR, unwanted));
}

Query QueryPlanner::visit_disjunction(const QueryNode& node) {
  std::vector<Query> alternatives;
  for (const auto& child : node.children) alternatives.push_back(visit(child));
  return combine(Query::OP_OR, alternatives);
}

Query QueryPlanner::visit_value(const QueryNode& node) {
  if (node.field == "id") return unweighted(Query(schema::id_term(node.text)));
  const std::string prefix = prefix_of(node.field);
  const std::string value = fold_value(node.text);
  if (node.kind == Kind::value) {
    const std::string term = schema::value_term(prefix, value);
    if (!index_.has(term)) warn_of_unknown_value(node);
    return unweighted(Query(term));
  }
  return unweighted(combine(Query::OP_OR, expand(prefix, value)));
}

// The first values that occur and have `folded` in them, spelled as in the newest segment.
FacetValues QueryPlanner::similar_values(const std::string& facet,
                                         const std::string& folded) const {
  constexpr std::size_t most = 5;
  FacetValues similar;
  for (auto segment = index_.segments.rbegin(); segment != index_.segments.rend(); ++segment) {
    const FacetValues values = read_facet_values(segment->database, facet);
    for (FacetValues::Ordinal i = 0; i < values.size() && similar.size() < most; ++i) {
      const std::string here = fold_value(values.value(i));
      if (here.find(folded) != std::string::npos &&
          index_.has(schema::value_term(prefix_of(facet), here)))
        similar.add(values.value(i));
    }
  }
  return similar;
}

void QueryPlanner::warn_of_unknown_value(const QueryNode& node) {
  const FacetValues similar = similar_values(node.field, fold_value(node.text));
  std::string warning = "no article has the " + node.field + " \"" + node.text + "\"";
  for (FacetValues::Ordinal i = 0; i < similar.size(); ++i)
    warning += (i == 0 ? "; there is " : ", ") + node.field + ":\"" + similar.value(i) + "\"";
  plan_.warnings.push_back(std::move(warning));
}

Query QueryPlanner::value_query(const std::string& facet, const std::vector<std::string>& values) {
  std::vector<std::string> terms;
  for (const auto& value : values)
    terms.push_back(schema::value_term(prefix_of(facet), fold_value(value)));
  return combine(Query::OP_OR, terms);
}

Query QueryPlanner::date_query(const Date& since, const Date& until) const {
  const auto lowest = schema::date_of_slot(database_.get_value_lower_bound(schema::slot_date));
  const auto highest = schema::date_of_slot(database_.get_value_upper_bound(schema::slot_date));
  if (!lowest.known()) return Query();
  return combine(Query::OP_OR, date_terms(since, until, lowest.year, highest.year));
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

// Whether what the index has of the field does not decide it.
bool QueryPlanner::needs_positions(const QueryNode& leaf,
                                   const std::vector<TextPattern>& patterns) {
  if (leaf.kind == Kind::inflected || leaf.field == "first") return true;
  return std::any_of(patterns.begin(), patterns.end(), [&](const auto& pattern) {
    const bool phrase = pattern.form == Form::phrase && pattern.terms.size() > 1;
    return leaf.field == "lead" ? pattern.form != Form::any_of : leaf.field == "body" && phrase;
  });
}

Query QueryPlanner::visit_text(const QueryNode& node) {
  auto patterns = patterns_of(node);
  if (needs_positions(node, patterns)) return visit_passages(node);
  ++leaf_;
  std::vector<Query> alternatives;
  for (auto& pattern : patterns) {
    alternatives.push_back(in_field(pattern, node.field));
    if (negations_ > 0) continue;
    const double weight = rarity(pattern);
    plan_.marks.push_back(
        {.pattern = std::move(pattern), .field = node.field, .leaf = leaf_, .weight = weight});
  }
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
  if (pattern.form == Form::prefix)
    return combine(Query::OP_SYNONYM, expand(prefix, pattern.terms.front()));
  std::vector<std::string> terms;
  for (const auto& term : pattern.terms) terms.push_back(schema::with_prefix(prefix, term));
  if (pattern.form == Form::one_of) return combine(Query::OP_SYNONYM, terms);
  if (pattern.form == Form::any_of || terms.size() == 1) return combine(Query::OP_OR, terms);
  return Query(Query::OP_PHRASE, terms.begin(), terms.end(),
               static_cast<Xapian::termcount>(terms.size()));
}

Query QueryPlanner::in_body(const TextPattern& pattern) {
  const auto terms = pattern.form == Form::prefix
                         ? expand(schema::all_text, pattern.terms.front())
                         : pattern.terms;
  std::vector<Query> alternatives;
  for (const auto& term : terms)
    alternatives.emplace_back(Query::OP_AND_NOT, Query(term), Query(schema::not_in_body(term)));
  return combine(Query::OP_OR, alternatives);
}

// Of each segment the articles that have a value of that facet.
Query QueryPlanner::visit_has(const QueryNode& node) const {
  if (node.text == "caption") return Query(std::string(schema::caption_start));
  if (node.text == "date") return date_query({}, {});
  SegmentDocuments::BySegment found;
  for (const auto& segment : index_.segments) {
    Roaring documents;
    for (const auto& facet :
         facet_fields(read_names(segment.database, schema::key_custom_facets))) {
      if (facet.name != node.text) continue;
      for (auto value = segment.database.valuestream_begin(facet.slot);
           value != segment.database.valuestream_end(facet.slot); ++value)
        documents.add(value.get_docid());
    }
    if (!documents.isEmpty()) found.emplace(segment.database.get_uuid(), std::move(documents));
  }
  return SegmentDocuments::query(std::move(found));
}

// The words that a wildcard or a fuzzy word stands for.
TextPattern QueryPlanner::expanded(const QueryNode& leaf) {
  const auto& vocabulary = words_.vocabulary();
  TextPattern pattern{Form::one_of, {}};
  if (leaf.kind == Kind::wildcard) {
    for (const auto id : vocabulary.matching(folded_wildcard(leaf.text)))
      pattern.terms.emplace_back(vocabulary.word(id));
  } else {
    for (const auto& near : vocabulary.within_distance(folded_word(leaf.text), leaf.number))
      pattern.terms.emplace_back(vocabulary.word(near.word));
  }
  if (pattern.terms.size() > expansions_left_) {
    warn_of_cut(
        leaf.kind == Kind::wildcard ? leaf.text : leaf.text + "~" + std::to_string(leaf.number),
        pattern.terms.size(), expansions_left_);
    pattern.terms.resize(expansions_left_);
  }
  expansions_left_ -= pattern.terms.size();
  return pattern;
}

void QueryPlanner::warn_of_cut(const std::string& what, std::size_t candidates, std::size_t taken) {
  const std::string about = "\"" + what + "\" stands for ";
  for (const auto& warning : plan_.warnings) {
    if (warning.starts_with(about)) return;
  }
  plan_.warnings.push_back(about + std::to_string(candidates) + " words; only the " +
                           std::to_string(taken) + " most frequent were looked for");
}

// The terms with `prefix` that begin with `begin`; of too many, the most frequent.
std::vector<std::string> QueryPlanner::expand(std::string_view prefix, const std::string& begin) {
  struct Candidate {
    Xapian::doccount frequency;
    std::string term;
  };
  std::vector<Candidate> candidates;
  const std::string range = std::string(prefix) + begin;
  for (auto term = database_.allterms_begin(range); term != database_.allterms_end(range); ++term)
    candidates.push_back({term.get_termfreq(), *term});
  // Terms of dead articles alone match nothing; they must not be among those that are named.
  if (candidates.size() > expansions_left_ && index_.has_dead())
    std::erase_if(candidates, [this](const auto& c) { return !index_.has(c.term); });
  if (candidates.size() > expansions_left_) {
    warn_of_cut(begin + "*", candidates.size(), expansions_left_);
    const auto last = candidates.begin() + static_cast<std::ptrdiff_t>(expansions_left_);
    std::nth_element(candidates.begin(), last, candidates.end(), [](const auto& a, const auto& b) {
      return a.frequency != b.frequency ? a.frequency > b.frequency : a.term < b.term;
    });
    candidates.erase(last, candidates.end());
  }
  expansions_left_ -= candidates.size();
  std::vector<std::string> terms;
  for (auto& candidate : candidates) terms.push_back(std::move(candidate.term));
  return terms;
}

// Dead articles count, as they do in the weights, until they are merged away.
double QueryPlanner::rarity(const TextPattern& pattern) const {
  const double articles = database_.get_doccount();
  double frequency = pattern.form == Form::phrase ? articles : 0;
  for (const auto& term : pattern.terms) {
    const double here = database_.get_termfreq(term);
    frequency = pattern.form == Form::phrase ? std::min(frequency, here)
                                             : std::max(frequency, here);
  }
  return std::log(1 + articles / (1 + frequency));
}

}  // namespace backfile
