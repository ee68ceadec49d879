// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

namespace backfile {

/// A summand of the scores of articles: one word in one field, or several that count as one.
struct ScorePart {
  std::string leaf{};                ///< The leaf of the query it comes from, as in the query.
  std::string prefix{};              ///< Of the field; `schema::all_text` for all.
  std::vector<std::string> terms{};  ///< Without the prefix.
  Xapian::Query query{};             ///< Gives its weight, boosts included.
};

/// What a wildcard, a fuzzy word or the beginning of a value stands for.
struct Expansion {
  std::string leaf{};
  std::string prefix{};              ///< Of the terms.
  std::vector<std::string> terms{};  ///< Without the prefix, the most important first.
  std::size_t left_out = 0;          ///< How many more there are.
};

}  // namespace backfile
