// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "backfile/results.h"
#include "searcher/open_index.h"
#include "searcher/query/planner.h"
#include "searcher/query/tree.h"

namespace backfile {

/// What is told about an answer: how the query was understood, what its wildcards and fuzzy words
/// stand for, the query that Xapian was asked, and how each hit came to its score. Lines of text
/// for people.
struct Explained {
  const QueryNode& tree;
  const Plan& plan;
  const Xapian::Query& query;              ///< As it was run, filters included.
  const std::vector<Hit>& hits;            ///< As they are shown ...
  std::vector<Xapian::docid> documents{};  ///< ... and their ids in the database of the index.
  Order order = Order::relevance;
};

/// Lets Xapian's errors out.
std::string explanation_of(const Explained& answer, const OpenIndex& index);

}  // namespace backfile
