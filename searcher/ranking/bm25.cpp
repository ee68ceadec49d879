// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/ranking/bm25.h"

#include <cmath>

namespace backfile {
namespace {

// Words that most articles have would weigh less than nothing.
double positive(double odds) { return odds < 2 ? odds / 2 + 1 : odds; }

}  // namespace

Bm25::Bm25(std::uint64_t having, std::uint64_t articles, double average, double factor)
    : by_average_(average > 0 ? 1 / average : 0) {
  const double with = static_cast<double>(having), all = static_cast<double>(articles);
  rarity_ = std::log(positive((all - with + 0.5) / (with + 0.5))) * factor * (saturation + 1);
}

}  // namespace backfile
