// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>
#include <vector>

#include "searcher/explain/score_part.h"
#include "searcher/open_index.h"

namespace backfile {

/// What a part of a query added to the score of an article from one field.
struct FieldShare {
  std::string field{};
  std::uint64_t times = 0;  ///< How often the words stand there.
  double score = 0;
};

/// What a part of a query added to the score of an article. The weight that the engine gives is for
/// all fields together; it is divided in the proportion in which the words count there.
struct Contribution {
  double score = 0;                  ///< 0 if the article does not have the words.
  std::vector<std::string> words{};  ///< Those of the part's terms that the article has.
  std::vector<FieldShare> shares{};
};

/// Of each of `hits`, in their order, what `part` added to its score. `hits` are document ids of
/// the database of `index`. Lets Xapian's errors out.
std::vector<Contribution> contributions_of(const ScorePart& part,
                                           const std::vector<Xapian::docid>& hits,
                                           const OpenIndex& index);

}  // namespace backfile
