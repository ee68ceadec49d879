// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "searcher/dialects/translating.h"

namespace backfile {

/// What one level of brackets holds, as Lucene sorts it: its operators belong to what stands beside
/// them and do not bind by rank.
class LuceneClauses {
 public:
  enum class Sort { must, should, must_not };

  /// `translating` outlives it.
  explicit LuceneClauses(Translating& translating) : translating_(translating) {}

  void add(Sort sort, OptionalNode node);

  /// What AND does to the clause before it.
  void require_last();

  /// Beside what must match, what should only counts for the order.
  OptionalNode node();

 private:
  Translating& translating_;
  std::vector<QueryNode> must_{};
  std::vector<QueryNode> should_{};
  std::vector<QueryNode> must_not_{};
  bool last_is_optional_ = false;
};

}  // namespace backfile
