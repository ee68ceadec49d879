// SPDX-License-Identifier: GPL-2.0-or-later
#include <atomic>
#include <catch2/catch.hpp>
#include <sstream>
#include <thread>

#include "tests/searcher/oil_articles.h"
#include "tests/searcher/segmented_index.h"

namespace backfile {
namespace {

using testing::make_article;
using testing::oil_articles;
using testing::SegmentedIndex;
using testing::TestIndex;

// All that an answer can hold about oil_articles, as text.
std::string answers(Searcher& searcher) {
  std::ostringstream out;
  out << searcher.article_count() << '\n';
  for (const std::string query : {"oil", "wor*", "body:\"oil word13\"", "-word7"}) {
    for (const auto order : {Order::relevance, Order::newest}) {
      const auto results = searcher.search(
          {.query = query, .order = order, .limit = 1000, .facets = {{"topic", 100}, {"year"}}});
      out << query << ' ' << results.total;
      for (const auto& hit : results.hits)
        out << ' ' << hit << ' ' << hit.score << ' ' << testing::bracketed(hit.snippet);
      for (const auto& facet : results.facets) out << '\n' << facet;
      out << '\n';
    }
  }
  for (int i = 0; i < 400; i += 7) out << searcher.article(std::to_string(i)).has_value();
  return out.str();
}

TEST_CASE("a Searcher stays where it is until it is refreshed", "[searcher]") {
  SegmentedIndex index({oil_articles(0, 3)});
  auto searcher = index.open();
  CHECK_FALSE(searcher.refresh());
  index.add(oil_articles(3, 1));
  CHECK(searcher.article_count() == 3);
  CHECK(searcher.search({.query = "oil"}).total == 3);
  CHECK(searcher.refresh());
  CHECK(searcher.article_count() == 4);
  CHECK(searcher.search({.query = "oil"}).total == 4);
  CHECK_FALSE(searcher.refresh());
  index.remove({"0"});
  CHECK(searcher.article("0"));
  CHECK(searcher.refresh());
  CHECK_FALSE(searcher.article("0"));
  CHECK(searcher.search({.query = "oil"}).total == 3);
}

TEST_CASE("a refreshed Searcher knows what is new", "[searcher]") {
  SegmentedIndex index({oil_articles(0, 3)});
  auto searcher = index.open();
  auto article = make_article("x", "New facet");
  article.facets = {{"desk", {"night"}}};
  index.add({article});
  CHECK_THROWS_AS(searcher.search({.query = "desk:night"}), QueryError);
  CHECK(searcher.refresh());
  CHECK(searcher.search({.query = "desk:night"}).total == 1);
  index.replace_all(oil_articles(0, 5));
  CHECK(searcher.search({.query = "oil"}).total == 3);
  CHECK(searcher.refresh());
  CHECK(searcher.search({.query = "oil"}).total == 5);
}

TEST_CASE("a Searcher answers from its state after the files of that are gone", "[searcher]") {
  SegmentedIndex index({oil_articles(0, 200), oil_articles(200, 100), oil_articles(150, 10)});
  index.remove({"7"});
  auto before = index.open(), searcher = index.open();
  const auto expected = answers(before);
  for (int round = 0; round < 3; ++round) {
    index.add(oil_articles(300 + 30 * round, 30));
    index.remove({std::to_string(round), std::to_string(310 + round)});
    index.remove_leftovers();
    CHECK(answers(searcher) == expected);
  }
  index.replace_all(oil_articles(0, 20));
  index.remove_leftovers();
  CHECK(answers(searcher) == expected);
  CHECK(searcher.refresh());
  auto fresh = index.open();
  CHECK(answers(searcher) == answers(fresh));
  CHECK(answers(searcher) != expected);
}

std::uint64_t sum(const Facet& facet) {
  std::uint64_t total = 0;
  for (const auto& value : facet.values) total += value.count;
  return total;
}

TEST_CASE("searching while another thread writes shows no error", "[searcher]") {
  SegmentedIndex index({oil_articles(0, 200)});
  std::atomic<bool> stop = false;
  std::string failure;
  std::thread reader([&] {
    try {
      auto searcher = index.open();
      while (!stop) {
        const auto results = searcher.search(
            {.query = "oil", .limit = 1000, .facets = {{"topic", 100}}});
        const auto expected = searcher.article_count();
        if (results.total != expected || results.hits.size() != expected ||
            sum(results.facets[0]) != expected)
          failure = "a mixture of states";
        searcher.refresh();
      }
    } catch (const std::exception& error) {
      failure = error.what();
    }
  });
  for (int i = 0; i < 25; ++i) {
    index.add(oil_articles(190 + 10 * i, 20));
    if (i % 8 == 7) index.replace_all(oil_articles(0, 200));
    index.remove_leftovers();
  }
  stop = true;
  reader.join();
  CHECK(failure == "");
}

TEST_CASE("an index can be opened while its files are replaced", "[searcher]") {
  SegmentedIndex index({oil_articles(0, 5)});
  std::atomic<bool> stop = false;
  std::string failure;
  std::thread reader([&] {
    try {
      while (!stop) {
        if (index.open().search({.query = "oil"}).total != 5) failure = "a mixture of states";
      }
    } catch (const std::exception& error) {
      failure = error.what();
    }
  });
  for (int i = 0; i < 50; ++i) {
    index.replace_all(oil_articles(i, 5));
    index.remove_leftovers();
  }
  stop = true;
  reader.join();
  CHECK(failure == "");
}

TEST_CASE("a Searcher answers after a search that failed", "[searcher]") {
  const SegmentedIndex index({oil_articles(0, 3), oil_articles(3, 3)});
  auto searcher = index.open();
  CHECK_THROWS_AS(searcher.search({.query = "oil", .facets = {{"colour"}}}), QueryError);
  CHECK_THROWS_AS(searcher.search({.query = "\"oil"}), QueryError);
  CHECK(searcher.search({.query = "oil", .facets = {{"topic"}}}).total == 6);
}

TEST_CASE("a Searcher goes on when its index is back", "[searcher]") {
  const TestIndex index(oil_articles(0, 3));
  const auto manifest = index.path() / manifest_name, hidden = index.path() / "hidden";
  auto searcher = index.open();
  std::filesystem::rename(manifest, hidden);
  CHECK_THROWS_AS(searcher.refresh(), IndexError);
  CHECK_THROWS_AS(searcher.refresh(), IndexError);
  std::filesystem::rename(hidden, manifest);
  CHECK_NOTHROW(searcher.refresh());
  CHECK(searcher.search({.query = "oil"}).total == 3);
  CHECK_FALSE(searcher.refresh());
}

TEST_CASE("a Searcher that cannot be refreshed answers from where it was", "[searcher]") {
  const TestIndex index(oil_articles(0, 3));
  auto searcher = index.open();
  std::filesystem::rename(index.path() / manifest_name, index.path() / "hidden");
  CHECK_THROWS_AS(searcher.refresh(), IndexError);
  CHECK(searcher.search({.query = "oil"}).total == 3);
  CHECK(searcher.article("0"));
}

}  // namespace
}  // namespace backfile
