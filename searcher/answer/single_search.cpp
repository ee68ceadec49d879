// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/single_search.h"

#include <chrono>
#include <utility>

#include "searcher/explain/explanation.h"
#include "searcher/query/calendar.h"
#include "searcher/query/correction.h"
#include "searcher/trends/query_words.h"

namespace backfile {
namespace {

// In UTC, as the dates of articles.
Date today() {
  return to_date(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()))
      .value_or(Date{});
}

}  // namespace

SingleSearch::SingleSearch(const SearchRequest& request, Snapshot& snapshot,
                           const Deadline& deadline)
    : request_(request),
      snapshot_(snapshot),
      deadline_(deadline),
      planner_(snapshot.index(), snapshot.words(), {request.limits.expanded_words, deadline_}),
      restrictions_(restrictions_of(request, snapshot, planner_)),
      reading_(read_query(request, {.custom_facets = snapshot.custom_facets(), .today = today()})) {
  for (const auto& facet : request.facets) snapshot.facet_counter().require(facet);
}

SingleSearch::Attempt::Attempt(SingleSearch& search)
    : plan(search.planner_.plan(search.reading_.tree, search.among())),
      run(search.snapshot_, search.request_, plan, search.restrictions_, search.deadline_),
      total(run.total()) {}

Results SingleSearch::run(const HitVisitor& visit) {
  Results results{.query = request_.query,
                  .translated = std::move(reading_.translated),
                  .warnings = std::move(reading_.warnings)};
  results.suggestion =
      corrected_query(reading_.text, reading_.tree, snapshot_.index(), snapshot_.words());
  results.match = try_matches();
  results.interpreted = describe(reading_.tree);
  auto& warnings = attempt_->plan.warnings;
  results.warnings.insert(results.warnings.end(), warnings.begin(), warnings.end());
  results.total = attempt_->total;
  each_hit(attempt_->run.hits(), attempt_->plan, request_, snapshot_, deadline_, visit);
  results.facets = count_facets();
  return results;
}

std::vector<std::string> SingleSearch::words() const {
  return query_words(reading_.tree, attempt_->plan);
}

std::string SingleSearch::explain(const std::vector<Hit>& hits) const {
  const Explained explained{.tree = reading_.tree,
                            .plan = attempt_->plan,
                            .query = attempt_->run.query(),
                            .hits = hits,
                            .documents = documents_of(attempt_->run.hits()),
                            .order = request_.order};
  return explanation_of(explained, snapshot_.index());
}

// What every match is among, whether or not its facets are counted without their own filters.
std::optional<Xapian::Query> SingleSearch::among() const {
  const auto others = split(restrictions_, request_.facets).others;
  if (others.empty()) return {};
  return restricted(Xapian::Query(std::string()), others);
}

// All words, or any of them: whichever was asked for, or gives an answer.
Match SingleSearch::try_matches() {
  if (request_.match == Match::any) return try_any();
  attempt_.emplace(*this);
  const bool fails = attempt_->total == 0 && request_.match == Match::all_or_any;
  return fails && can_be_relaxed(reading_.tree) ? try_any() : Match::all;
}

Match SingleSearch::try_any() {
  reading_.tree = relaxed(reading_.tree);
  attempt_.emplace(*this);
  return Match::any;
}

std::vector<Facet> SingleSearch::count_facets() {
  return snapshot_.facet_counter().count_all(
      request_.facets,
      [this](const auto& field) { return attempt_->run.selections().counted_for(field); },
      request_.filters);
}

}  // namespace backfile
