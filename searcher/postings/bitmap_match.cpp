// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/postings/bitmap_match.h"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace backfile {
namespace {

using Xapian::Query;

// Reading so many postings, to match and to rank, takes about as long as the engine takes for one
// that it walks to.
constexpr double walk_by_read = 12;

/// A set of documents of a segment.
class Bitmap {
 public:
  explicit Bitmap(std::uint32_t documents) : words_(documents / 64 + 1) {}

  void add(std::uint32_t document) { words_[document / 64] |= std::uint64_t{1} << document % 64; }

  void add_all(std::uint32_t documents) {
    std::fill(words_.begin(), words_.end(), ~std::uint64_t{0});
    words_.front() &= ~std::uint64_t{1};  // Documents are numbered from 1.
    words_.back() &= ~std::uint64_t{0} >> (63 - documents % 64);
  }

  void unite(const Bitmap& other) {
    each_word(other, [](auto& a, auto b) { a |= b; });
  }
  void intersect(const Bitmap& other) {
    each_word(other, [](auto& a, auto b) { a &= b; });
  }
  void subtract(const Bitmap& other) {
    each_word(other, [](auto& a, auto b) { a &= ~b; });
  }

  Documents documents() const {
    std::size_t count = 0;
    for (const auto word : words_) count += static_cast<std::size_t>(std::popcount(word));
    Documents documents;
    documents.reserve(count);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (auto word = words_[i]; word != 0; word &= word - 1)
        documents.push_back(
            static_cast<Xapian::docid>(64 * i + static_cast<std::size_t>(std::countr_zero(word))));
    }
    return documents;
  }

 private:
  template <typename Combine>
  void each_word(const Bitmap& other, Combine&& combine) {
    for (std::size_t i = 0; i < words_.size(); ++i) combine(words_[i], other.words_[i]);
  }

  std::vector<std::uint64_t> words_;
};

/// What a query costs, in postings.
struct Cost {
  double read = 0;        // By reading whole lists.
  double walk = 0;        // By going from candidate to candidate as the engine does.
  double candidates = 0;  // How many documents match, at most.
  bool is_possible = true;
};

class CostOf {
 public:
  explicit CostOf(const OpenSegment& segment) : segment_(segment) {}

  Cost operator()(const Query& query) const {
    const double documents = segment_.postings->documents();
    switch (query.get_type()) {
      case Query::LEAF_TERM:
        return of_leaf(segment_.postings->frequency(*query.get_terms_begin()));
      case Query::LEAF_MATCH_NOTHING:
        return {};
      case Query::LEAF_MATCH_ALL:
        return {.walk = documents, .candidates = documents};
      case Query::LEAF_POSTING_SOURCE:
        // How many there are is not known; they are read by the engine.
        return {.read = documents, .walk = documents / walk_by_read, .candidates = documents};
      case Query::OP_AND:
      case Query::OP_FILTER:
      case Query::OP_AND_NOT:
      case Query::OP_OR:
      case Query::OP_SCALE_WEIGHT:
        return of_branch(query);
      default:
        return {.is_possible = false};
    }
  }

 private:
  static Cost of_leaf(double postings) { return {postings, postings, postings}; }

  Cost of_branch(const Query& query) const {
    Cost sum = (*this)(query.get_subquery(0));
    const bool alternatives = query.get_type() == Query::OP_OR;
    const bool excludes = query.get_type() == Query::OP_AND_NOT;
    for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) {
      const Cost next = (*this)(query.get_subquery(i));
      sum.is_possible = sum.is_possible && next.is_possible;
      sum.read += next.read;
      if (alternatives) {
        sum.walk += next.walk;
        sum.candidates += next.candidates;
        continue;
      }
      if (!excludes) sum.candidates = std::min(sum.candidates, next.candidates);
      sum.walk = std::min(sum.walk, next.walk) + sum.candidates;
    }
    return sum;
  }

  const OpenSegment& segment_;
};

class BitmapOf {
 public:
  BitmapOf(const OpenSegment& segment, const Deadline& deadline)
      : segment_(segment), deadline_(deadline) {}

  Bitmap operator()(const Query& query) const {
    deadline_.look();
    Bitmap result(segment_.postings->documents());
    switch (query.get_type()) {
      case Query::LEAF_TERM:
        segment_.postings->each(*query.get_terms_begin(),
                                [&](auto document, auto) { result.add(document); });
        return result;
      case Query::LEAF_MATCH_NOTHING:
        return result;
      case Query::LEAF_MATCH_ALL:
        result.add_all(segment_.postings->documents());
        return result;
      case Query::LEAF_POSTING_SOURCE:
        for (const auto document : all_matches(segment_.database, query)) result.add(document);
        return result;
      default:
        return of_branch(query);
    }
  }

 private:
  Bitmap of_branch(const Query& query) const {
    Bitmap result = (*this)(query.get_subquery(0));
    for (std::size_t i = 1; i < query.get_num_subqueries(); ++i) {
      const Bitmap next = (*this)(query.get_subquery(i));
      if (query.get_type() == Query::OP_OR) {
        result.unite(next);
      } else if (query.get_type() == Query::OP_AND_NOT) {
        result.subtract(next);
      } else {
        result.intersect(next);
      }
    }
    return result;
  }

  const OpenSegment& segment_;
  const Deadline& deadline_;
};

}  // namespace

std::optional<Documents> bitmap_match(const OpenSegment& segment, const Query& query,
                                      const Deadline& deadline) {
  const Cost cost = CostOf(segment)(query);
  if (!cost.is_possible || cost.read > walk_by_read * cost.walk) return {};
  return BitmapOf(segment, deadline)(query).documents();
}

}  // namespace backfile
