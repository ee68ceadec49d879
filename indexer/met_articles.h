// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "common/tombstones.h"
#include "indexer/batch_builder.h"
#include "indexer/index_change.h"

namespace backfile {

/// The articles that a run has met, in their order: of those with one id the last one counts.
class MetArticles {
 public:
  /// `segments` is how many the index has.
  explicit MetArticles(std::size_t segments) : met_(segments) {}

  /// Whether it is the first one of its id.
  bool add(const PutOutcome& outcome, std::uint64_t sequence);

  /// Of a new document: whether another took its place or it was not added at all.
  bool is_dead(std::uint64_t sequence) const {
    return sequence >= end_ || superseded_.contains(sequence);
  }

  /// Whether an article of the index was met again, changed or not.
  bool contains(ArticlePlace place) const { return met_[place.segment].contains(place.document); }

  /// Takes from the index what was replaced.
  void remove_replaced(IndexChange& change) const;

 private:
  struct Last {
    std::uint64_t sequence = 0;
    std::optional<ArticlePlace> existing{};
    bool in_batch = false;
  };
  struct Hash {
    std::size_t operator()(const std::string& id_hash) const;
  };

  std::unordered_map<std::string, Last, Hash> last_{};
  std::unordered_set<std::uint64_t> superseded_{};
  std::vector<Tombstones> met_;
  std::uint64_t end_ = 0;  // After the last one.
};

}  // namespace backfile
