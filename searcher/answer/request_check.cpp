// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/request_check.h"

#include "backfile/error.h"

namespace backfile {
namespace {

constexpr std::size_t deepest_hit = 10'000;

bool is_possible(const Date& date) { return date == Date{} || parse_date(to_string(date)) == date; }

void require_within(const QueryLimits& limits) {
  const auto& most = highest_limits;
  const bool within = limits.bytes <= most.bytes && limits.leaves <= most.leaves &&
                      limits.nesting <= most.nesting && limits.wildcard_letters >= 1 &&
                      limits.wildcard_letters <= most.wildcard_letters &&
                      limits.expanded_words <= most.expanded_words && limits.time <= most.time &&
                      limits.time >= limits.time.zero();
  if (!within) throw QueryError("a limit is beyond what can be asked for");
}

}  // namespace

void require_bounded(const SearchRequest& request) {
  require_within(request.limits);
  for (const auto& bound : {request.since, request.until}) {
    if (!is_possible(bound)) throw QueryError("there is no date " + to_string(bound));
  }
}

void require_page(const SearchRequest& request) {
  if (request.offset > deepest_hit || request.limit > deepest_hit - request.offset)
    throw QueryError("offset and limit together are more than " + std::to_string(deepest_hit));
}

}  // namespace backfile
