// SPDX-License-Identifier: GPL-2.0-or-later
//
// backfile-readers INDEX: searches an index from four threads, each with its own Searcher, while
// others write to it, until standard input ends. By then the writers must be done. Whatever a
// reader sees must be one state of the index. Prints every error and, at the end, what was done;
// exits with 1 if there was an error.
//
// It expects the articles of readers_and_writers_test.sh: in each state all of one section.
#include <backfile/searcher.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace backfile;

constexpr std::size_t reader_count = 4;

std::atomic<bool> stop = false;
std::atomic<std::uint64_t> searches = 0;
std::atomic<std::uint64_t> articles_read = 0;
std::atomic<std::uint64_t> states_seen = 0;
std::atomic<std::uint64_t> errors = 0;

void report(const std::string& error) {
  static std::mutex mutex;
  const std::lock_guard lock(mutex);
  ++errors;
  std::cerr << "FAILED reader: " << error << '\n';
}

void expect(bool holds, const std::string& what) {
  if (!holds) report(what);
}

std::string text_of(std::uint64_t number) { return std::to_string(number); }

// Every article has one source and one section.
void check_facet(const Results& results, const Facet& facet) {
  std::uint64_t sum = facet.missing;
  for (const auto& value : facet.values) sum += value.count;
  expect(results.total_is_exact && facet.total_is_exact, facet.field + ": not exact");
  expect(sum == results.total, results.query + ": " + facet.field + " adds up to " +
                                   text_of(sum) + " of " + text_of(results.total));
}

void check_articles(Searcher& searcher, const Results& results) {
  for (const auto& hit : results.hits) {
    const auto article = searcher.article(hit.id);
    if (!article) {
      report(hit.id + ": found, but not there to be read");
      continue;
    }
    ++articles_read;
    expect(!article->body.empty(), hit.id + ": no text");
    if (results.facets.back().values.size() == 1)
      expect(article->section == results.facets.back().values.front().value,
             hit.id + ": of another state than its answer");
  }
}

void search_once(Searcher& searcher, const std::string& query, Order order) {
  const auto results = searcher.search({.query = query,
                                        .match = Match::all,
                                        .order = order,
                                        .limit = 5,
                                        .facets = {{.field = "source", .limit = 100},
                                                   {.field = "section", .limit = 100}}});
  ++searches;
  expect(results.hits.size() == std::min<std::uint64_t>(results.total, 5),
         query + ": " + text_of(results.hits.size()) + " hits of " + text_of(results.total));
  for (const auto& facet : results.facets) check_facet(results, facet);
  expect(results.facets.back().distinct <= 1, query + ": articles of two states");
  if (query == "*")
    expect(searcher.article_count() == results.total,
           "* finds " + text_of(results.total) + " of " + text_of(searcher.article_count()));
  check_articles(searcher, results);
}

void read(Searcher& searcher, std::size_t number) {
  static const std::vector<std::string> queries{"*", "harbour", "\"harbour oil\"", "word1*",
                                                "title:title", "oil NOT word17"};
  for (std::size_t turn = number; !stop; ++turn) {
    try {
      search_once(searcher, queries[turn % queries.size()],
                  turn % 2 == 0 ? Order::relevance : Order::newest);
      // Each reader stays with a state for another while.
      if (turn % (number + 1) == 0 && searcher.refresh()) ++states_seen;
    } catch (const std::exception& error) {
      report(error.what());
    }
  }
}

std::size_t open_descriptors() {
  const std::filesystem::directory_iterator entries("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(entries), end(entries)));
}

std::vector<Searcher> open_readers(const std::string& index) {
  std::vector<Searcher> readers;
  for (std::size_t i = 0; i < reader_count; ++i) {
    readers.emplace_back(index);
    readers.back().search({});
  }
  return readers;
}

// Those that have read for a while hold as many descriptors as new ones, and none when they go.
void check_descriptors(const std::string& index, std::vector<Searcher>& used, std::size_t before) {
  for (auto& searcher : used) {
    searcher.refresh();
    searcher.search({});
  }
  const auto with_used = open_descriptors();
  used.clear();
  const auto after = open_descriptors();
  const auto fresh = open_readers(index);
  const auto with_fresh = open_descriptors();
  std::cout << "descriptors: " << before << " before, " << with_used << " with the readers, "
            << with_fresh << " with new ones, " << after << " after\n";
  expect(after == before, "descriptors are left open");
  expect(with_used == with_fresh, "descriptors of old states are kept");
}

void run(const std::string& index) {
  const auto before = open_descriptors();
  auto searchers = open_readers(index);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < searchers.size(); ++i)
    threads.emplace_back([&searchers, i] { read(searchers[i], i); });
  while (std::cin.get() != std::char_traits<char>::eof()) {
  }
  stop = true;
  for (auto& thread : threads) thread.join();
  check_descriptors(index, searchers, before);
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc != 2) {
    std::cerr << "usage: backfile-readers INDEX\n";
    return 2;
  }
  run(argv[1]);
  std::cout << searches << " searches, " << articles_read << " articles read, " << states_seen
            << " changes seen, " << errors << " errors\n";
  return errors == 0 ? 0 : 1;
} catch (const std::exception& error) {
  std::cerr << "FAILED readers: " << error.what() << '\n';
  return 1;
}
