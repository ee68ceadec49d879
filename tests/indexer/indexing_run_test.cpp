// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/indexing_run.h"

#include <catch2/catch.hpp>

#include "tests/indexer/runs.h"

using namespace backfile;
using namespace backfile::testing;

namespace {

namespace fs = std::filesystem;

constexpr std::string_view bad_xml =
    "<articles><article id=\"bad\"><nonsense/></article></articles>";

/// An archive with two articles in each of two files, built.
struct BuiltArchive : Archive {
  BuiltArchive() {
    write("x/one.xml", {make_article("a", "A"), make_article("b", "B")});
    write("y/two.xml", {make_article("c", "C"), make_article("d", "D")});
    build();
  }
};

std::vector<std::string> paths(const std::vector<Rejection>& told) {
  std::vector<std::string> found;
  for (const auto& one : told) found.push_back(one.path);
  return found;
}

}  // namespace

TEST_CASE("a run counts what it did with every file and article") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "A"), make_article("b", "B")});
  write_file(archive.news() / "bad.xml", bad_xml);
  write_file(archive.news() / "picture.png", std::string("\x89PNG\0\0", 6));
  write_file(archive.news() / ".hidden.xml", "x");
  fs::create_symlink("a.xml", archive.news() / "link.xml");
  Told told;
  const auto counts = archive.build(false, told.observer());
  CAPTURE(counts);
  CHECK(counts.added == 2);
  CHECK(counts.rejected == 1);
  CHECK(counts.skipped == 3);
  CHECK(counts.files == 2);
  CHECK(counts.bytes == fs::file_size(archive.news() / "a.xml") + bad_xml.size());
  CHECK(paths(told.skipped) == Ids{"news/.hidden.xml", "news/link.xml", "news/picture.png"});
  REQUIRE(told.rejected.size() == 1);
  CHECK(told.rejected[0].path == "news/bad.xml");
  CHECK(told.rejected[0].id == "bad");
  CHECK(told.rejected[0].line == 1);
}

TEST_CASE("a bad article costs neither its neighbours in the file nor other files") {
  const Archive archive;
  fs::create_directories(archive.news());
  write_file(archive.news() / "a.xml",
             "<articles>\n<article id=\"a\"><title>A</title></article>\n"
             "<article id=\"bad\"><title>x</title><facet name=\"BAD NAME\">v</facet></article>\n"
             "<article id=\"worse\"><title>x</article>\n"
             "<article id=\"b\"><title>B</title></article>\n</articles>\n");
  archive.write("z.xml", {make_article("z", "Z")});
  Told told;
  CHECK(archive.build(false, told.observer()).rejected == 2);
  CHECK(archive.ids() == Ids{"a", "b", "z"});
  CHECK(describe(told.rejected.at(1)).starts_with("news/a.xml:4: "));
}

TEST_CASE("a rejected article is named with the line it begins on") {
  const Archive archive;
  fs::create_directories(archive.news());
  write_file(archive.news() / "a.xml",
             "<articles>\n\n<article id=\"bad\"><facet name=\"BAD\">v</facet></article>\n"
             "</articles>\n");
  Told told;
  archive.build(false, told.observer());
  REQUIRE(told.rejected.size() == 1);
  CHECK(told.rejected[0].line == 3);
}

TEST_CASE("a strict run ends at the first rejection, with its description") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "A")});
  write_file(archive.news() / "b.xml", bad_xml);
  archive.write("c.xml", {make_article("c", "C")});
  const RunOptions strict{.inputs = {archive.news()}, .strict = true};
  CHECK_THROWS_AS(build_index(archive.index(), {}, false, strict, {}), StrictError);
  CHECK_THROWS_AS(Searcher(archive.index()), IndexError);

  fs::remove(archive.news() / "b.xml");
  archive.build();
  write_file(archive.news() / "a2.xml", bad_xml);
  archive.write("a.xml", {make_article("a", "A changed")});
  archive.write("c.xml", {make_article("c", "C changed")});
  CHECK_THROWS_WITH(update_index(archive.index(), strict, {}),
                    Catch::StartsWith("news/a2.xml:1: article bad: "));
  Searcher searcher(archive.index());
  CHECK(searcher.article("a")->title == "A changed");
  CHECK(searcher.article("c")->title == "C");
}

TEST_CASE("strict minds neither what is skipped nor what is repeated") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "A"), make_article("a", "A again")});
  write_file(archive.news() / "picture.png", std::string("\x89PNG\0\0", 6));
  const RunOptions strict{.inputs = {archive.news()}, .strict = true};
  CHECK(build_index(archive.index(), {}, false, strict, {}).repeated == 1);
}

