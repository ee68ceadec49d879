// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/run.h"

#include "common/schema.h"

namespace backfile {

std::string Run::OldestFirst::operator()(const Xapian::Document& document) const {
  const auto date = document.get_value(schema::slot_date);
  return date.empty() ? "\xFF" : date;
}

Run::Run(const Snapshot& snapshot, const SearchRequest& request, const Xapian::Query& query,
         const Deadline& deadline)
    : snapshot_(snapshot), deadline_(deadline), query_(snapshot.among_the_living(query)) {
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
  for (const auto& documents : matches()) total += documents.size();
  return total;
}

const SegmentMatches& Run::matches() {
  if (!matches_) matches_ = all_matches(snapshot_.index(), query_, deadline_);
  return *matches_;
}

}  // namespace backfile
