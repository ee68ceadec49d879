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

/// What an article is to those of the same id that were read before it in the run.
enum class Meeting {
  first,     ///< There was none.
  repeated,  ///< It takes the place of one, which was no older version.
  newer,     ///< It takes the place of an older version.
  older,     ///< A newer version was read before, and stays.
};

/// The articles that a run has met, in their order: of those with one id the newest version counts,
/// and the last one of that. What is outdated by the index does not come here.
class MetArticles {
 public:
  /// The last one of an id that counted.
  struct Last {
    std::uint64_t sequence = 0;
    std::optional<ArticlePlace> existing{};
    bool in_batch = false;
    bool cancelled = false;
    bool newer = false;  ///< Than the existing one.
  };
  struct Met {
    Meeting meeting = Meeting::first;
    Last former{};  ///< Of no meaning for the first one.
  };

  /// `segments` is how many the index has.
  explicit MetArticles(std::size_t segments) : met_(segments) {}

  Met add(const PutOutcome& outcome, std::uint64_t sequence);

  /// An article that the index has stays, whatever was read.
  void keep(ArticlePlace existing);

  /// A new document that must not become part of the index.
  void leave_out(std::uint64_t sequence);

  /// The newest version met of an id; empty if none had any.
  std::string version_of(const std::string& id_hash) const;

  /// Of a new document: whether another took its place or it was not added at all.
  bool is_dead(std::uint64_t sequence) const {
    return sequence >= end_ || superseded_.contains(sequence);
  }

  /// Whether an article of the index was met again, changed or not.
  bool contains(ArticlePlace place) const { return met_[place.segment].contains(place.document); }

  /// Takes from the index what was replaced or cancelled.
  void remove_replaced(IndexChange& change) const;

  /// How many versions, of the index or read in this run, newer ones have replaced.
  std::uint64_t earlier_versions() const;

 private:
  struct Hash {
    std::size_t operator()(const std::string& id_hash) const;
  };

  std::unordered_map<std::string, Last, Hash> last_{};
  std::unordered_map<std::string, std::string, Hash> versions_{};  // Of the few that have any.
  std::unordered_set<std::uint64_t> superseded_{};
  std::uint64_t superseded_versions_ = 0;
  std::vector<Tombstones> met_;
  std::uint64_t end_ = 0;  // After the last one.
};

}  // namespace backfile
