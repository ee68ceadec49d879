// SPDX-License-Identifier: GPL-2.0-or-later
//
// Measures what each operator of the query language costs beside the plain AND of the same two
// words: `backfile-bench-operators INDEX [PAIRS]`. Words that stand side by side in an article are
// asked for with each operator in turn; the median of five runs counts, after one to warm up.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "backfile/searcher.h"
#include "tests/bench/query_sample.h"

namespace {

using namespace backfile;

constexpr std::uint32_t seed = 1987;
constexpr int repetitions = 5;

struct Form {
  const char* name;
  std::string (*query)(const std::string& a, const std::string& b);
};

using Text = std::string;
const Form forms[] = {
    {"a AND b", [](const Text& a, const Text& b) { return a + " AND " + b; }},
    {"a w/5 b", [](const Text& a, const Text& b) { return a + " w/5 " + b; }},
    {"a pre/5 b", [](const Text& a, const Text& b) { return a + " pre/5 " + b; }},
    {"a NOT w/5 b", [](const Text& a, const Text& b) { return a + " NOT w/5 " + b; }},
    {"a /s b", [](const Text& a, const Text& b) { return a + " /s " + b; }},
    {"a /p b", [](const Text& a, const Text& b) { return a + " /p " + b; }},
    {"\"a b\"", [](const Text& a, const Text& b) { return '"' + a + " " + b + '"'; }},
    {"~\"a b\"", [](const Text& a, const Text& b) { return "~\"" + a + " " + b + '"'; }},
    {"atleast3(a)", [](const Text& a, const Text&) { return "atleast3(" + a + ")"; }},
    {"first50(a AND b)",
     [](const Text& a, const Text& b) { return "first50(" + a + " AND " + b + ")"; }},
    {"lead:(a AND b)",
     [](const Text& a, const Text& b) { return "lead:(" + a + " AND " + b + ")"; }},
    {"a*",
     [](const Text& a, const Text&) {
       return (a + "xxx").substr(0, 3) == a
                  ? a + "*"
                  : a.substr(0, std::max<std::size_t>(3, a.size() - 2)) + "*";
     }},
    {"*a",
     [](const Text& a, const Text&) { return "*" + a.substr(a.size() > 4 ? a.size() - 4 : 0); }},
    {"a~1", [](const Text& a, const Text&) { return a + "~1"; }},
    {"a~2", [](const Text& a, const Text&) { return a + "~2"; }},
};

double percentile(std::vector<double> numbers, double share) {
  std::sort(numbers.begin(), numbers.end());
  return numbers[static_cast<std::size_t>(share * static_cast<double>(numbers.size() - 1))];
}

double milliseconds(Searcher& searcher, const std::string& query) {
  const SearchRequest request{.query = query, .match = Match::all};
  std::vector<double> runs;
  searcher.search(request);
  for (int i = 0; i < repetitions; ++i) runs.push_back(searcher.search(request).took_ms);
  return percentile(runs, 0.5);
}

/// Pairs of neighbouring words of three letters or more.
std::vector<std::pair<std::string, std::string>> word_pairs(const char* index, std::size_t count) {
  std::vector<std::pair<std::string, std::string>> pairs;
  const auto queries = bench::sample_queries(bench::read_articles(index), 4 * count, seed);
  for (const auto& [kind, text] : queries) {
    const auto blank = text.find(' ');
    const bool letters = text.find_first_not_of("abcdefghijklmnopqrstuvwxyz ") == std::string::npos;
    if (kind != "two words" || !letters || blank < 3 || text.size() < blank + 4) continue;
    if (pairs.size() < count) pairs.emplace_back(text.substr(0, blank), text.substr(blank + 1));
  }
  return pairs;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: %s INDEX [PAIRS]\n", argv[0]);
    return 2;
  }
  const auto pairs = word_pairs(argv[1], argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 100);
  Searcher searcher(argv[1]);
  std::vector<std::vector<double>> times(std::size(forms)), ratios(std::size(forms));
  for (const auto& [a, b] : pairs) {
    for (std::size_t i = 0; i < std::size(forms); ++i) {
      times[i].push_back(milliseconds(searcher, forms[i].query(a, b)));
      ratios[i].push_back(times[i].back() / times[0].back());
    }
  }
  std::printf("%zu pairs of words; milliseconds: ten hits with snippets, exact total\n",
              pairs.size());
  std::printf("%-18s %9s %9s %9s %14s\n", "form", "p50", "p95", "p99", "p50 of ratios");
  for (std::size_t i = 0; i < std::size(forms); ++i)
    std::printf("%-18s %9.3f %9.3f %9.3f %14.2f\n", forms[i].name, percentile(times[i], 0.5),
                percentile(times[i], 0.95), percentile(times[i], 0.99), percentile(ratios[i], 0.5));
}
