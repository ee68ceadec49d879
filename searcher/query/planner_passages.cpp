// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "common/schema.h"
#include "searcher/positions/phrase_search.h"
#include "searcher/query/planner.h"
#include "searcher/query/text_patterns.h"
#include "searcher/segment_documents.h"
#include "searcher/spans/span_search.h"

// What the planner does about passages: the words that they need are looked up as for any query;
// the articles that have them are then gone through, and those kept in which they stand as asked.
namespace backfile {
namespace {

using Kind = QueryNode::Kind;
using Form = TextPattern::Form;
using Query = Xapian::Query;

SpanNode::Kind span_kind(Kind kind) {
  switch (kind) {
    case Kind::near:
      return SpanNode::Kind::near;
    case Kind::ordered:
      return SpanNode::Kind::ordered;
    case Kind::not_near:
      return SpanNode::Kind::not_near;
    case Kind::sentence:
      return SpanNode::Kind::sentence;
    default:
      return SpanNode::Kind::paragraph;
  }
}

SpanNode word_of(std::vector<std::string> terms) { return {.terms = std::move(terms)}; }

SpanNode either_of(std::vector<SpanNode> children) {
  if (children.size() == 1) return std::move(children.front());
  return {.kind = SpanNode::Kind::either, .children = std::move(children)};
}

// Of no words, as when the only one is too long to be indexed, there is none.
SpanNode sequence_of(std::vector<SpanNode> children) {
  if (children.empty()) return word_of({});
  if (children.size() == 1) return std::move(children.front());
  return {.kind = SpanNode::Kind::sequence, .children = std::move(children)};
}

const QueryNode& first_leaf(const QueryNode& node) {
  return node.is_leaf() ? node : first_leaf(node.children.front());
}

// What an article with the phrase of `terms` must have: the pairs of common words among its words,
// which are rarer, and the words that are in none.
std::vector<std::string> terms_needed(const std::vector<std::string>& terms,
                                      const std::vector<std::string>& common) {
  const auto is_common = [&](std::size_t i) {
    return i < terms.size() && std::binary_search(common.begin(), common.end(), terms[i]);
  };
  std::vector<std::string> needed;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    const bool with_next = is_common(i) && is_common(i + 1);
    const bool with_last = is_common(i) && i > 0 && is_common(i - 1);
    if (with_next) needed.push_back(schema::pair_term(terms[i], terms[i + 1]));
    if (!with_next && !with_last) needed.push_back(terms[i]);
  }
  return needed;
}

Query all_of(const std::vector<std::string>& terms) {
  return Query(Query::OP_AND, terms.begin(), terms.end());
}

}  // namespace

Region QueryPlanner::region_of(std::string_view field, unsigned first_words) {
  if (field == "title") return {Region::Kind::title};
  if (field == "caption") return {Region::Kind::caption};
  if (field == "body") return {Region::Kind::body};
  if (field == "lead") return {Region::Kind::lead};
  if (field == "related") return {Region::Kind::related};
  if (field == "first") return {Region::Kind::first_words, first_words};
  return {};
}

Query QueryPlanner::visit_passages(const QueryNode& node) {
  plan_.summands.reset();
  const bool counted = node.kind == Kind::at_least;
  const QueryNode& leaf = first_leaf(node);
  Passages found = counted ? boosted_passages_of(node.children.front()) : passages_of(node);
  SpanTest test{.tree = std::move(found.tree),
                .region = region_of(leaf.field, leaf.region),
                .at_least = counted ? node.number : 1};
  return with_passages(found.words, std::move(test));
}

// The articles that have `terms` one after the other, with their weights. Looked up once: a query
// is run several times, for its best hits, its count and its parts.
Query QueryPlanner::with_phrase(const std::vector<std::string>& terms) const {
  const auto needed = terms_needed(terms, index_.manifest.settings.common_words);
  const bool is_pair = terms.size() == 2 && needed.size() == 1;
  SegmentDocuments::BySegment found;
  for (const auto& segment : index_.segments) {
    const auto candidates = all_matches(segment, within(all_of(needed)), limits_.deadline);
    Roaring documents = is_pair
                            ? Roaring(candidates.size(), candidates.data())
                            : documents_with_phrase(segment, terms, candidates, limits_.deadline);
    if (!documents.isEmpty()) found.emplace(segment.database.get_uuid(), std::move(documents));
  }
  return Query(Query::OP_FILTER, all_of(terms), SegmentDocuments::query(std::move(found)));
}

// The articles of `words` that pass the test, with the weights of `words`.
Query QueryPlanner::with_passages(const Query& words, SpanTest test) {
  SegmentDocuments::BySegment found;
  std::uint64_t count = 0;
  for (const auto& segment : index_.segments) {
    const auto candidates = all_matches(segment, within(words), limits_.deadline);
    Roaring documents = documents_with(segment, test, candidates, limits_.deadline);
    count += documents.cardinality();
    if (!documents.isEmpty()) found.emplace(segment.database.get_uuid(), std::move(documents));
  }
  if (negations_ == 0) {
    const double articles = database_.get_doccount();
    plan_.marks.push_back({.leaf = leaf_,
                           .weight = std::log(1 + articles / (1 + static_cast<double>(count))),
                           .passages = std::move(test)});
  }
  return Query(Query::OP_FILTER, words, SegmentDocuments::query(std::move(found)));
}

