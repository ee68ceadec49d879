// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/analyses.h"

#include <string>
#include <utility>
#include <vector>

#include "backfile/error.h"
#include "searcher/trends/comparison.h"
#include "searcher/trends/sample.h"
#include "searcher/trends/significant_terms.h"
#include "searcher/trends/trend.h"

namespace backfile {
namespace {

constexpr std::size_t most_read = 1000;
constexpr std::size_t compared_terms = 10;

// The other query, with everything that restricts the articles of the request.
SearchRequest other_request(const SearchRequest& request) {
  return {.query = request.compare,
          .dialect = request.dialect,
          .match = request.match,
          .limit = 0,
          .filters = request.filters,
          .since = request.since,
          .until = request.until,
          .lenient = request.lenient,
          .limits = request.limits};
}

/// Two searches beside each other.
class SearchComparison {
 public:
  SearchComparison(SingleSearch& first, const SearchRequest& request, Snapshot& snapshot,
                   const Deadline& deadline)
      : first_(first),
        snapshot_(snapshot),
        deadline_(deadline),
        request_(other_request(request)),
        second_(request_, snapshot, deadline),
        results_(second_.run([](const Hit&) { return false; })) {
    choice_.most = request.significant > 0 ? request.significant : compared_terms;
    for (const auto* search : {&first, &second_})
      for (auto& word : search->words()) choice_.left_out.push_back(std::move(word));
  }

  Comparison comparison() {
    Comparison comparison = compared(first_.matches(), second_.matches(), snapshot_);
    comparison.query = results_.query;
    comparison.interpreted = results_.interpreted;
    const SampleWords here = sample_of(first_), there = sample_of(second_);
    comparison.first_terms = distinctive_terms(here, there, snapshot_, choice_);
    comparison.second_terms = distinctive_terms(there, here, snapshot_, choice_);
    return comparison;
  }

  const std::vector<std::string>& warnings() const { return results_.warnings; }

 private:
  SampleWords sample_of(SingleSearch& search) const {
    return {spread(search.matches(), most_read), snapshot_, deadline_};
  }

  SingleSearch& first_;
  Snapshot& snapshot_;
  const Deadline& deadline_;
  SearchRequest request_;
  SingleSearch second_;
  Results results_;
  TermChoice choice_{};
};

void compare(SingleSearch& search, const SearchRequest& request, Snapshot& snapshot,
             const Deadline& deadline, Results& results) try {
  SearchComparison both(search, request, snapshot, deadline);
  results.comparison = both.comparison();
  results.warnings.insert(results.warnings.end(), both.warnings().begin(), both.warnings().end());
} catch (const QueryError& error) {
  throw QueryError("in the query to compare with: " + std::string(error.what()));
}

}  // namespace

void analyse(SingleSearch& search, const SearchRequest& request, Snapshot& snapshot,
             const Deadline& deadline, Results& results) {
  if (request.significant > 0) {
    const SampleWords sample(spread(search.matches(), most_read), snapshot, deadline);
    results.significant = significant_terms(
        sample, snapshot, {.left_out = search.words(), .most = request.significant});
  }
  if (request.trend) results.trend = trend_of(search.matches(), snapshot);
  if (!request.compare.empty()) compare(search, request, snapshot, deadline, results);
}

}  // namespace backfile
