// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trends/near_duplicates.h"

#include <xxhash.h>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <tuple>

namespace backfile {
namespace {

constexpr std::size_t shingle_length = 3;
constexpr double least_resemblance = 0.4;

constexpr std::size_t bins = std::tuple_size_v<Sketch>;
// Of a bin. Above all hashes, which have 63 bits.
constexpr std::uint64_t empty = std::numeric_limits<std::uint64_t>::max();

// The least hash of each bin.
std::array<std::uint64_t, bins> least_hashes(const std::vector<std::uint32_t>& words) {
  std::array<std::uint64_t, bins> least;
  least.fill(empty);
  const std::size_t length = std::min(shingle_length, words.size());
  for (std::size_t i = 0; i + length <= words.size(); ++i) {
    const std::uint64_t hash = XXH3_64bits(&words[i], length * sizeof words[i]) >> 1;
    auto& bin = least[hash % bins];
    bin = std::min(bin, hash);
  }
  return least;
}

// Eight bits of a hash, other ones for each bin: texts of few shingles fill many bins with one.
std::uint8_t bits_of(std::uint64_t hash, std::size_t bin) {
  return static_cast<std::uint8_t>(XXH3_64bits_withSeed(&hash, sizeof hash, bin));
}

}  // namespace

Sketch sketch_of(const std::vector<std::uint32_t>& words) {
  const auto least = least_hashes(words);
  const auto filled = [](std::uint64_t hash) { return hash != empty; };
  // From the end, so that the next filled bin is known; behind the last one comes the first.
  std::uint64_t next = *std::find_if(least.begin(), least.end(), filled);
  Sketch sketch;
  for (std::size_t bin = bins; bin-- > 0;) {
    if (filled(least[bin])) next = least[bin];
    sketch[bin] = bits_of(next, bin);
  }
  return sketch;
}

double resemblance(const Sketch& a, const Sketch& b) {
  unsigned same = 0;
  for (std::size_t bin = 0; bin < bins; ++bin) same += a[bin] == b[bin];
  return same / static_cast<double>(bins);
}

bool DistinctTexts::add(const std::vector<std::uint32_t>& words) {
  if (words.empty()) return true;
  const Sketch sketch = sketch_of(words);
  const bool is_copy = std::any_of(sketches_.begin(), sketches_.end(), [&](const Sketch& other) {
    return resemblance(sketch, other) >= least_resemblance;
  });
  if (!is_copy) sketches_.push_back(sketch);
  return !is_copy;
}

}  // namespace backfile