TEST_CASE("the source that is given is for articles that name none") {
  const Archive archive;
  Article named = make_article("a", "A");
  named.source = "The Post";
  archive.write("a.xml", {named, make_article("b", "B")});
  const RunOptions options{.inputs = {archive.news()}, .source = "The Herald"};
  build_index(archive.index(), {}, false, options, {});
  Searcher searcher(archive.index());
  CHECK(searcher.article("a")->source == "The Post");
  CHECK(searcher.article("b")->source == "The Herald");
}

TEST_CASE("a source does not make an empty article worth indexing") {
  const Archive archive;
  fs::create_directories(archive.news());
  write_file(archive.news() / "a.xml", "<article id=\"a\"/>");
  const RunOptions options{.inputs = {archive.news()}, .source = "The Herald"};
  CHECK(build_index(archive.index(), {}, false, options, {}).rejected == 1);
}

TEST_CASE("of articles with one id the last one stays, and is told of") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "First"), make_article("b", "B")});
  archive.write("z.xml", {make_article("a", "Last")});
  Told told;
  const auto counts = archive.build(false, told.observer());
  CHECK(counts.repeated == 1);
  REQUIRE(told.repeated.size() == 1);
  CHECK(told.repeated[0].path == "news/z.xml");
  CHECK(told.repeated[0].id == "a");
  CHECK(Searcher(archive.index()).article("a")->title == "Last");
}

TEST_CASE("the articles a build counts are those the index has") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "First"), make_article("a", "Second")});
  const auto counts = archive.build();
  CHECK(counts.articles() == Searcher(archive.index()).article_count());
}

TEST_CASE("an update of unchanged files that repeat an id ends as the build did") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "First"), make_article("a", "Last")});
  archive.build();
  archive.update();
  CHECK(Searcher(archive.index()).article("a")->title == "Last");
}

TEST_CASE("prune removes the articles of a file that is gone") {
  const BuiltArchive archive;
  fs::remove(archive.news() / "y" / "two.xml");
  CHECK(archive.update().removed == 0);
  CHECK(archive.ids().size() == 4);
  CHECK(archive.update(true).removed == 2);
  CHECK(archive.ids() == Ids{"a", "b"});
}

TEST_CASE("prune removes the articles of a folder that is gone") {
  const BuiltArchive archive;
  fs::remove_all(archive.news() / "x");
  CHECK(archive.update(true).removed == 2);
  CHECK(archive.ids() == Ids{"c", "d"});
}

TEST_CASE("prune removes an article that its file no longer holds") {
  const BuiltArchive archive;
  archive.write("x/one.xml", {make_article("b", "B")});
  CHECK(archive.update(true).removed == 1);
  CHECK(archive.ids() == Ids{"b", "c", "d"});
}

TEST_CASE("prune removes the articles of a file that is no article file any more") {
  const BuiltArchive archive;
  write_file(archive.news() / "x" / "one.xml", std::string("\x89PNG\0\0", 6));
  CHECK(archive.update(true).removed == 2);
  CHECK(archive.ids() == Ids{"c", "d"});
}

TEST_CASE("prune keeps all articles of a file in which one was rejected") {
  const BuiltArchive archive;
  std::string text = read_file(archive.news() / "x" / "one.xml");
  text.replace(text.find("<title>A"), 8, "<oops/>A");
  write_file(archive.news() / "x" / "one.xml", text);
  const auto counts = archive.update(true);
  CHECK(counts.rejected == 1);
  CHECK(counts.removed == 0);
  CHECK(archive.ids() == Ids{"a", "b", "c", "d"});
}

TEST_CASE("prune keeps what lies in a file that cannot be opened") {
  if (root_reads_everything()) {
    WARN("skipped: root can read every file");
    return;
  }
  const BuiltArchive archive;
  fs::permissions(archive.news() / "x" / "one.xml", fs::perms::none);
  CHECK(archive.update(true).removed == 0);
  CHECK(archive.ids().size() == 4);
}

TEST_CASE("prune keeps what lies in a folder that cannot be listed, or not be searched") {
  if (root_reads_everything()) {
    WARN("skipped: root can read every folder");
    return;
  }
  for (const auto rights : {fs::perms::none, fs::perms::owner_read}) {
    const BuiltArchive archive;
    fs::permissions(archive.news() / "x", rights);
    const auto counts = archive.update(true);
    fs::permissions(archive.news() / "x", fs::perms::owner_all);
    CAPTURE(static_cast<unsigned>(rights));
    CHECK(counts.rejected >= 1);
    CHECK(counts.removed == 0);
    CHECK(archive.ids().size() == 4);
  }
}

