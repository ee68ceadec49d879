// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "backfile/search_request.h"
#include "common/facet_values.h"
#include "searcher/deadline.h"
#include "searcher/explain/score_part.h"
#include "searcher/open_index.h"
#include "searcher/query/tree.h"
#include "searcher/ranking/best_matches.h"
#include "searcher/spans/span_tree.h"
#include "searcher/text_pattern.h"
#include "searcher/words/index_words.h"

namespace backfile {

/// A part of a query, of several words, beside which another one would do: its leaves are those
/// from `first_leaf` to `last_leaf`.
struct Alternative {
  Xapian::Query query{};
  std::size_t first_leaf = 0;
  std::size_t last_leaf = 0;
};

/// A query ready to run.
struct Plan {
  Xapian::Query query{};
  std::vector<MarkPattern> marks{};
  std::vector<Alternative> alternatives{};  ///< Marks of one count where all of it matches.
  std::vector<std::string> warnings{};
  std::vector<ScorePart> parts{};
  /// If the score of every match is the sum of the weights of those of these terms that it has.
  /// Nothing if a word counts only together with others, or several count as one.
  std::optional<std::vector<WeightedTerm>> summands{};
  std::vector<Expansion> expansions{};
};

/// Turns syntax trees into Xapian queries for one index, the same for each of its segments. They
/// match dead articles too. For one thread. Throws QueryError at the deadline and lets Xapian's
/// errors out.
class QueryPlanner {
 public:
  struct Limits {
    /// That wildcards and fuzzy words of one query stand for together, the most important first.
    std::size_t expanded_words = QueryLimits{}.expanded_words;
    Deadline deadline{};
  };

  /// `index` and its `words` must live as long as the planner.
  QueryPlanner(const OpenIndex& index, IndexWords& words, Limits limits);
  QueryPlanner(const OpenIndex& index, IndexWords& words)
      : QueryPlanner(index, words, Limits{}) {}

  /// Only articles of `among` are looked for; others may match too.
  Plan plan(const QueryNode& tree, const std::optional<Xapian::Query>& among = {});

  /// The terms of `value` in `facet` and of those below it: an article with any of them has it.
  std::vector<std::string> value_terms(const std::string& facet, const std::string& value) const;

  /// The terms of the time from `since` to `until`: an article with any of them is dated so.
  std::vector<std::string> date_terms(const Date& since, const Date& until) const;

 private:
  /// Passages to look for, and the articles that have the words for them.
  struct Passages {
    SpanNode tree{};
    Xapian::Query words{};
  };

  Xapian::Query within(const Xapian::Query& query) const;
  Xapian::Query visit(const QueryNode& node);
  Xapian::Query visit_alone(const QueryNode& node);
  Xapian::Query visit_conjunction(const QueryNode& node);
  std::vector<Xapian::Query> visit_together(const std::vector<QueryNode>& nodes);
  Xapian::Query visit_disjunction(const QueryNode& node);
  Xapian::Query visit_value(const QueryNode& node);
  Xapian::Query visit_text(const QueryNode& node);
  Xapian::Query visit_has(const QueryNode& node) const;
  Xapian::Query visit_passages(const QueryNode& node);
  void warn_of_unknown_value(const QueryNode& node);
  FacetValues similar_values(const std::string& facet, const std::string& folded) const;
  void begin_leaf(const QueryNode& leaf);
  std::vector<TextPattern> patterns_of(const QueryNode& node);
  Xapian::Query in_field(const TextPattern& pattern, std::string_view field);
  Xapian::Query with_prefix(const TextPattern& pattern, std::string_view prefix);
  Xapian::Query in_body(const TextPattern& pattern);
  /// `summand` is the term whose weight is that of `query` in every match, if that is no term.
  void add_part(std::string_view prefix, std::vector<std::string> terms, const Xapian::Query& query,
                std::optional<std::string> summand = {});

  static Region region_of(std::string_view field, unsigned first_words);
  Passages boosted_passages_of(const QueryNode& node);
  Xapian::Query with_phrase(const std::vector<std::string>& terms) const;
  Xapian::Query with_passages(const Xapian::Query& words, SpanTest test);
  Passages passages_of(const QueryNode& node);
  Passages passages_of_leaf(const QueryNode& leaf);
  Passages inflected_passages(const QueryNode& leaf);
  Passages passages_of_pattern(const TextPattern& pattern, std::string_view field);
  std::vector<std::string> words_of(const TextPattern& pattern, std::string_view field);
  std::vector<std::string> related_forms(const std::string& stem);
  TextPattern expanded(const QueryNode& leaf);
  std::vector<std::string> expand(std::string_view prefix, const std::string& begin);
  std::vector<std::string> allowed(std::vector<std::string> words, std::string_view prefix,
                                   const std::string& which);
  Xapian::Query any_word(const std::vector<std::string>& terms, bool in_body) const;
  void warn_of_cut(std::size_t all, const std::string& which);
  double rarity(const TextPattern& pattern) const;

  const OpenIndex& index_;
  const Xapian::Database& database_;  // Of the index.
  IndexWords& words_;
  Plan plan_{};
  bool capitals_tell_ = true;
  std::size_t negations_ = 0;  // Around the node being visited.
  std::optional<Xapian::Query> within_{};  // What an article must match beside the node visited.
  std::size_t leaf_ = 0;
  std::string leaf_text_{};  // The leaf that is looked at, as in the query.
  double boost_ = 1;         // Of it and all around it.
  std::size_t choices_ = 0;  // Alternatives around it: of what they leave out no weight counts.
  Limits limits_;
  std::size_t expansions_left_ = 0;
};

/// `query` with its weights multiplied by `factor`.
Xapian::Query boosted(const Xapian::Query& query, double factor);

}  // namespace backfile
