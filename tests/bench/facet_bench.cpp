// SPDX-License-Identifier: GPL-2.0-or-later
//
// Measures the best ten documents of a query with the exact counts of three facets, ours beside
// Xapian::ValueCountMatchSpy on the same slots in turn, and the same with values chosen in all
// three: `backfile-bench-facets INDEX [QUERIES OF EACH KIND]`. Each runs once to warm up and then
// five times, its median counts. The spy counts each list of values as one value, which is less
// than what the facets are. For comparison with another program, `backfile-bench-facets INDEX list`
// writes queries of words, one a line, and `backfile-bench-facets INDEX time` reads such and writes
// the time of each.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <functional>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "common/schema.h"
#include "searcher/answer/run.h"
#include "searcher/query/parser.h"
#include "searcher/query/planner.h"
#include "tests/bench/query_sample.h"

namespace {

using namespace backfile;

constexpr std::uint32_t seed = 1987;
constexpr int repetitions = 5;
const std::vector<FacetRequest> facets = {{"topic"}, {"place"}, {"person"}};

double percentile(std::vector<double> numbers, double share) {
  std::sort(numbers.begin(), numbers.end());
  return numbers[static_cast<std::size_t>(share * static_cast<double>(numbers.size() - 1))];
}

double milliseconds(const std::function<void()>& body) {
  const auto begin = std::chrono::steady_clock::now();
  body();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
      .count();
}

/// The times of several ways to do the same, run in turn.
std::vector<double> medians(const std::vector<std::function<void()>>& ways) {
  std::vector<std::vector<double>> runs(ways.size());
  for (const auto& way : ways) way();
  for (int i = 0; i < repetitions; ++i)
    for (std::size_t j = 0; j < ways.size(); ++j) runs[j].push_back(milliseconds(ways[j]));
  std::vector<double> medians;
  for (const auto& times : runs) medians.push_back(percentile(times, 0.5));
  return medians;
}

/// One query on one index.
class FacetBench {
 public:
  FacetBench(Snapshot& snapshot, const std::string& query)
      : snapshot_(snapshot),
        planner_(snapshot.index(), snapshot.words()),
        plan_(planner_.plan(parse_query(query))) {}

  std::vector<Facet> count(const SearchRequest& request) {
    const auto restrictions = restrictions_of(request, snapshot_, planner_);
    Run run(snapshot_, request, plan_, restrictions, deadline_);
    std::vector<Facet> counted;
    for (const auto& facet : request.facets)
      counted.push_back(snapshot_.facet_counter().count(
          facet, run.selections().counted_for(facet.field), request.filters));
    return counted;
  }

  std::size_t spy() const {
    std::deque<Xapian::ValueCountMatchSpy> spies;
    Xapian::Enquire enquire(snapshot_.index().database);
    enquire.set_query(snapshot_.among_the_living(plan_.query));
    for (const auto& facet : facets) spies.emplace_back(*schema::find_field(facet.field)->facet);
    for (auto& spy : spies) enquire.add_matchspy(&spy);
    enquire.get_mset(0, 10, snapshot_.index().database.get_doccount());
    return spies.front().get_total();
  }

  /// The most frequent value of each facet.
  std::vector<Filter> selection() {
    std::vector<Filter> filters;
    for (const auto& facet : count({.facets = facets}))
      if (!facet.values.empty()) filters.push_back({facet.field, facet.values.front().value});
    return filters;
  }

 private:
  Snapshot& snapshot_;
  QueryPlanner planner_;
  Plan plan_;
  Deadline deadline_{};
};

struct Times {
  std::vector<double> ours{}, spies{}, ratios{}, selected{}, selected_ratios{};
};

std::vector<std::string> queries_for(const char* index, std::size_t each) {
  std::vector<std::string> queries = {"*", "said", "said OR mln OR pct", "the company said",
                                      "company OR bank OR trade"};
  for (const auto& [kind, text] : bench::sample_queries(bench::read_articles(index), each, seed))
    queries.push_back(text);
  return queries;
}

std::string group_of(std::size_t matches, std::size_t articles) {
  if (2 * matches > articles) return "over 1/2";
  return 100 * matches < articles ? "under 1 %" : "1 % to 1/2";
}

void list_queries(const char* index) {
  std::printf("*\nsaid\nsaid OR mln OR pct\nthe company said\ncompany OR bank OR trade\n");
  for (const auto& [kind, text] : bench::sample_queries(bench::read_articles(index), 40, seed)) {
    const bool words = kind.ends_with("word") || kind.ends_with("words") || kind == "either of two";
    if (words && text.find_first_of(":-*\"'.,") == std::string::npos)
      std::printf("%s\n", text.c_str());
  }
}

void time_queries(Snapshot& snapshot) {
  for (std::string query; std::getline(std::cin, query);) {
    FacetBench bench(snapshot, query);
    std::printf("%.4f\n", medians({[&] { bench.count({.facets = facets}); }}).front());
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: %s INDEX [QUERIES OF EACH KIND | list | time]\n", argv[0]);
    return 2;
  }
  const std::string mode = argc > 2 ? argv[2] : "20";
  if (mode == "list") return list_queries(argv[1]), 0;
  Snapshot snapshot(open_index(argv[1]));
  if (mode == "time") return time_queries(snapshot), 0;
  std::map<std::string, Times> groups;
  for (const auto& query : queries_for(argv[1], std::strtoul(mode.c_str(), nullptr, 10))) {
    FacetBench bench(snapshot, query);
    const SearchRequest plain{.facets = facets};
    const SearchRequest selected{.facets = facets, .filters = bench.selection()};
    const auto times = medians(
        {[&] { bench.count(plain); }, [&] { bench.spy(); }, [&] { bench.count(selected); }});
    auto& group = groups[group_of(bench.spy(), snapshot.index().article_count())];
    group.ours.push_back(times[0]);
    group.spies.push_back(times[1]);
    group.ratios.push_back(times[1] / times[0]);
    group.selected.push_back(times[2]);
    group.selected_ratios.push_back(times[2] / times[0]);
  }
  std::printf("%-12s %7s %9s %9s %9s %9s %16s %9s\n", "matches", "queries", "p50 ms", "p99 ms",
              "spy p50", "spy p99", "spy/ours p50 min", "chosen p50");
  for (const auto& [name, times] : groups)
    std::printf("%-12s %7zu %9.3f %9.3f %9.3f %9.3f %9.2f %6.2f %9.2f\n", name.c_str(),
                times.ours.size(), percentile(times.ours, 0.5), percentile(times.ours, 0.99),
                percentile(times.spies, 0.5), percentile(times.spies, 0.99),
                percentile(times.ratios, 0.5), percentile(times.ratios, 0),
                percentile(times.selected_ratios, 0.5));
}
