// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trends/bursts.h"

#include <algorithm>
#include <cmath>

namespace backfile {
namespace {

constexpr double scale = 2;  // "s" of the paper ...
constexpr double gamma = 1;  // ... and its "gamma".

PeriodMatches sum_of(const std::vector<PeriodMatches>& periods) {
  PeriodMatches sum;
  for (const auto& [matches, articles] : periods) {
    sum.matches += matches;
    sum.articles += articles;
  }
  return sum;
}

/// What the automaton pays for a series.
class Costs {
 public:
  explicit Costs(const std::vector<PeriodMatches>& periods)
      : rate_(rate_of(sum_of(periods))),
        high_rate_(std::min(scale * rate_, (1 + rate_) / 2)),
        rise_(gamma * std::log(static_cast<double>(periods.size()))) {}

  /// Whether the states differ: some articles match, and not all.
  bool can_rise() const { return rate_ > 0 && rate_ < 1; }

  double rate() const { return rate_; }
  double of_rise() const { return rise_; }

  /// What a period costs more in the lower state than in the upper one. The binomial coefficients
  /// are the same in both.
  double gain(const PeriodMatches& period) const {
    const auto matches = static_cast<double>(period.matches);
    const auto others = static_cast<double>(period.articles - period.matches);
    return matches * std::log(high_rate_ / rate_) +
           others * std::log((1 - high_rate_) / (1 - rate_));
  }

 private:
  static double rate_of(const PeriodMatches& sum) {
    return sum.articles == 0 ? 0
                             : static_cast<double>(sum.matches) / static_cast<double>(sum.articles);
  }

  double rate_, high_rate_, rise_;
};

// For each period whether the cheapest way (Viterbi) is in the upper state; of two equally cheap
// ones, the way that is longer below. Costs are counted from those of the lower state.
std::vector<bool> cheapest_states(const std::vector<PeriodMatches>& periods, const Costs& costs) {
  const std::size_t count = periods.size();
  std::vector<bool> low_from_high(count), high_from_high(count), high(count);
  double low = 0, up = costs.of_rise();  // As if no period had been: below, or just risen.
  for (std::size_t i = 0; i < count; ++i) {
    low_from_high[i] = i > 0 && up < low;
    high_from_high[i] = i > 0 && up < low + costs.of_rise();
    const double next_low = low_from_high[i] ? up : low;
    up = (high_from_high[i] ? up : low + costs.of_rise()) - costs.gain(periods[i]);
    low = next_low;
  }
  bool state = up < low;
  for (std::size_t i = count; i-- > 0;) {
    high[i] = state;
    state = state ? high_from_high[i] : low_from_high[i];
  }
  return high;
}

void extend(BurstSpan& burst, std::size_t to, const PeriodMatches& period, const Costs& costs) {
  burst.last = to;
  burst.count += period.matches;
  burst.expected += costs.rate() * static_cast<double>(period.articles);
  burst.weight += costs.gain(period);
}

}  // namespace

std::vector<BurstSpan> find_bursts(const std::vector<PeriodMatches>& periods) {
  std::vector<BurstSpan> bursts;
  if (periods.empty()) return bursts;
  const Costs costs(periods);
  if (!costs.can_rise()) return bursts;
  const auto high = cheapest_states(periods, costs);
  for (std::size_t i = 0; i < periods.size(); ++i) {
    if (!high[i]) continue;
    if (i == 0 || !high[i - 1]) bursts.push_back({.first = i});
    extend(bursts.back(), i, periods[i], costs);
  }
  return bursts;
}

}  // namespace backfile
