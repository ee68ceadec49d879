// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "searcher/deadline.h"
#include "searcher/open_index.h"
#include "searcher/ranking/bm25.h"

namespace backfile {

/// Many words as one: an article has it if it has any of them, and as often as all together. What
/// Xapian's OP_SYNONYM does, which merges the postings in a tree of pairs; here each list is read
/// once from beginning to end, for a thousand words in a tenth of the time.
class WordSet : public Xapian::PostingSource {
 public:
  /// As a query, which weighs as BM25 with Xapian's default parameters does. `terms` have their
  /// prefix. If `in_body`, without the articles that only have the word elsewhere. Throws
  /// IndexError (damaged), and QueryError at the deadline.
  static Xapian::Query query(const OpenIndex& index, const std::vector<std::string>& terms,
                             bool in_body, const Deadline& deadline);

  Xapian::doccount get_termfreq_min() const override { return count(); }
  Xapian::doccount get_termfreq_est() const override { return count(); }
  Xapian::doccount get_termfreq_max() const override { return count(); }
  void init(const Xapian::Database& segment) override;
  void next(double least_weight) override;
  void skip_to(Xapian::docid document, double least_weight) override;
  bool at_end() const override { return at_ == count(); }
  Xapian::docid get_docid() const override { return here_->documents[at_]; }
  double get_weight() const override;
  PostingSource* clone() const override { return new WordSet(postings_); }
  std::string get_description() const override;

 private:
  /// Of one segment.
  struct Postings {
    std::vector<Xapian::docid> documents{};
    std::vector<std::uint32_t> wdfs{};
    std::uint32_t highest_wdf = 0;
  };

  struct All {
    std::map<std::string, Postings> by_segment{};  // By the UUID of its database.
    std::vector<std::string> terms{};
    std::optional<Bm25> weight{};

    std::uint64_t having() const;  // Articles that have any of the words.
  };

  explicit WordSet(std::shared_ptr<const All> postings) : postings_(std::move(postings)) {}

  static Postings read(const PostingTable& table, const std::vector<std::string>& terms,
                       bool in_body, const Deadline& deadline);
  Xapian::doccount count() const {
    return here_ ? static_cast<Xapian::doccount>(here_->documents.size()) : 0;
  }

  std::shared_ptr<const All> postings_;
  const Postings* here_ = nullptr;  // Of the segment, or null if it has none of the words.
  Xapian::Database segment_{};
  std::size_t at_ = 0;
  bool begun_ = false;
};

}  // namespace backfile
