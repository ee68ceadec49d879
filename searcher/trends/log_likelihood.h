// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>

namespace backfile {

/// How surely something is not equally frequent in two sets: the log-likelihood ratio G² of T.
/// Dunning, "Accurate Methods for the Statistics of Surprise and Coincidence", Computational
/// Linguistics 19 (1993), for what is seen `k1` times among `n1` and `k2` times among `n2` others;
/// no k is above its n. Where both have it equally often, or one set is empty, it is 0. It follows
/// chi-squared with one degree of freedom if there is no difference.
double log_likelihood(std::uint64_t k1, std::uint64_t n1, std::uint64_t k2, std::uint64_t n2);

/// What G² exceeds by chance in one of a thousand cases without a difference (p < 0.001).
inline constexpr double least_significant = 10.83;

}  // namespace backfile
