// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/words/vocabulary.h"

namespace backfile {

/// A word that was probably meant.
struct Correction {
  std::string word{};
  std::uint32_t frequency = 0;  ///< In how many articles it is.
  unsigned distance = 0;        ///< Edits from what was typed.
  double score = 0;             ///< As the best of all candidates; see `correct`.

  bool operator==(const Correction&) const = default;
};

/// What was probably meant by `word`, which is folded, or nothing if the index has nothing much
/// better: a word within one edit (words of 3 to 5 characters) or two (longer ones) that is in at
/// least 2 articles and in 10 times as many as `word` is. Words with a digit are left alone.
///
/// Of several the one with the highest ln(frequency) - 6 * cost: a noisy channel (M. Kernighan,
/// K. Church, W. Gale, "A spelling correction program based on a noisy channel model", COLING 1990)
/// in which each edit is as much less probable as e^6 is to one; `cost` is that of `edit_cost`.
std::optional<Correction> correct(const IndexVocabulary& vocabulary, std::string_view word);

/// The cheapest way from `meant` to `typed`: an inserted, removed or replaced character costs 1,
/// two swapped ones 0.8, a character doubled or a double one made single 0.7. An edit of the first
/// character costs 0.3 more.
double edit_cost(std::string_view meant, std::string_view typed);

}  // namespace backfile
