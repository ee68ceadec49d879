// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "backfile/search_request.h"

#pragma GCC visibility push(default)

namespace backfile {

struct FacetValue {
  std::string value{};
  std::uint64_t count = 0;  ///< Matching articles that have the value.
  bool selected = false;    ///< Whether a filter of the request names it.
  std::uint64_t of = 0;     ///< All articles of the period, if asked for (FacetRequest::relative).

  bool operator==(const FacetValue&) const = default;
};

/// The values of one field over all matches: the most frequent first, equal ones by name, or as
/// asked for; periods in the order of time: "2021-03-04", "2021-W09", "2021-03", "2021-Q1", "2021",
/// "2020s".
struct Facet {
  std::string field{};
  TimeUnit unit = TimeUnit::none;  ///< Of a timeline.
  std::vector<FacetValue> values{};
  std::uint64_t distinct = 0;  ///< Values that could be given: here, or with another offset.
  /// Matching articles without any value; of a timeline, those whose date is not known so exactly.
  std::uint64_t missing = 0;
  bool total_is_exact = true;

  bool operator==(const Facet&) const = default;
};

}  // namespace backfile

#pragma GCC visibility pop
