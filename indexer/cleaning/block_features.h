// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

#include "indexer/cleaning/block_weights.h"

namespace backfile {

// What the scores of blocks and of titles both look at: each is the feature of block `i`.

inline double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

template <std::size_t least, std::size_t most>
double has_words(const Page& page, std::size_t i) {
  return page.raw[i].words >= least && page.raw[i].words <= most;
}

inline double ends_with_colon(const Page& page, std::size_t i) {
  return page.raw[i].text.back() == ':';
}

inline double numbers(const Page& page, std::size_t i) {
  return share(page.raw[i].counts.numbers, page.raw[i].words);
}

inline double is_repeated(const Page& page, std::size_t i) { return page.context[i].repeated; }

inline double dates_around(const Page& page, std::size_t i) {
  return std::min(page.context[i].dates_around, 2.0);
}

/// The sum of all weights for block `i`.
inline double score_of(std::span<const BlockWeight> weights, const Page& page, std::size_t i) {
  double score = 0;
  for (const auto& row : weights) score += row.weight * row.feature(page, i);
  return score;
}

}  // namespace backfile
