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

Run::Run(Snapshot& snapshot, const SearchRequest& request, const Plan& plan,
         const std::vector<Restriction>& restrictions, const Deadline& deadline)
    : snapshot_(snapshot),
      request_(request),
      unrestricted_(plan.query),
      restrictions_(restrictions),
      deadline_(deadline),
      query_(snapshot.among_the_living(restricted(unrestricted_, restrictions))) {
  const std::size_t all = snapshot.index().database.get_doccount();
  const std::size_t offset = std::min(request.offset, all);
  const std::size_t limit = std::min(request.limit, all - offset);
  if (limit > 0 && !rank_by_reading(plan, offset, limit))
    rank_by_walking(static_cast<Xapian::doccount>(offset), static_cast<Xapian::doccount>(limit));
}

// Whether it was done: where every posting list has to be read anyhow to know all matches.
bool Run::rank_by_reading(const Plan& plan, std::size_t offset, std::size_t limit) {
  const bool weighs = plan.summands && !plan.summands->empty();
  if (request_.order != Order::relevance || !weighs) return false;
  const auto [counted, others] = split(restrictions_, request_.facets);
  const auto& index = snapshot_.index();
  std::vector<ReadTerms> read(index.segments.size());
  for (auto& terms : read)
    for (const auto& summand : *plan.summands) terms[summand.term];
  auto matches = matches_by_reading(
      index, snapshot_.among_the_living(restricted(unrestricted_, others)), read, deadline_);
  if (!matches) return false;
  selections_.emplace(std::move(*matches), counted, snapshot_);
  hits_ = best_matches(selections_->passing(), *plan.summands, read, index, article_lengths(index),
                       offset + limit, deadline_);
  hits_.erase(hits_.begin(),
              hits_.begin() + static_cast<std::ptrdiff_t>(std::min(offset, hits_.size())));
  return true;
}

void Run::rank_by_walking(Xapian::doccount offset, Xapian::doccount limit) {
  OldestFirst oldest_first;
  Xapian::Enquire enquire(snapshot_.index().database);
  enquire.set_query(deadline_.watched(query_));
  if (request_.order != Order::relevance) enquire.set_weighting_scheme(Xapian::BoolWeight());
  if (request_.order == Order::newest) enquire.set_sort_by_value(schema::slot_date, true);
  if (request_.order == Order::oldest) enquire.set_sort_by_key(&oldest_first, false);
  // One more than is shown is looked for: without it, what is shown is known to be all.
  const auto found = enquire.get_mset(offset, limit, offset + limit + 1);
  for (auto hit = found.begin(); hit != found.end(); ++hit)
    hits_.push_back({*hit, hit.get_weight()});
  if (found.get_matches_lower_bound() == found.get_matches_upper_bound())
    total_ = found.get_matches_upper_bound();
}

std::uint64_t Run::total() {
  if (total_) return *total_;
  if (query_.get_type() == Xapian::Query::LEAF_TERM)
    return total_.emplace(snapshot_.index().frequency(*query_.get_terms_begin()));
  std::uint64_t total = 0;
  for (const auto& documents : selections().passing()) total += documents.size();
  return total_.emplace(total);
}

const Selections& Run::selections() {
  if (selections_) return *selections_;
  const auto [counted, others] = split(restrictions_, request_.facets);
  const auto& index = snapshot_.index();
  const bool hits_are_all = request_.offset == 0 && total_ == hits_.size();
  if (counted.empty() && hits_are_all)
    return selections_.emplace(by_segment(documents_of(hits_), index), counted, snapshot_);
  const auto query = snapshot_.among_the_living(restricted(unrestricted_, others));
  return selections_.emplace(all_matches(index, query, deadline_), counted, snapshot_);
}

}  // namespace backfile
