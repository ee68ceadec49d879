// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learning/learning_run.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/indexer/runs.h"
#include "tests/learning/articles.h"

using namespace backfile;
using namespace backfile::testing;

namespace {

/// Thirty articles, a third of them with a slogan, in three files.
struct SloganArchive : Archive {
  SloganArchive() {
    for (int file = 0; file < 3; ++file) {
      std::vector<Article> articles;
      for (int i = 0; i < 10; ++i) {
        articles.push_back(story(10 * file + i, "The Gazette"));
        if (i % 3 == 0) articles.back().body.push_back("Gazettissimo: help us to print.");
      }
      write(std::to_string(file) + ".xml", articles);
    }
  }

  RunOptions options(bool learn) const { return {.inputs = {news()}, .learn = learn}; }

  RunCounts build(const RunOptions& options, const RunObserver& observer = {},
                  unsigned jobs = 1) const {
    return build_index(index(), {}, true, options, observer, {.jobs = jobs});
  }

  std::uint64_t found(const std::string& query) const {
    return Searcher(index()).search({.query = query}).total;
  }
};

}  // namespace

TEST_CASE("a build that learns does not index what it learned", "[learning]") {
  const SloganArchive archive;
  archive.build(archive.options(false));
  CHECK(archive.found("gazettissimo") == 12);
  for (const unsigned jobs : {1U, 3U}) {
    CHECK(archive.build(archive.options(true), {}, jobs).added == 30);
    CHECK(archive.found("gazettissimo") == 0);
    CHECK(archive.found("keeper") == 30);
  }
}

TEST_CASE("what one run learned serves another one", "[learning]") {
  const SloganArchive archive;
  RunOptions options = archive.options(false);
  options.learned = learn_blocks(options, 2, {});
  REQUIRE(options.learned->blocks().size() == 1);
  CHECK(options.learned->blocks()[0].articles == 12);
  CHECK(options.learned->blocks()[0].of == 30);
  archive.build(options);
  CHECK(archive.found("gazettissimo") == 0);
}

TEST_CASE("an update with what was learned leaves the articles of such a build unchanged",
          "[learning]") {
  const SloganArchive archive;
  RunOptions options = archive.options(false);
  options.learned = learn_blocks(options, 1, {});
  archive.build(options);
  const auto counts = update_index(archive.index(), options, {});
  CHECK(counts.unchanged == 30);
}

TEST_CASE("a run tells what it took out of which article, in order", "[learning]") {
  const SloganArchive archive;
  std::vector<std::string> told;
  RunObserver observer;
  observer.on_removed = [&](const Rejection& about, const std::vector<RemovedBlock>& removed) {
    REQUIRE(removed.size() == 1);
    CHECK(removed[0].rule == "learned from source: 12 of 30 articles");
    CHECK(removed[0].number == 4);
    told.push_back(about.path + " " + about.id);
  };
  archive.build(archive.options(true), observer, 3);
  REQUIRE(told.size() == 12);
  CHECK(told[0] == "news/0.xml a0");
  CHECK(told[11] == "news/2.xml a29");
}

TEST_CASE("what the cleaner takes out of a capture is told too", "[learning]") {
  const Archive archive;
  std::filesystem::create_directories(archive.news());
  write_file(archive.news() / "ferry.txt",
             "Ferry stuck in the ice for a second night\n\nBy Ana Costa\n\n"
             "The ferry to Brackwater has been stuck in the ice since Monday, the harbour said.\n\n"
             "Passengers walked ashore over the ice at noon, with the mail and one goat.\n\n"
             "Related stories\n\nUpholsterers march on the Assembly\n\nWhale seen off the cape\n");
  std::vector<RemovedBlock> removed;
  RunObserver observer;
  observer.on_removed = [&](const Rejection&, const auto& blocks) { removed = blocks; };
  archive.build(false, observer);
  REQUIRE(removed.size() == 3);
  CHECK(removed[0] == RemovedBlock{9, Part::noise, "related heading", "Related stories"});
  CHECK(removed[1].part == Part::related);
  CHECK(removed[2].number == 13);

  Searcher searcher(archive.index());
  CHECK(searcher.search({.query = "related:upholsterers"}).total == 1);
  CHECK(searcher.search({.query = "related:whale"}).total == 1);
  CHECK(searcher.search({.query = "upholsterers"}).total == 0);
  CHECK(searcher.search({.query = "whale"}).total == 0);
  CHECK(searcher.search({.query = "goat"}).total == 1);
}

TEST_CASE("related links out of a body are found by related: alone", "[learning]") {
  const Archive archive;
  Article article = story(1, "The Gazette");
  article.body.insert(article.body.begin() + 1, "Read more: Upholsterers march on the Assembly");
  archive.write("a.xml", {article});
  build_index(archive.index(), {}, true, {.inputs = {archive.news()}, .learn = true}, {});
  Searcher searcher(archive.index());
  CHECK(searcher.search({.query = "related:upholsterers"}).total == 1);
  CHECK(searcher.search({.query = "upholsterers"}).total == 0);
}

TEST_CASE("learning stops when it is asked to", "[learning]") {
  const SloganArchive archive;
  CHECK_THROWS_AS(learn_blocks(archive.options(true), 2, [] { return true; }), Interrupted);
}
