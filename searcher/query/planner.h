// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "common/facet_values.h"
#include "searcher/open_index.h"
#include "searcher/query/tree.h"
#include "searcher/spans/span_tree.h"
#include "searcher/text_pattern.h"
#include "searcher/words/index_words.h"

namespace backfile {

/// A query ready to run.
struct Plan {
  Xapian::Query query{};
  std::vector<MarkPattern> marks{};
  std::vector<std::string> warnings{};
};

/// Turns syntax trees into Xapian queries for one index, the same for each of its segments. They
/// match dead articles too. For one thread. Lets Xapian's errors out.
class QueryPlanner {
 public:
  /// Words that wildcards and fuzzy words stand for, the most frequent first, are at most this many
  /// in one query.
  static constexpr std::size_t max_expansion = 1024;

  /// `index` and its `words` must live as long as the planner.
  QueryPlanner(const OpenIndex& index, IndexWords& words);

  Plan plan(const QueryNode& tree);

  /// Articles that have one of `values` in `facet`.
  static Xapian::Query value_query(const std::string& facet,
                                   const std::vector<std::string>& values);

  /// Articles dated from `since` to `until`.
  Xapian::Query date_query(const Date& since, const Date& until) const;

 private:
  /// Passages to look for, and the articles that have the words for them.
  struct Passages {
    SpanNode tree{};
    Xapian::Query words{};
  };

  Xapian::Query visit(const QueryNode& node);
  Xapian::Query visit_unweighted(const QueryNode& node);
  Xapian::Query visit_conjunction(const QueryNode& node);
  Xapian::Query visit_disjunction(const QueryNode& node);
  Xapian::Query visit_value(const QueryNode& node);
  Xapian::Query visit_text(const QueryNode& node);
  Xapian::Query visit_has(const QueryNode& node) const;
  Xapian::Query visit_passages(const QueryNode& node);
  void warn_of_unknown_value(const QueryNode& node);
  FacetValues similar_values(const std::string& facet, const std::string& folded) const;
  void warn_of_cut(const std::string& what, std::size_t candidates, std::size_t taken);

  std::vector<TextPattern> patterns_of(const QueryNode& node);
  Xapian::Query in_field(const TextPattern& pattern, std::string_view field);
  Xapian::Query with_prefix(const TextPattern& pattern, std::string_view prefix);
  Xapian::Query in_body(const TextPattern& pattern);

  static Region region_of(std::string_view field, unsigned first_words);
  static bool needs_positions(const QueryNode& leaf, const std::vector<TextPattern>& patterns);
  Xapian::Query with_passages(const Xapian::Query& words, SpanTest test);
  Passages passages_of(const QueryNode& node);
  Passages passages_of_leaf(const QueryNode& leaf);
  Passages inflected_passages(const QueryNode& leaf);
  Passages passages_of_pattern(const TextPattern& pattern, std::string_view field);
  std::vector<std::string> words_of(const TextPattern& pattern, std::string_view field);
  std::vector<std::string> related_forms(const std::string& stem);
  TextPattern expanded(const QueryNode& leaf);
  std::vector<std::string> expand(std::string_view prefix, const std::string& begin);
  double rarity(const TextPattern& pattern) const;

  const OpenIndex& index_;
  const Xapian::Database& database_;  // Of the index.
  IndexWords& words_;
  Plan plan_{};
  bool capitals_tell_ = true;
  std::size_t negations_ = 0;  // Around the node being visited.
  std::size_t leaf_ = 0;
  std::size_t expansions_left_ = max_expansion;
};

}  // namespace backfile
