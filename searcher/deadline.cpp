// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/deadline.h"

#include <algorithm>
#include <string>

#include "backfile/error.h"

namespace backfile {
namespace {

// Matches every article, and checks the deadline at each.
class WatchedArticles : public Xapian::PostingSource {
 public:
  explicit WatchedArticles(Deadline deadline) : deadline_(deadline) {}

  Xapian::doccount get_termfreq_min() const override { return last_; }
  Xapian::doccount get_termfreq_est() const override { return last_; }
  Xapian::doccount get_termfreq_max() const override { return last_; }
  void init(const Xapian::Database& segment) override {
    last_ = segment.get_lastdocid();
    here_ = 0;
  }
  void next(double) override { go_to(here_ + 1); }
  void skip_to(Xapian::docid document, double) override { go_to(std::max(document, here_)); }
  bool at_end() const override { return here_ > last_; }
  Xapian::docid get_docid() const override { return here_; }
  PostingSource* clone() const override { return new WatchedArticles(deadline_); }
  std::string get_description() const override { return "WatchedArticles"; }

 private:
  void go_to(Xapian::docid document) {
    deadline_.check();
    here_ = document;
  }

  Deadline deadline_;
  Xapian::docid here_ = 0;
  Xapian::docid last_ = 0;
};

}  // namespace

Deadline::Deadline(std::chrono::milliseconds limit)
    : limit_(limit), end_(std::chrono::steady_clock::now() + limit) {}

void Deadline::look() const {
  if (!is_set() || std::chrono::steady_clock::now() < end_) return;
  throw QueryError("no answer after " + std::to_string(limit_.count()) +
                   " ms; ask for less, or for more time");
}

Xapian::Query Deadline::watched(const Xapian::Query& query) const {
  using Xapian::Query;
  if (!is_set()) return query;
  auto* source = new WatchedArticles(*this);
  return Query(Query::OP_FILTER, query, Query(source->release()));
}

}  // namespace backfile
