// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/search.h"

#include <utility>
#include <vector>

#include "searcher/answer/analyses.h"
#include "searcher/answer/request_check.h"
#include "searcher/answer/single_search.h"

namespace backfile {

Results answer(const SearchRequest& request, Snapshot& snapshot, const HitVisitor& visit) {
  require_bounded(request);
  const Deadline deadline(request.limits.time);
  SingleSearch search(request, snapshot, deadline);
  Results results = search.run(visit);
  analyse(search, request, snapshot, deadline, results);
  return results;
}

Results answer(const SearchRequest& request, Snapshot& snapshot) {
  require_page(request);
  require_bounded(request);
  const Deadline deadline(request.limits.time);
  SingleSearch search(request, snapshot, deadline);
  std::vector<Hit> hits;
  Results results = search.run([&](const Hit& hit) {
    hits.push_back(hit);
    return true;
  });
  if (request.explain) results.explanation = search.explain(hits);
  analyse(search, request, snapshot, deadline, results);
  results.hits = std::move(hits);
  return results;
}

}  // namespace backfile
