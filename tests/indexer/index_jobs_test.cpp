// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_jobs.h"

#include <catch2/catch.hpp>
#include <stdexcept>

#include "tests/indexer/runs.h"

using namespace backfile;
using namespace backfile::testing;

namespace {

namespace fs = std::filesystem;
using Problem = IndexError::Problem;

/// Fails when so many articles have been told of.
RunObserver failing_after(int articles) {
  return {.on_progress = [left = articles](const RunCounts&) mutable {
    if (--left == 0) throw std::runtime_error("made to fail");
  }};
}

RunObserver interrupting_after(int articles) {
  return {.should_stop = [left = articles]() mutable { return left-- == 0; }};
}

Article with_topic(std::string id, std::string topic) {
  Article article = make_article(std::move(id), "Title");
  article.topics = {std::move(topic)};
  return article;
}

std::vector<FacetValue> topics(Searcher& searcher) {
  return searcher.search({.query = "*", .facets = {{.field = "topic"}}}).facets.at(0).values;
}

std::vector<std::string> names_in(const fs::path& directory) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(directory))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

template <typename Action>
IndexError error_of(Action&& action) {
  try {
    action();
  } catch (const IndexError& error) {
    return error;
  }
  throw std::runtime_error("expected an IndexError");
}

}  // namespace

TEST_CASE("build makes an index that answers, with nothing beside it") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "Oil"), make_article("b", "Gas")});
  const auto counts = archive.build();
  CHECK(counts.added == 2);
  CHECK(counts.files == 1);
  CHECK(archive.ids() == Ids{"a", "b"});
  CHECK(names_in(archive.index()) == Ids{"lock", "manifest.json", "segment-1"});
}

TEST_CASE("an index of nothing is an index") {
  const Archive archive;
  fs::create_directories(archive.news());
  archive.build();
  CHECK(archive.ids().empty());
  archive.write("a.xml", {with_topic("a", "oil")});
  archive.update();
  CHECK(archive.ids() == Ids{"a"});
}

TEST_CASE("build refuses an index that is there and leaves it alone") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "Oil")});
  archive.build();
  archive.write("b.xml", {make_article("b", "Gas")});
  const auto error = error_of([&] { archive.build(); });
  CHECK(error.problem() == Problem::exists);
  CHECK_THAT(error.what(), Catch::StartsWith(archive.index().string() + ": there is an index") &&
                               Catch::Contains("--replace") && Catch::Contains("update"));
  CHECK(archive.ids() == Ids{"a"});
}

TEST_CASE("build --replace puts the new index in the place of the old one") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "Oil")});
  archive.build();
  fs::remove(archive.news() / "a.xml");
  archive.write("b.xml", {make_article("b", "Gas")});
  archive.build(true);
  CHECK(archive.ids() == Ids{"b"});
  CHECK(names_in(archive.index()) == Ids{"lock", "manifest.json", "segment-2"});
}

TEST_CASE("build --replace without an index builds one") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "Oil")});
  archive.build(true);
  CHECK(archive.ids() == Ids{"a"});
}

TEST_CASE("an open searcher gives its own answers while the index is replaced, and then the new") {
  const Archive archive;
  archive.write("a.xml", {with_topic("a", "oil"), with_topic("b", "gas")});
  archive.build();
  Searcher searcher(archive.index());
  archive.write("a.xml", {with_topic("c", "tin")});
  const auto during = [&](const RunCounts&) {
    CHECK(ids_of(searcher.search({.query = "title"})).size() == 2);
  };
  archive.build(true, {.on_progress = during});

  CHECK(ids_of(searcher.search({.query = "topic:oil"})) == Ids{"a"});
  CHECK(searcher.article("b")->topics == Ids{"gas"});
  CHECK(topics(searcher) == std::vector<FacetValue>{{"gas", 1, false}, {"oil", 1, false}});
  CHECK(searcher.refresh());
  CHECK(ids_of(searcher.search({.query = "*"})) == Ids{"c"});
  CHECK(topics(searcher) == std::vector<FacetValue>{{"tin", 1, false}});
  CHECK_FALSE(searcher.refresh());
}

