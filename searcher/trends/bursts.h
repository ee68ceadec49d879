// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace backfile {

/// The articles of one period, and how many of them match. `matches` is never above `articles`,
/// which may be 0.
struct PeriodMatches {
  std::uint64_t matches = 0;
  std::uint64_t articles = 0;
};

/// Neighbouring periods in which far more articles match than in the others.
struct BurstSpan {
  std::size_t first = 0;  ///< Its first and its last period, counted from 0.
  std::size_t last = 0;
  std::uint64_t count = 0;  ///< Matches in it.
  double expected = 0;      ///< Matches it would have at the rate of the whole series.
  /// How much better the higher rate explains its periods than that of the whole series: the
  /// difference of the two negative log-likelihoods (natural logarithm).
  double weight = 0;

  bool operator==(const BurstSpan&) const = default;
};

/// The bursts of a series of periods, in the order of time: J. Kleinberg, "Bursty and Hierarchical
/// Structure in Streams", KDD 2002, section 4 ("enumerating bursts"), for articles that arrive in
/// batches. An automaton of two states emits matches, in the lower one at the rate p0 of the whole
/// series, in the upper one at p1 = 2 p0 (s = 2); to rise costs ln(number of periods) (gamma = 1),
/// to fall nothing; it begins below. The bursts are where the cheapest way through the periods is
/// in the upper state. Where 2 p0 would come near to 1 or above, p1 is half way from p0 to 1.
std::vector<BurstSpan> find_bursts(const std::vector<PeriodMatches>& periods);

}  // namespace backfile
