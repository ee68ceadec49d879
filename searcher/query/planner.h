// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/stemmer.h"
#include "common/facet_values.h"
#include "searcher/open_index.h"
#include "searcher/query/tree.h"
#include "searcher/text_pattern.h"

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
  /// Words that a prefix stands for, the most frequent first, are at most this many.
  static constexpr std::size_t max_expansion = 1024;

  /// `index` and `stemmers`, one for each language of the articles, must live as long as the
  /// planner.
  QueryPlanner(const OpenIndex& index, std::vector<Stemmer>& stemmers);

  Plan plan(const QueryNode& tree);

  /// Articles that have one of `values` in `facet`.
  static Xapian::Query value_query(const std::string& facet,
                                   const std::vector<std::string>& values);

  /// Articles dated from `since` to `until`.
  Xapian::Query date_query(const Date& since, const Date& until) const;

 private:
  Xapian::Query visit(const QueryNode& node);
  Xapian::Query visit_conjunction(const QueryNode& node);
  Xapian::Query visit_disjunction(const QueryNode& node);
  Xapian::Query visit_value(const QueryNode& node);
  Xapian::Query visit_text(const QueryNode& node);
  void warn_of_unknown_value(const QueryNode& node);
  FacetValues similar_values(const std::string& facet, const std::string& folded) const;
  void warn_of_cut_prefix(const std::string& begin, std::size_t candidates);

  std::vector<TextPattern> patterns_of(const QueryNode& node);
  Xapian::Query in_field(const TextPattern& pattern, std::string_view field);
  Xapian::Query with_prefix(const TextPattern& pattern, std::string_view prefix);
  Xapian::Query in_body(const TextPattern& pattern);
  Xapian::Query in_first_paragraph(const TextPattern& pattern);
  std::vector<std::string> expand(std::string_view prefix, const std::string& begin);
  double rarity(const TextPattern& pattern) const;

  const OpenIndex& index_;
  const Xapian::Database& database_;  // Of the index.
  std::vector<Stemmer>& stemmers_;
  Plan plan_{};
  bool capitals_tell_ = true;
  std::size_t negations_ = 0;  // Around the node being visited.
  std::size_t leaf_ = 0;
};

}  // namespace backfile
