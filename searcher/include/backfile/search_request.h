// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "backfile/date.h"

namespace backfile {

enum class Order { relevance, newest, oldest };

/// Which words of a query an article must have.
enum class Match {
  all_or_any,  ///< All of them; any of them when no article has all.
  all,
  any,
};

/// The language a query is written in.
enum class Dialect {
  backfile,  ///< Our own, of docs/query-language.md.
  nexis,     ///< Lexis+ and Nexis, with terms and connectors.
  factiva,
  proquest,
  lucene,  ///< Lucene's classic query parser.
};

/// The periods that a timeline counts.
enum class TimeUnit { none, day, week, month, quarter, year, decade };

/// How much a hit tells; less is faster.
enum class HitDetail {
  id,       ///< Rank, score and id alone.
  facts,    ///< All but the captions and the snippet; nothing is marked in the title.
  excerpt,  ///< All.
};

/// Which values of a facet come first.
enum class FacetOrder { count, value };

/// A field whose values are to be counted over all matches.
///
/// Counts ignore the filters of the request on the field itself, so that other values can be chosen
/// beside those that are; filters on other fields hold.
///
/// A value may be a branch of another: "politics/elections" of "politics", and IPTC subject codes
/// of eight digits in their tiers, "15054000" of "15000000". A count takes all articles that have
/// the value or any below it, as a filter does.
struct FacetRequest {
  std::string field{};     ///< "topic", "place", "year", "month" ... or a custom facet of the index.
  std::size_t limit = 10;  ///< How many values to give.
  std::size_t offset = 0;  ///< How many of the first values to leave out.
  FacetOrder order = FacetOrder::count;  ///< The most frequent first, or by name.
  std::uint64_t least = 1;  ///< Only values with so many articles, or that a filter names.
  std::string contains{};   ///< Only values with this text in them, capitals and accents aside.
  /// The branches of so many levels, whether or not an article has just that value; 0 for the
  /// values that articles have.
  std::size_t depth = 0;
  /// Makes a timeline of the field "date": every period from the first with a match to the last,
  /// those without any included, in UTC. Limit, offset and the like do not count for it.
  TimeUnit unit = TimeUnit::none;
  /// Of a timeline: count all articles of each period too. A growing archive has more of
  /// everything.
  bool relative = false;
};

/// Only articles whose `field` has `value` or one below it, capitals and accents aside.
struct Filter {
  std::string field{};
  std::string value{};
};

/// What a query may ask for at most, so that none can cost without bounds. A request may ask for
/// other limits, up to those of `highest_limits`.
struct QueryLimits {
  std::size_t bytes = 2048;             ///< Of the query text.
  std::size_t leaves = 128;             ///< Words, phrases, values, dates.
  std::size_t nesting = 20;             ///< Brackets and negations inside each other.
  std::size_t wildcard_letters = 3;     ///< At least so many before the first `*` or in a row.
  std::size_t expanded_words = 1024;    ///< That wildcards and fuzzy words stand for together.
  /// After which a search ends with an error; 0 for never. The watch that this needs makes the
  /// cheapest searches, of single frequent words, up to twice as slow, others hardly. A damaged index
  /// can make the engine go on in spite of it.
  std::chrono::milliseconds time{0};
};

/// The most that a request may ask for; of `wildcard_letters`, 1 is the least.
inline constexpr QueryLimits highest_limits{.bytes = 1 << 20,
                                            .leaves = 10'000,
                                            .nesting = 200,
                                            .wildcard_letters = 100,
                                            .expanded_words = 100'000,
                                            .time = std::chrono::hours(24)};

/// One question to an index. Filters of one field are alternatives; fields must all agree.
struct SearchRequest {
  std::string query{"*"};  ///< `*` is all.
  Dialect dialect = Dialect::backfile;
  Match match = Match::all_or_any;
  Order order = Order::relevance;
  std::size_t offset = 0;  ///< How many of the best hits to leave out.
  std::size_t limit = 10;  ///< How many hits to give. Offset and limit together: at most 10,000,
                           ///< but for exports.
  std::vector<FacetRequest> facets{};
  std::vector<Filter> filters{};
  Date since{};  ///< The first day, month or year to take; unset means from the beginning.
  Date until{};  ///< The last one to take; unset means to the end.
  HitDetail detail = HitDetail::excerpt;
  std::size_t snippet_length = 240;  ///< Aimed-at length of a snippet in bytes.
  /// Mend a query that cannot be understood, and say so in the warnings, instead of refusing it.
  bool lenient = false;
  bool explain = false;  ///< Fill Results::explanation.
  std::size_t significant = 0;  ///< How many unusual words of the matches to give at most.
  bool trend = false;           ///< Fill Results::trend.
  std::string compare{};  ///< Another query, in the same language, to fill Results::comparison.
  QueryLimits limits{};
};

}  // namespace backfile
