// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/best_matches.h"

#include <algorithm>

#include "searcher/postings/posting_cursor.h"
#include "searcher/ranking/bm25.h"

namespace backfile {
namespace {

bool comes_before(const RankedDocument& a, const RankedDocument& b) {
  return a.score != b.score ? a.score > b.score : a.document < b.document;
}

/// Keeps the best of the documents that it is shown.
class Best {
 public:
  explicit Best(std::size_t most) : most_(most) {}

  /// Whether a document of this score may be among the best so far.
  bool can_take(double score) const { return kept_.size() < most_ || score >= kept_.front().score; }

  void show(const RankedDocument& next) {
    if (kept_.size() == most_) {
      if (!comes_before(next, kept_.front())) return;
      std::pop_heap(kept_.begin(), kept_.end(), comes_before);
      kept_.pop_back();
    }
    kept_.push_back(next);
    std::push_heap(kept_.begin(), kept_.end(), comes_before);
  }

  std::vector<RankedDocument> in_order() && {
    std::sort_heap(kept_.begin(), kept_.end(), comes_before);
    return std::move(kept_);
  }

 private:
  std::size_t most_;
  std::vector<RankedDocument> kept_{};  // A heap: the worst is first.
};

// Where more than one in so many of the postings is wanted, they are all read.
constexpr std::size_t dense = 8;

/// Adds the weights of one term to the scores of documents of a segment, in ascending order.
class TermScores {
 public:
  TermScores(const Bm25& weight, ArticleLengths lengths, const Documents& documents,
             std::vector<double>& scores)
      : weight_(weight), lengths_(lengths), documents_(documents), scores_(scores) {}

  void add(const PostingTable& postings, const std::string& term) {
    if (postings.frequency(term) <= dense * documents_.size()) {
      postings.each(term, [this](auto document, auto wdf) { add(document, wdf); });
      return;
    }
    PostingCursor cursor(postings, term);
    for (at_ = 0; at_ < documents_.size() && cursor.skip_to(documents_[at_]); ++at_)
      if (cursor.document() == documents_[at_]) add_here(cursor.wdf());
  }

  void add(const ReadPostings& postings) {
    for (std::size_t i = 0; i < postings.documents.size(); ++i)
      add(postings.documents[i], postings.wdfs[i]);
  }

 private:
  // Of one document after the other, whether it is one of those or not.
  void add(std::uint32_t document, std::uint32_t wdf) {
    while (at_ < documents_.size() && documents_[at_] < document) ++at_;
    if (at_ < documents_.size() && documents_[at_] == document) add_here(wdf);
  }

  void add_here(std::uint32_t wdf) { scores_[at_] += weight_(wdf, lengths_[documents_[at_]]); }

  const Bm25& weight_;
  ArticleLengths lengths_;
  const Documents& documents_;
  std::vector<double>& scores_;
  std::size_t at_ = 0;
};

}  // namespace

std::vector<Xapian::docid> documents_of(const std::vector<RankedDocument>& found) {
  std::vector<Xapian::docid> documents;
  for (const auto& [document, score] : found) documents.push_back(document);
  return documents;
}

std::vector<RankedDocument> best_matches(const SegmentMatches& matches,
                                         const std::vector<WeightedTerm>& terms,
                                         const std::vector<ReadTerms>& read, const OpenIndex& index,
                                         const SegmentLengths& lengths, std::size_t most,
                                         const Deadline& deadline) {
  const auto& all = index.database;
  std::vector<Bm25> weights;
  for (const auto& [term, factor] : terms)
    weights.emplace_back(index.frequency(term), all.get_doccount(), all.get_avlength(), factor);
  Best best(most);
  for (std::size_t i = 0; i < matches.size() && most > 0; ++i) {
    const auto& documents = matches[i];
    std::vector<double> scores(documents.size());
    for (std::size_t j = 0; j < terms.size() && !documents.empty(); ++j) {
      deadline.look();
      TermScores weighed(weights[j], lengths[i], documents, scores);
      const auto known = read[i].find(terms[j].term);
      if (known != read[i].end() && !known->second.documents.empty()) {
        weighed.add(known->second);
      } else {
        weighed.add(*index.segments[i].postings, terms[j].term);
      }
    }
    for (std::size_t j = 0; j < documents.size(); ++j)
      if (best.can_take(scores[j])) best.show({index.number_of({i, documents[j]}), scores[j]});
  }
  return std::move(best).in_order();
}

}  // namespace backfile
