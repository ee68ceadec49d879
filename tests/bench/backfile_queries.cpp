// SPDX-License-Identifier: GPL-2.0-or-later
//
// Backfile in query_bench.py: `backfile-bench-queries INDEX LIST FACET...` does the tasks that it
// is told through the library as others embed it. A search there always gives the exact total.
#include <cstdio>
#include <exception>
#include <string>
#include <vector>

#include "backfile/searcher.h"
#include "tests/bench/listed_query.h"
#include "tests/bench/query_peer.h"

namespace {

using namespace backfile;
using namespace backfile::bench;

std::string words_of(const ListedQuery& query) {
  if (query.kind == "phrase") return '"' + joined(query.words, " ") + '"';
  if (query.kind == "or") return joined(query.words, " OR ");
  if (query.kind == "title") return "title:" + joined(query.words, " title:");
  return joined(query.words, " ");
}

// The filter stands in the text: the counts of a field ignore what SearchRequest::filters has on
// it.
SearchRequest request_for(const ListedQuery& query) {
  SearchRequest request{.query = words_of(query)};
  if (query.kind == "any") request.match = Match::any;
  if (query.field == "date") {
    request.query += " date:" + query.value;
  } else if (!query.field.empty()) {
    request.query += " " + query.field + ":\"" + query.value + '"';
  }
  return request;
}

std::uint64_t amount_of(const Results& results, Task task) {
  std::uint64_t amount = 0;
  for (const auto& hit : results.hits) {
    if (task == Task::titles) amount += plain_text(hit.title).size();
    if (task == Task::snippets) amount += plain_text(hit.snippet).size();
  }
  for (const auto& facet : results.facets)
    for (const auto& value : facet.values) amount += value.count;
  return amount > 0 ? amount : results.hits.size();
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 3) {
    std::fprintf(stderr, "usage: %s INDEX LIST FACET...\n", argv[0]);
    return 2;
  }
  std::vector<SearchRequest> requests;
  for (const auto& query : read_queries(argv[2])) requests.push_back(request_for(query));
  std::vector<FacetRequest> facets;
  for (int i = 3; i < argc; ++i) facets.push_back({argv[i]});

  Searcher searcher(argv[1]);
  serve(requests.size(), [&](std::size_t query, Task task) -> Outcome {
    SearchRequest request = requests[query];
    if (task == Task::count) request.limit = 0;
    if (task == Task::titles) request.detail = HitDetail::facts;
    if (task != Task::titles && task != Task::snippets) request.detail = HitDetail::id;
    if (task == Task::facets) request.facets = facets;
    const Results results = searcher.search(request);
    return {results.total, amount_of(results, task)};
  });
} catch (const std::exception& error) {
  std::fprintf(stderr, "backfile-bench-queries: %s\n", error.what());
  return 1;
}