QueryPlanner::Passages QueryPlanner::passages_of(const QueryNode& node) {
  if (node.is_leaf()) return passages_of_leaf(node);
  std::vector<SpanNode> trees;
  std::vector<Query> words;
  for (const auto& child : node.children) {
    // An article needs nothing of what must not be near.
    const bool wanted = node.kind != Kind::not_near || words.empty();
    negations_ += wanted ? 0 : 1;
    Passages passages = boosted_passages_of(child);
    negations_ -= wanted ? 0 : 1;
    trees.push_back(std::move(passages.tree));
    if (wanted) words.push_back(passages.words);
  }
  if (node.kind == Kind::disjunction)
    return {either_of(std::move(trees)), Query(Query::OP_OR, words.begin(), words.end())};
  SpanNode pair{.kind = span_kind(node.kind), .distance = node.number};
  pair.children = std::move(trees);
  return {std::move(pair), Query(Query::OP_AND, words.begin(), words.end())};
}

QueryPlanner::Passages QueryPlanner::boosted_passages_of(const QueryNode& node) {
  const double outer = std::exchange(boost_, boost_ * node.boost);
  Passages passages = passages_of(node);
  boost_ = outer;
  passages.words = boosted(passages.words, node.boost);
  return passages;
}

QueryPlanner::Passages QueryPlanner::passages_of_leaf(const QueryNode& leaf) {
  begin_leaf(leaf);
  if (leaf.kind == Kind::inflected) return inflected_passages(leaf);
  std::vector<SpanNode> trees;
  std::vector<Query> words;
  for (const auto& pattern : patterns_of(leaf)) {
    Passages passages = passages_of_pattern(pattern, leaf.field);
    trees.push_back(std::move(passages.tree));
    words.push_back(passages.words);
  }
  return {either_of(std::move(trees)), Query(Query::OP_OR, words.begin(), words.end())};
}

QueryPlanner::Passages QueryPlanner::inflected_passages(const QueryNode& leaf) {
  std::vector<SpanNode> trees;
  std::vector<Query> words;
  for (const auto& pattern : inflected_patterns(leaf.text, words_.stemmers())) {
    Passages passages = passages_of_pattern(pattern, leaf.field);
    trees.push_back(std::move(passages.tree));
    words.push_back(passages.words);
  }
  return {sequence_of(std::move(trees)), Query(Query::OP_AND, words.begin(), words.end())};
}

QueryPlanner::Passages QueryPlanner::passages_of_pattern(const TextPattern& pattern,
                                                         std::string_view field) {
  const auto* row = schema::find_field(field);
  const bool has_copy = field == "title" || field == "caption" || field == "related";
  const std::string_view prefix = has_copy ? row->prefix : schema::all_text;
  if (pattern.form == Form::phrase) {
    std::vector<SpanNode> words;
    std::vector<std::string> terms;
    for (const auto& term : pattern.terms) {
      words.push_back(word_of({term}));
      terms.push_back(schema::with_prefix(prefix, term));
      add_part(prefix, {term}, Query(terms.back()));
    }
    return {sequence_of(std::move(words)), all_of(terms)};
  }
  std::vector<std::string> forms = words_of(pattern, field);
  if (pattern.form == Form::any_of)
    return {word_of(std::move(forms)), with_prefix(pattern, prefix)};
  const TextPattern one_of{Form::one_of, forms};
  return {word_of(std::move(forms)), with_prefix(one_of, prefix)};
}

// The words that a pattern of one word stands for.
std::vector<std::string> QueryPlanner::words_of(const TextPattern& pattern,
                                                std::string_view field) {
  if (pattern.form == Form::one_of) return pattern.terms;
  const bool related = field == "related";
  const std::string prefix(related ? schema::find_field(field)->prefix : schema::all_text);
  if (pattern.form == Form::prefix) return expand(prefix, pattern.terms.front());
  std::set<std::string> forms;
  for (const auto& term : pattern.terms) {
    const std::string stem = term.substr(1);
    for (auto& form : related ? related_forms(stem) : words_.forms_of(stem))
      forms.insert(std::move(form));
  }
  return {forms.begin(), forms.end()};
}

// The words of related links are not among those of the articles.
std::vector<std::string> QueryPlanner::related_forms(const std::string& stem) {
  const std::string prefix(schema::find_field("related")->prefix);
  std::vector<std::string> forms;
  for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix);
       ++term) {
    const std::string word = (*term).substr(prefix.size());
    auto& stemmers = words_.stemmers();
    if (std::any_of(stemmers.begin(), stemmers.end(),
                    [&](Stemmer& stemmer) { return stemmer.stem(word) == stem; }))
      forms.push_back(word);
  }
  return forms;
}

}  // namespace backfile
