// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>

namespace backfile {

/// The weight of a word in an article: what Xapian's BM25Weight gives with its default parameters.
/// S. Robertson, H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.
class Bm25 {
 public:
  /// Of a word that `having` of all `articles` have. Lengths are sums of wdfs; `average` is that of
  /// all articles. `factor` multiplies the weight.
  Bm25(std::uint64_t having, std::uint64_t articles, double average, double factor = 1);

  /// In an article of this length that has the word with this wdf.
  double operator()(std::uint32_t wdf, std::uint32_t length) const {
    const double normal = std::max(length * by_average_, shortest);
    const double slowness = saturation * (normal * length_matters + (1 - length_matters));
    return rarity_ * (wdf / (slowness + wdf));
  }

  /// In any article.
  double highest(std::uint32_t highest_wdf) const { return (*this)(highest_wdf, 0); }

 private:
  static constexpr double saturation = 1;        // k1
  static constexpr double length_matters = 0.5;  // b
  static constexpr double shortest = 0.5;        // Of the average: shorter ones gain nothing.

  double rarity_;
  double by_average_;
};

}  // namespace backfile
