// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "backfile/trends.h"
#include "searcher/snapshot.h"
#include "searcher/trends/sample_words.h"

namespace backfile {

/// Which terms are asked for.
struct TermChoice {
  std::vector<std::string> left_out{};  ///< Folded words; all of their stems go with them.
  std::size_t most = 20;
};

/// The words that stand out in the sample against all other articles of the archive. Each is in at
/// least two articles, unless there are fewer than five, and for the length of the articles it is
/// in significantly more of them (see `least_significant`) and in twice as many at least: in long
/// articles every word is more frequent. Of words with the same stem the best stands for all.
///
/// Near copies outside the sample are not known and count; so do, for the score but not in
/// `articles`, dead articles until they are merged away. Lets Xapian's errors out.
SignificantTerms significant_terms(const SampleWords& sample, Snapshot& snapshot,
                                   const TermChoice& choice);

/// The same against another sample, copies aside in both. What is in both samples makes the
/// differences look smaller.
SignificantTerms distinctive_terms(const SampleWords& sample, const SampleWords& other,
                                   Snapshot& snapshot, const TermChoice& choice);

}  // namespace backfile
