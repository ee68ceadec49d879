// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
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

/// A field whose values are to be counted over all matches.
struct FacetRequest {
  std::string field{};     ///< "topic", "place", "year", "month" ... or a custom facet of the index.
  std::size_t limit = 10;  ///< How many values to give, the most frequent ones.
};

/// Only articles whose `field` has `value`, capitals and accents aside.
struct Filter {
  std::string field{};
  std::string value{};
};

/// One question to an index. Filters of one field are alternatives; fields must all agree.
struct SearchRequest {
  std::string query{"*"};  ///< In the language of docs/query-language.md; `*` is all.
  Match match = Match::all_or_any;
  Order order = Order::relevance;
  std::size_t offset = 0;  ///< How many of the best hits to leave out.
  std::size_t limit = 10;  ///< How many hits to give. Offset and limit together: at most 10,000.
  std::vector<FacetRequest> facets{};
  std::vector<Filter> filters{};
  Date since{};  ///< The first day, month or year to take; unset means from the beginning.
  Date until{};  ///< The last one to take; unset means to the end.
  std::size_t snippet_length = 240;  ///< Aimed-at length of a snippet in bytes.
  /// Mend a query that cannot be understood, and say so in the warnings, instead of refusing it.
  bool lenient = false;
  bool explain = false;              ///< Fill Results::explanation.
};

}  // namespace backfile