TEST_CASE("a build that fails leaves the old index, and no traces") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "Oil")});
  archive.build();
  archive.write("b.xml", {make_article("b", "Gas"), make_article("c", "Tin")});
  CHECK_THROWS_WITH(archive.build(true, failing_after(2)), "made to fail");
  CHECK(archive.ids() == Ids{"a"});
  CHECK_THROWS_AS(archive.build(true, interrupting_after(1)), Interrupted);
  CHECK(archive.ids() == Ids{"a"});
  CHECK(names_in(archive.index()) == Ids{"lock", "manifest.json", "segment-1"});
}

TEST_CASE("a first build that fails leaves no index, and nothing in the way of the next") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "Oil"), make_article("b", "Gas")});
  CHECK_THROWS(archive.build(false, failing_after(1)));
  CHECK_THROWS_AS(Searcher(archive.index()), IndexError);
  CHECK_THROWS_AS(archive.build(false, interrupting_after(0)), Interrupted);
  CHECK(names_in(archive.index()) == Ids{"lock"});
  archive.build();
  CHECK(archive.ids() == Ids{"a", "b"});
}

TEST_CASE("what a killed build left does not stop the next one") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "Oil")});
  fs::create_directories(archive.index() / "building");
  fs::create_directories(archive.index() / "segment-1");
  write_file(archive.index() / "building" / "postlist.glass", "half");
  write_file(archive.index() / "segment-1" / "postlist.glass", "half");
  write_file(archive.index() / "manifest.json.new", "{");
  write_file(archive.index() / "lock", "process 1 since long ago");
  archive.build();
  CHECK(archive.ids() == Ids{"a"});
  CHECK_FALSE(fs::exists(archive.index() / "building"));
}

TEST_CASE("a damaged manifest is reported by update, and mended by build --replace") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "Oil")});
  archive.build();
  write_file(archive.index() / "manifest.json", "{");
  CHECK(error_of([&] { archive.update(); }).problem() == Problem::damaged);
  CHECK(error_of([&] { archive.build(); }).problem() == Problem::exists);
  CHECK(fs::exists(archive.index() / "segment-1"));
  archive.build(true);
  CHECK(archive.ids() == Ids{"a"});
  CHECK(names_in(archive.index()) == Ids{"lock", "manifest.json", "segment-2"});
}

TEST_CASE("an index whose database is gone is damaged") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "Oil")});
  archive.build();
  fs::remove_all(archive.index() / "segment-1");
  CHECK(error_of([&] { archive.update(); }).problem() == Problem::damaged);
  CHECK(error_of([&] { remove_articles(archive.index(), {"a"}); }).problem() == Problem::damaged);
  CHECK(error_of([&] { Searcher{archive.index()}; }).problem() == Problem::damaged);
  archive.build(true);
  CHECK(archive.ids() == Ids{"a"});
}

TEST_CASE("an input that does not exist stops a job before it touches anything") {
  const Archive archive;
  const RunOptions options{.inputs = {archive.news()}};
  CHECK_THROWS_AS(build_index(archive.index(), {}, false, options, {}), std::system_error);
  CHECK_FALSE(fs::exists(archive.index()));
  archive.write("a.xml", {make_article("a", "Oil")});
  archive.build();
  CHECK_THROWS_AS(update_index(archive.index(), {.inputs = {archive.root() / "none"}}, {}),
                  std::system_error);
  CHECK(archive.ids() == Ids{"a"});
}

TEST_CASE("update and remove need an index") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "Oil")});
  CHECK(error_of([&] { archive.update(); }).problem() == Problem::missing);
  CHECK(error_of([&] { remove_articles(archive.index(), {"a"}); }).problem() == Problem::missing);
  CHECK_FALSE(fs::exists(archive.index()));
}

TEST_CASE("update keeps the settings that the index was made with") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "Wahlen")});
  const IndexSettings settings{.weights = {9, 8, 7}, .language = "de"};
  build_index(archive.index(), settings, false, {.inputs = {archive.news()}}, {});
  archive.write("b.xml", {make_article("b", "Wahlen")});
  archive.update();
  CHECK(read_manifest(archive.index()).settings == settings);
  CHECK(ids_of(Searcher(archive.index()).search({.query = "wahl"})).size() == 2);
}

