// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/best_matches.h"

#include <algorithm>

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

// Of the documents that have the term, in both lists in ascending order.
void add_weights(const PostingTable& postings, const std::string& term, const Bm25& weight,
                 ArticleLengths lengths, const Documents& documents, std::vector<double>& scores) {
  std::size_t at = 0;
  postings.each(term, [&](std::uint32_t document, std::uint32_t wdf) {
    while (at < documents.size() && documents[at] < document) ++at;
    if (at < documents.size() && documents[at] == document)
      scores[at] += weight(wdf, lengths[document]);
  });
}

}  // namespace

std::vector<Xapian::docid> documents_of(const std::vector<RankedDocument>& found) {
  std::vector<Xapian::docid> documents;
  for (const auto& [document, score] : found) documents.push_back(document);
  return documents;
}

std::vector<RankedDocument> best_matches(const SegmentMatches& matches,
                                         const std::vector<WeightedTerm>& terms,
                                         const OpenIndex& index, const SegmentLengths& lengths,
                                         std::size_t most, const Deadline& deadline) {
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
      add_weights(*index.segments[i].postings, terms[j].term, weights[j], lengths[i], documents,
                  scores);
    }
    for (std::size_t j = 0; j < documents.size(); ++j)
      best.show({index.number_of({i, documents[j]}), scores[j]});
  }
  return std::move(best).in_order();
}

}  // namespace backfile