TEST_CASE("prune keeps what has moved to another file or folder") {
  const BuiltArchive archive;
  fs::rename(archive.news() / "x" / "one.xml", archive.news() / "renamed.xml");
  fs::rename(archive.news() / "y", archive.news() / "z");
  const auto counts = archive.update(true);
  CHECK(counts.replaced == 4);
  CHECK(counts.removed == 0);
  CHECK(archive.ids() == Ids{"a", "b", "c", "d"});
  CHECK(Searcher(archive.index()).article("a")->path == "news/renamed.xml");
}

TEST_CASE("prune gives an article with a derived id the id of its new file") {
  const Archive archive;
  fs::create_directories(archive.news());
  write_file(archive.news() / "a.xml", "<article><title>A</title></article>");
  archive.build();
  CHECK(archive.ids() == Ids{"news/a.xml"});
  fs::rename(archive.news() / "a.xml", archive.news() / "b.xml");
  const auto counts = archive.update(true);
  CHECK(counts.added == 1);
  CHECK(counts.removed == 1);
  CHECK(archive.ids() == Ids{"news/b.xml"});
}

TEST_CASE("prune leaves alone what lies in other inputs") {
  const BuiltArchive archive;
  write_articles(archive.root() / "news2" / "e.xml", {make_article("e", "E")});
  update_index(archive.index(), {.inputs = {archive.root() / "news2"}}, {});
  fs::remove_all(archive.news() / "x");
  fs::remove(archive.root() / "news2" / "e.xml");
  CHECK(archive.update(true).removed == 2);
  CHECK(archive.ids() == Ids{"c", "d", "e"});
}

TEST_CASE("prune leaves alone what lies in another folder of the same name") {
  const BuiltArchive archive;
  const auto other = archive.root() / "elsewhere" / "news";
  write_articles(other / "e.xml", {make_article("e", "E")});
  update_index(archive.index(), {.inputs = {other}}, {});
  CHECK(archive.ids().size() == 5);
  CHECK_THROWS_AS(update_index(archive.index(), {.inputs = {other}, .prune = true}, {}),
                  IndexError);
  CHECK_THROWS_AS(update_index(archive.index(), {.inputs = {archive.news()}, .prune = true}, {}),
                  IndexError);
  CHECK(archive.ids() == Ids{"a", "b", "c", "d", "e"});
}

TEST_CASE("an interrupted or strict update removes nothing") {
  const BuiltArchive archive;
  fs::remove(archive.news() / "x" / "one.xml");
  write_file(archive.news() / "y" / "bad.xml", bad_xml);
  const RunOptions options{.inputs = {archive.news()}, .strict = true, .prune = true};
  CHECK_THROWS_AS(update_index(archive.index(), options, {}), StrictError);
  CHECK(archive.ids() == Ids{"a", "b", "c", "d"});
  CHECK_THROWS_AS(archive.update(true, {.should_stop = [] { return true; }}), Interrupted);
  CHECK(archive.ids() == Ids{"a", "b", "c", "d"});
}

TEST_CASE("an input given twice is read twice and indexed once") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "A")});
  const RunOptions options{.inputs = {archive.news(), archive.news() / "."}};
  const auto counts = build_index(archive.index(), {}, false, options, {});
  CHECK(counts.added == 1);
  CHECK(counts.repeated == 1);
  CHECK(archive.ids() == Ids{"a"});
}

TEST_CASE("progress is told after every article and file, and never goes back") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "A"), make_article("b", "B")});
  archive.write("b.xml", {make_article("c", "C")});
  std::vector<std::uint64_t> articles, files;
  archive.build(false, {.on_progress = [&](const RunCounts& counts) {
                  articles.push_back(counts.articles());
                  files.push_back(counts.files);
                }});
  CHECK(articles == std::vector<std::uint64_t>{1, 2, 2, 3, 3});
  CHECK(files == std::vector<std::uint64_t>{0, 0, 1, 1, 2});
}

TEST_CASE("a file whose name is no text is indexed") {
  const Archive archive;
  archive.write("caf\xe9\n.xml", {make_article("a", "A")});
  archive.build();
  CHECK(Searcher(archive.index()).article("a")->path == "news/caf%E9%0A.xml");
  CHECK(archive.update(true).unchanged == 1);
  fs::remove_all(archive.news());
  fs::create_directories(archive.news());
  CHECK(archive.update(true).removed == 1);
}

TEST_CASE("a rejection is described by path, line, article and reason as far as they are known") {
  CHECK(describe({.path = "a/b.xml", .line = 7, .id = "x1", .reason = "too bad"}) ==
        "a/b.xml:7: article x1: too bad");
  CHECK(describe({.path = "a/b.xml", .line = 7, .reason = "too bad"}) == "a/b.xml:7: too bad");
  CHECK(describe({.path = "a/b.xml", .id = "x1", .reason = "too bad"}) ==
        "a/b.xml: article x1: too bad");
  CHECK(describe({.path = "a/b.xml", .reason = "too bad"}) == "a/b.xml: too bad");
}
