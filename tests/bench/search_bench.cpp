// SPDX-License-Identifier: GPL-2.0-or-later
//
// Measures how long searches take inside one process: `backfile-bench-search INDEX [QUERIES]`.
// Every query runs once to warm up and then five times, its median counts.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

#include "backfile/searcher.h"
#include "tests/bench/query_sample.h"

namespace {

using namespace backfile;

constexpr std::uint32_t seed = 1987;
constexpr int repetitions = 5;

double median(std::vector<double> numbers) {
  std::sort(numbers.begin(), numbers.end());
  return numbers[numbers.size() / 2];
}

double percentile(std::vector<double> numbers, double share) {
  std::sort(numbers.begin(), numbers.end());
  return numbers[static_cast<std::size_t>(share * static_cast<double>(numbers.size() - 1))];
}

double milliseconds(Searcher& searcher, const SearchRequest& request) {
  std::vector<double> runs;
  searcher.search(request);
  for (int i = 0; i < repetitions; ++i) runs.push_back(searcher.search(request).took_ms);
  return median(runs);
}

void print_row(const std::string& name, const std::vector<double>& plain,
               const std::vector<double>& faceted) {
  std::printf("%-22s %7zu %9.3f %9.3f %9.3f %9.3f\n", name.c_str(), plain.size(), median(plain),
              percentile(plain, 0.99), median(faceted), percentile(faceted, 0.99));
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: %s INDEX [QUERIES OF EACH KIND]\n", argv[0]);
    return 2;
  }
  const std::size_t each = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 40;
  const auto queries = bench::sample_queries(bench::read_articles(argv[1]), each, seed);
  Searcher searcher(argv[1]);
  const std::vector<FacetRequest> facets{{"topic"}, {"place"}, {"month"}};

  std::map<std::string, std::pair<std::vector<double>, std::vector<double>>> times;
  for (const auto& [kind, text] : queries) {
    const double plain = milliseconds(searcher, {.query = text});
    const double faceted = milliseconds(searcher, {.query = text, .facets = facets});
    for (const auto* row : {kind.c_str(), "all kinds"}) {
      times[row].first.push_back(plain);
      times[row].second.push_back(faceted);
    }
  }
  std::printf("milliseconds a search: ten hits with snippets, exact total; then with three facets\n");
  std::printf("%-22s %7s %9s %9s %9s %9s\n", "kind", "queries", "p50", "p99", "p50+fac", "p99+fac");
  for (const auto& [kind, both] : times) print_row(kind, both.first, both.second);
}
