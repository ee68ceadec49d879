// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/search.h"

#include <chrono>
#include <optional>
#include <utility>

#include "searcher/answer/hits.h"
#include "searcher/answer/reading.h"
#include "searcher/answer/request_check.h"
#include "searcher/answer/restrictions.h"
#include "searcher/answer/run.h"
#include "searcher/explain/explanation.h"
#include "searcher/query/calendar.h"
#include "searcher/query/correction.h"
#include "searcher/query/planner.h"

namespace backfile {
namespace {

// In UTC, as the dates of articles.
Date today() {
  return to_date(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()))
      .value_or(Date{});
}

/// One request on its way to an answer.
class Search {
 public:
  /// Throws QueryError if the request cannot be understood.
  Search(const SearchRequest& request, Snapshot& snapshot)
      : request_(request),
        snapshot_(snapshot),
        deadline_(request.limits.time),
        planner_(snapshot.index(), snapshot.words(), {request.limits.expanded_words, deadline_}),
        restrictions_(restrictions_of(request, snapshot, planner_)),
        reading_(
            read_query(request, {.custom_facets = snapshot.custom_facets(), .today = today()})) {
    for (const auto& facet : request.facets) snapshot.facet_counter().require(facet);
  }

  Results run(const HitVisitor& visit) {
    Results results{.query = request_.query,
                    .translated = std::move(reading_.translated),
                    .warnings = std::move(reading_.warnings)};
    results.suggestion = corrected_query(reading_.text, reading_.tree,
                                         snapshot_.index().database, snapshot_.words());
    results.match = try_matches();
    results.interpreted = describe(reading_.tree);
    auto& warnings = attempt_->plan.warnings;
    results.warnings.insert(results.warnings.end(), warnings.begin(), warnings.end());
    results.total = attempt_->total;
    each_hit(attempt_->run.hits(), attempt_->plan, request_, snapshot_, deadline_, visit);
    results.facets = count_facets();
    return results;
  }

  /// Of the hits that `run` visited.
  std::string explain(const std::vector<Hit>& hits) const {
    const Explained explained{.tree = reading_.tree,
                              .plan = attempt_->plan,
                              .query = attempt_->run.query(),
                              .hits = hits,
                              .documents = documents_of(attempt_->run.hits()),
                              .order = request_.order};
    return explanation_of(explained, snapshot_.index());
  }

 private:
  /// The tree, planned and run.
  struct Attempt {
    explicit Attempt(Search& search)
        : plan(search.planner_.plan(search.reading_.tree, search.among())),
          run(search.snapshot_, search.request_, plan.query, search.restrictions_,
              search.deadline_),
          total(run.total()) {}

    Plan plan;
    Run run;
    std::uint64_t total;
  };

  // What every match is among, whether or not its facets are counted without their own filters.
  std::optional<Xapian::Query> among() const {
    const auto others = split(restrictions_, request_.facets).others;
    if (others.empty()) return {};
    return restricted(Xapian::Query(std::string()), others);
  }

  // All words, or any of them: whichever was asked for, or gives an answer.
  Match try_matches() {
    if (request_.match == Match::any) return try_any();
    attempt_.emplace(*this);
    const bool fails = attempt_->total == 0 && request_.match == Match::all_or_any;
    return fails && can_be_relaxed(reading_.tree) ? try_any() : Match::all;
  }

  Match try_any() {
    reading_.tree = relaxed(reading_.tree);
    attempt_.emplace(*this);
    return Match::any;
  }

  std::vector<Facet> count_facets() {
    std::vector<Facet> facets;
    for (const auto& facet : request_.facets)
      facets.push_back(snapshot_.facet_counter().count(
          facet, attempt_->run.selections().counted_for(facet.field), request_.filters));
    return facets;
  }

  const SearchRequest& request_;
  Snapshot& snapshot_;
  Deadline deadline_;
  QueryPlanner planner_;
  std::vector<Restriction> restrictions_;
  Reading reading_;
  std::optional<Attempt> attempt_{};
};

}  // namespace

Results answer(const SearchRequest& request, Snapshot& snapshot) {
  require_page(request);
  require_bounded(request);
  Search search(request, snapshot);
  std::vector<Hit> hits;
  Results results = search.run([&](const Hit& hit) {
    hits.push_back(hit);
    return true;
  });
  if (request.explain) results.explanation = search.explain(hits);
  results.hits = std::move(hits);
  return results;
}

Results answer(const SearchRequest& request, Snapshot& snapshot, const HitVisitor& visit) {
  require_bounded(request);
  return Search(request, snapshot).run(visit);
}

}  // namespace backfile