TEST_CASE("segments have term lists if the index was made so, through every job") {
  for (const bool term_lists : {false, true}) {
    const Archive archive;
    archive.write("a.xml", {make_article("a", "Oil")});
    build_index(archive.index(), {.term_lists = term_lists}, false, {.inputs = {archive.news()}},
                {});
    const auto check = [&] {
      for (const auto& segment : read_manifest(archive.index()).segments)
        CHECK(fs::exists(archive.index() / segment.name / "termlist.glass") == term_lists);
    };
    check();
    archive.write("b.xml", {make_article("b", "Gas")});
    archive.update();
    check();
    merge_index(archive.index());
    check();
    CHECK(archive.ids() == Ids{"a", "b"});
  }
}

TEST_CASE("an update of what has not changed publishes no new generation") {
  const Archive archive;
  archive.write("a.xml", {with_topic("a", "oil"), with_topic("b", "gas")});
  archive.build();
  const Manifest before = read_manifest(archive.index());
  const auto counts = archive.update(true);
  CHECK(counts.unchanged == 2);
  CHECK(counts.articles() == 2);
  CHECK(read_manifest(archive.index()) == before);
}

TEST_CASE("an update that is interrupted or strict keeps what it had read") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "Oil")});
  archive.build();
  archive.write("b.xml", {with_topic("b", "gas"), with_topic("c", "tin"), with_topic("d", "zinc")});
  CHECK_THROWS_AS(archive.update(false, interrupting_after(3)), Interrupted);
  CHECK(archive.ids() == Ids{"a", "b", "c"});
  Searcher searcher(archive.index());
  CHECK(topics(searcher).size() == 2);
}

TEST_CASE("an update that fails otherwise leaves the index as it was at its last commit") {
  const Archive archive;
  archive.write("a.xml", {with_topic("a", "oil")});
  archive.build();
  archive.write("b.xml", {with_topic("b", "gas"), with_topic("c", "tin")});
  CHECK_THROWS_WITH(archive.update(false, failing_after(3)), "made to fail");
  CHECK(archive.ids() == Ids{"a"});
}

TEST_CASE("after an update that failed every answer is whole") {
  const Archive archive;
  archive.write("a.xml", {with_topic("a", "oil")});
  archive.build();
  archive.write("b.xml", {with_topic("b", "gas"), with_topic("c", "tin")});
  CHECK_THROWS(archive.update(false, failing_after(3)));
  Searcher searcher(archive.index());
  CHECK_NOTHROW(topics(searcher));
  archive.write("b.xml", {with_topic("d", "zinc")});
  archive.update(true);
  Searcher after(archive.index());
  CHECK(topics(after) == std::vector<FacetValue>{{"oil", 1, false}, {"zinc", 1, false}});
}

TEST_CASE("remove takes the articles and names the ids that were not there") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "Oil"), make_article("b", "Gas")});
  archive.build();
  CHECK(remove_articles(archive.index(), {"b", "x", "B"}) == Ids{"x", "B"});
  CHECK(archive.ids() == Ids{"a"});
  CHECK(remove_articles(archive.index(), {"b"}) == Ids{"b"});
  CHECK(remove_articles(archive.index(), {}).empty());
}

TEST_CASE("an id that is given twice to remove was there") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "Oil")});
  archive.build();
  CHECK(remove_articles(archive.index(), {"a", "a"}).empty());
}

TEST_CASE("a removed article comes back with the next update") {
  const Archive archive;
  archive.write("a.xml", {with_topic("a", "oil")});
  archive.build();
  remove_articles(archive.index(), {"a"});
  CHECK(archive.update().added == 1);
  CHECK(archive.ids() == Ids{"a"});
}

TEST_CASE("an index inside the folder it indexes reads none of its own files") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "Oil")});
  Told told;
  const auto index = archive.news() / "index";
  build_index(index, {}, false, {.inputs = {archive.news()}}, told.observer());
  CHECK(told.rejected == std::vector<Rejection>{});
  update_index(index, {.inputs = {archive.news()}, .prune = true}, told.observer());
  CHECK(told.rejected == std::vector<Rejection>{});
  CHECK(Searcher(index).article_count() == 1);
}

TEST_CASE("the size of an index is that of the files of its segments") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "Oil")});
  archive.build();
  std::uint64_t size = 0;
  const auto segment = archive.index() / read_manifest(archive.index()).segments.front().name;
  for (const auto& file : std::filesystem::directory_iterator(segment)) size += file.file_size();
  CHECK(size > 1000);
  CHECK(index_size(archive.index()) == size);
}
