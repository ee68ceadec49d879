// SPDX-License-Identifier: GPL-2.0-or-later
//
// Measures suggestions while titles are typed: `backfile-bench-suggest INDEX [TITLES]`. Titles of
// articles drawn at random are typed key by key; the median of five calls counts. Then the first
// call of a new Searcher, and every single key.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "backfile/searcher.h"
#include "tests/bench/query_sample.h"

namespace {

using namespace backfile;

constexpr std::uint32_t seed = 1987;
constexpr int repetitions = 5;
constexpr std::size_t longest_title = 60;
constexpr const char* keys = "abcdefghijklmnopqrstuvwxyz0123456789";

struct Typed {
  std::string text;
  double time = 0;
};

double percentile(std::vector<double> numbers, double share) {
  std::sort(numbers.begin(), numbers.end());
  return numbers[static_cast<std::size_t>(share * static_cast<double>(numbers.size() - 1))];
}

template <typename Body>
double milliseconds(Body&& body) {
  const auto begin = std::chrono::steady_clock::now();
  body();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
      .count();
}

double median_time(Searcher& searcher, const std::string& text) {
  std::vector<double> runs;
  for (int i = 0; i < repetitions; ++i)
    runs.push_back(milliseconds([&] { searcher.suggest(text); }));
  return percentile(runs, 0.5);
}

void print(const char* what, const std::vector<Typed>& all) {
  std::vector<double> times;
  for (const auto& typed : all) times.push_back(typed.time);
  const auto slowest = std::max_element(
      all.begin(), all.end(), [](const auto& a, const auto& b) { return a.time < b.time; });
  std::printf("%-16s %8zu %9.3f %9.3f %9.3f %9.3f  \"%s\"\n", what, all.size(),
              percentile(times, 0.5), percentile(times, 0.95), percentile(times, 0.99),
              slowest->time, slowest->text.c_str());
}

std::vector<std::string> sample_titles(const char* index, std::size_t count) {
  const auto articles = bench::read_articles(index);
  std::mt19937 random(seed);
  std::vector<std::string> titles;
  for (std::size_t i = 0; i < count; ++i)
    titles.push_back(articles[bench::draw(random, articles.size())].title.substr(0, longest_title));
  return titles;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: %s INDEX [TITLES]\n", argv[0]);
    return 2;
  }
  const auto titles = sample_titles(argv[1], argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 200);
  Searcher searcher(argv[1]);
  std::map<std::size_t, std::vector<Typed>> by_length;
  std::vector<Typed> all, first, single;
  for (const auto& title : titles) {
    for (std::size_t length = 1; length <= title.size(); ++length) {
      const Typed typed{title.substr(0, length), median_time(searcher, title.substr(0, length))};
      by_length[std::min<std::size_t>(length, 6)].push_back(typed);
      all.push_back(typed);
    }
    const std::string three = title.substr(0, 3);
    first.push_back({three, milliseconds([&] { Searcher(argv[1]).suggest(three); })});
  }
  for (const char* key = keys; *key != '\0'; ++key)
    single.push_back({std::string(1, *key), median_time(searcher, std::string(1, *key))});

  std::printf("%zu titles typed; milliseconds: ten words and ten titles\n", titles.size());
  std::printf("%-16s %8s %9s %9s %9s %9s\n", "typed", "texts", "p50", "p95", "p99", "slowest");
  print("all", all);
  for (const auto& [length, typed] : by_length)
    print((std::to_string(length) + (length < 6 ? " bytes" : " bytes or more")).c_str(), typed);
  print("every key", single);
  print("open, 3 bytes", first);
}
