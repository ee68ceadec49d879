// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/run.h"

#include <algorithm>
#include <utility>

#include "common/schema.h"
#include "searcher/answer/hits.h"
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
  // Where nothing is shown there is no order; with one, Xapian would weigh every match.
  const bool ordered = request.limit > 0;
  if (!ordered || request.order != Order::relevance)
    enquire.set_weighting_scheme(Xapian::BoolWeight());
  if (ordered && request.order == Order::newest) enquire.set_sort_by_value(schema::slot_date, true);
  if (ordered && request.order == Order::oldest) enquire.set_sort_by_key(&oldest_first, false);
  const std::size_t all = snapshot.index().database.get_doccount();
  const auto offset = static_cast<Xapian::doccount>(std::min(request.offset, all));
  const auto limit = static_cast<Xapian::doccount>(std::min(request.limit, all - offset));
  // One more than is shown is looked for: without it, what is shown is known to be all.
  hits_ = enquire.get_mset(offset, limit, offset + limit + 1);
}

// Whether every match is among the hits.
bool Run::is_complete() const {
  return request_.offset == 0 && hits_.get_matches_lower_bound() == hits_.size() &&
         hits_.get_matches_upper_bound() == hits_.size();
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
  const auto [counted, others] = split(restrictions_, request_.facets);
  const auto& index = snapshot_.index();
  if (counted.empty() && is_complete())
    return selections_.emplace(by_segment(documents_of(hits_), index), counted, index);
  const auto query = snapshot_.among_the_living(restricted(unrestricted_, others));
  return selections_.emplace(all_matches(index, query, deadline_), counted, index);
}

}  // namespace backfile
