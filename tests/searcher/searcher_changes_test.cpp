// SPDX-License-Identifier: GPL-2.0-or-later
#include <atomic>
#include <catch2/catch.hpp>
#include <regex>
#include <sstream>
#include <thread>

#include "tests/common/random.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using testing::make_article;
using testing::read_file;
using testing::TestIndex;
using testing::write_file;

std::vector<Article> oil_articles(int first, int count) {
  std::vector<Article> articles;
  for (int i = first; i < first + count; ++i) {
    std::string text;
    for (int w = 0; w < 40; ++w) text += "oil word" + std::to_string((i * 7 + w * 13) % 200) + " ";
    articles.push_back(make_article(std::to_string(i), "Oil " + std::to_string(i), {text}));
    articles.back().topics = {"topic " + std::to_string(i % 5)};
  }
  return articles;
}

TEST_CASE("a Searcher stays where it is until it is refreshed", "[searcher]") {
  TestIndex index(oil_articles(0, 3));
  auto searcher = index.open();
  CHECK_FALSE(searcher.refresh());
  index.put(oil_articles(3, 1));
  CHECK(searcher.article_count() == 3);
  CHECK(searcher.search({.query = "oil"}).total == 3);
  CHECK(searcher.refresh());
  CHECK(searcher.article_count() == 4);
  CHECK(searcher.search({.query = "oil"}).total == 4);
  CHECK_FALSE(searcher.refresh());
  index.remove("0");
  CHECK(searcher.refresh());
  CHECK_FALSE(searcher.article("0"));
  CHECK(searcher.search({.query = "oil"}).total == 3);
}

TEST_CASE("a new generation is found by refreshing", "[searcher]") {
  TestIndex index(oil_articles(0, 3));
  auto searcher = index.open();
  index.build(oil_articles(0, 5));
  CHECK(searcher.search({.query = "oil"}).total >= 3);
  CHECK(searcher.refresh());
  CHECK(searcher.search({.query = "oil"}).total == 5);
  auto article = make_article("x", "New facet");
  article.facets = {{"desk", {"night"}}};
  index.put({article});
  CHECK(searcher.refresh());
  CHECK(searcher.search({.query = "desk:night"}).total == 1);
}

TEST_CASE("a Searcher that a writer has overtaken answers all the same", "[searcher]") {
  TestIndex index(oil_articles(0, 300));
  auto searcher = index.open();
  CHECK(searcher.search({.query = "word1"}).total > 0);
  for (int round = 0; round < 4; ++round) {
    for (int commit = 0; commit < 3; ++commit)
      index.put(oil_articles(300 + 30 * (3 * round + commit), 30));
    const auto results = searcher.search({.query = "oil OR word7",
                                          .limit = 1000,
                                          .facets = {{"topic", 100}, {"year"}}});
    CHECK(results.total == results.hits.size());
    std::uint64_t counted = 0;
    for (const auto& value : results.facets[0].values) counted += value.count;
    CHECK(counted == results.total);
    CHECK(searcher.article("17"));
    CHECK(searcher.search({.query = "body:\"oil word3\""}).total > 0);
    CHECK(searcher.search({.query = "wor*"}).total > 0);
  }
}

TEST_CASE("searching while another thread writes shows no error", "[searcher]") {
  TestIndex index(oil_articles(0, 200));
  std::atomic<bool> stop = false;
  std::string failure;
  std::thread reader([&] {
    try {
      auto searcher = index.open();
      while (!stop) {
        const auto results = searcher.search(
            {.query = "oil", .limit = 1000, .facets = {{"topic", 100}}});
        std::uint64_t counted = 0;
        for (const auto& value : results.facets[0].values) counted += value.count;
        if (results.total != results.hits.size() || results.total != counted)
          failure = "a mixture of states";
        searcher.refresh();
      }
    } catch (const std::exception& error) {
      failure = error.what();
    }
  });
  for (int i = 0; i < 25; ++i) {
    index.put(oil_articles(200 + 10 * i, 10));
    if (i % 8 == 7) index.build(oil_articles(0, 200));
  }
  stop = true;
  reader.join();
  CHECK(failure == "");
}

