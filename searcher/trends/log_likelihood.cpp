// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trends/log_likelihood.h"

#include <algorithm>
#include <cmath>

namespace backfile {
namespace {

// The part of one cell of the table: its number times the logarithm of how much it is above what
// the sums of its row and column let expect. A cell of 0 adds nothing, which is its limit.
double cell(double observed, double row, double column, double all) {
  return observed > 0 ? observed * std::log(observed * all / (row * column)) : 0;
}

}  // namespace

double log_likelihood(std::uint64_t k1, std::uint64_t n1, std::uint64_t k2, std::uint64_t n2) {
  const auto with1 = static_cast<double>(k1), with2 = static_cast<double>(k2);
  const auto all1 = static_cast<double>(n1), all2 = static_cast<double>(n2);
  const double with = with1 + with2, all = all1 + all2, without = all - with;
  const double sum = cell(with1, with, all1, all) + cell(with2, with, all2, all) +
                     cell(all1 - with1, without, all1, all) +
                     cell(all2 - with2, without, all2, all);
  return std::max(0.0, 2 * sum);  // Rounding can leave it below.
}

}  // namespace backfile
