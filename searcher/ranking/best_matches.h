// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <vector>

#include "searcher/deadline.h"
#include "searcher/matches.h"
#include "searcher/open_index.h"
#include "searcher/ranking/article_lengths.h"

namespace backfile {

/// A document of the database of an index, and its score.
struct RankedDocument {
  Xapian::docid document = 0;
  double score = 0;
};

/// The numbers of the documents, in the same order.
std::vector<Xapian::docid> documents_of(const std::vector<RankedDocument>& found);

/// A term with its prefix, and what its weight is multiplied with.
struct WeightedTerm {
  std::string term{};
  double factor = 1;
};

/// The best of `matches`, `most` at most, when the score of each is the sum of the weights of the
/// terms that it has; in the order that Xapian gives: of equal scores the document of the lower
/// number comes first. `read` is what matching has read of the terms, by segment; `lengths` are
/// those of `index`. Throws IndexError (damaged), and QueryError at the deadline.
std::vector<RankedDocument> best_matches(const SegmentMatches& matches,
                                         const std::vector<WeightedTerm>& terms,
                                         const std::vector<ReadTerms>& read, const OpenIndex& index,
                                         const SegmentLengths& lengths, std::size_t most,
                                         const Deadline& deadline);

}  // namespace backfile