// What opening, searching, counting and reading end with: a problem, or "answers".
std::string end_of(const std::filesystem::path& index) {
  try {
    Searcher searcher(index);
    searcher.search({.query = "oil", .limit = 1000, .facets = {{"topic"}, {"month"}}});
    searcher.search({.query = "wor*"});
    searcher.search({.query = "body:\"oil word1\""});
    searcher.article("3");
    searcher.refresh();
  } catch (const IndexError& error) {
    std::ostringstream problem;
    problem << error.problem();
    return problem.str();
  }
  return "answers";
}

TEST_CASE("an index that is not there is missing", "[searcher]") {
  const testing::TemporaryDirectory directory;
  CHECK(end_of(directory.path()) == "missing");
  CHECK(end_of(directory.path() / "nowhere") == "missing");
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

TEST_CASE("an index of another version is incompatible", "[searcher]") {
  const TestIndex index(oil_articles(0, 1));
  const auto manifest = index.path() / manifest_name;
  write_file(manifest, std::regex_replace(read_file(manifest), std::regex("\"format\": [0-9]+"),
                                          "\"format\": 99"));
  CHECK(end_of(index.path()) == "incompatible");
}

TEST_CASE("an index without its segment is damaged", "[searcher]") {
  const TestIndex index(oil_articles(0, 1));
  std::filesystem::remove_all(index.segment());
  CHECK(end_of(index.path()) == "damaged");
}

TEST_CASE("an index without one of its files is damaged", "[searcher]") {
  // Xapian takes the files of positions and term lists, when they are gone, for empty ones.
  for (const std::string file : {"iamglass", "postlist.glass", "docdata.glass"}) {
    INFO(file);
    const TestIndex index(oil_articles(0, 20));
    REQUIRE(std::filesystem::remove(index.segment() / file));
    CHECK(end_of(index.path()) == "damaged");
  }
}

TEST_CASE("an index whose head has holes is damaged, and nothing worse", "[searcher]") {
  const TestIndex index(oil_articles(0, 60));
  const auto head = index.segment() / "iamglass";
  const auto whole = read_file(head);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const std::size_t length : {std::size_t{1}, std::size_t{8}, whole.size()}) {
      INFO(at << " " << length);
      auto content = whole;
      const auto hole = std::min(length, whole.size() - at);
      content.replace(at, hole, std::string(hole, '\0'));
      write_file(head, content);
      CHECK_NOTHROW(end_of(index.path()));
    }
  }
}

TEST_CASE("an index with cut or empty files is damaged, and nothing worse", "[searcher][random]") {
  const TestIndex index(oil_articles(0, 60));
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(index.segment()))
    files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (std::uint64_t i = 0; i < 300 * testing::test_rounds(); ++i) {
    testing::Random random(testing::test_seed() + i);
    const auto& file = random.pick(files);
    const auto whole = read_file(file);
    if (whole.empty()) continue;
    auto content = whole;
    // Cut, or a hole; bytes that still make sense can crash Xapian itself.
    const auto at = random.below(content.size());
    if (random.one_in(2)) {
      content.resize(at);
    } else {
      const auto length = std::min<std::size_t>(1 + random.below(8192), content.size() - at);
      content.replace(at, length, std::string(length, '\0'));
    }
    INFO("BACKFILE_TEST_SEED=" << testing::test_seed() + i << ' ' << file);
    write_file(file, content);
    try {
      end_of(index.path());
    } catch (const Error&) {
    } catch (const Xapian::Error& error) {
      FAIL_CHECK("Xapian's " << error.get_description() << " got out");
    } catch (const std::exception& error) {
      FAIL_CHECK(typeid(error).name() << " got out: " << error.what());
    }
    write_file(file, whole);
  }
  CHECK(end_of(index.path()) == "answers");
}

}  // namespace
}  // namespace backfile
