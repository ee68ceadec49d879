// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "backfile/date.h"
#include "backfile/facet.h"

#pragma GCC visibility push(default)

namespace backfile {

/// A word that is in more articles of a sample than chance would have it.
struct SignificantTerm {
  std::string text{};          ///< As it is most often written.
  std::uint64_t matches = 0;   ///< Articles of the sample that have it.
  std::uint64_t articles = 0;  ///< Articles that it was compared with and that have it.
  /// How surely it is no chance: Dunning's log-likelihood, at least 10.83, which one word in a
  /// thousand exceeds by chance; of the articles with the word against the length of all articles,
  /// as long ones have more of every word.
  double score = 0;

  bool operator==(const SignificantTerm&) const = default;
};

/// What is unusual in the matches: words that are significantly more frequent in them, and twice as
/// frequent at least. At most 1,000 matches are read, spread evenly; those that are nearly the same
/// as another, as one wire story in several papers, are not counted.
struct SignificantTerms {
  std::vector<SignificantTerm> terms{};  ///< The most unusual first.
  std::uint64_t sample = 0;              ///< Articles read.
  std::uint64_t copies = 0;              ///< Those of them that are near copies of others.

  bool operator==(const SignificantTerms&) const = default;
};

/// A time in which more of all articles match than usual.
struct Burst {
  std::string first{};  ///< The first and the last period, named as in the timeline.
  std::string last{};
  std::uint64_t count = 0;  ///< Matching articles.
  double expected = 0;      ///< How many would match if they were spread as all articles are.
  double weight = 0;        ///< How much better a burst explains the count than chance does.
};

/// The article that matches and has the earliest date.
struct FirstUse {
  std::string id{};
  std::string title{};
  Date date{};

  bool operator==(const FirstUse&) const = default;
};

/// How the matches lie in time. The periods are the smallest of day, week, month, quarter, year and
/// decade that make at most 120, not more than there are matches (but 12 are never too many), and
/// to which at least half of the dates are known.
struct Trend {
  Facet timeline{};                 ///< With all articles of each period.
  std::vector<Burst> bursts{};      ///< In the order of time.
  std::optional<FirstUse> first{};  ///< Nothing if no match has a date.
};

/// Two queries with the same filters beside each other.
struct Comparison {
  std::string query{};           ///< The other one as it was given ...
  std::string interpreted{};     ///< ... and as it was understood.
  std::uint64_t only_first = 0;  ///< Articles that match this one alone; all counts are exact.
  std::uint64_t only_second = 0;
  std::uint64_t both = 0;
  Facet first_timeline{};  ///< Both of the same periods, chosen as for a trend.
  Facet second_timeline{};
  SignificantTerms first_terms{};  ///< What tells the matches of one from those of the other.
  SignificantTerms second_terms{};
};

}  // namespace backfile

#pragma GCC visibility pop
