// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/run.h"

#include <algorithm>
#include <utility>

#include "common/schema.h"
#include "searcher/matches.h"

namespace backfile {

std::string Run::OldestFirst::operator()(const Xapian::Document& document) const {
  const auto date = document.get_value(schema::slot_date);
  return date.empty() ? "\xFF" : date;
}

Run::Run(const Snapshot& snapshot, const SearchRequest& request, Xapian::Query unrestricted,
         const std::vector<Restriction>& restrictions, const Deadline& deadline)
    : snapshot_(snapshot),
      request_(request),
      unrestricted_(std::move(unrestricted)),
      restrictions_(restrictions),
      deadline_(deadline),
      query_(snapshot.among_the_living(restricted(unrestricted_, restrictions))) {
  OldestFirst oldest_first;
  Xapian::Enquire enquire(snapshot.index().database);
  enquire.set_query(deadline.watched(query_));
  if (request.order != Order::relevance) enquire.set_weighting_scheme(Xapian::BoolWeight());
  if (request.order == Order::newest) enquire.set_sort_by_value(schema::slot_date, true);
  if (request.order == Order::oldest) enquire.set_sort_by_key(&oldest_first, false);
  hits_ = enquire.get_mset(static_cast<Xapian::doccount>(request.offset),
                           static_cast<Xapian::doccount>(request.limit));
}

std::uint64_t Run::total() {
  const auto upper = hits_.get_matches_upper_bound();
  if (hits_.get_matches_lower_bound() == upper) return upper;
  std::uint64_t total = 0;
  for (const auto& documents : selections().passing()) total += documents.size();
  return total;
}

const Selections& Run::selections() {
  if (selections_) return *selections_;
  const auto is_counted = [&](const Restriction& restriction) {
    return std::any_of(request_.facets.begin(), request_.facets.end(),
                       [&](const auto& facet) { return facet.field == restriction.field; });
  };
  std::vector<Restriction> counted, others;
  for (const auto& restriction : restrictions_)
    (is_counted(restriction) ? counted : others).push_back(restriction);
  const auto query = snapshot_.among_the_living(restricted(unrestricted_, others));
  const auto& index = snapshot_.index();
  return selections_.emplace(all_matches(index, query, deadline_), counted, index);
}

}  // namespace backfile
