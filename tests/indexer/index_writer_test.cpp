// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_writer.h"

#include <catch2/catch.hpp>

#include "common/schema.h"
#include "common/stored_article.h"
#include "indexer/article_check.h"
#include "tests/testing.h"

using namespace backfile;
using namespace backfile::testing;

namespace {

using Change = IndexWriter::Change;

const IndexWriter::Keep keep_nothing = [](Xapian::docid, const std::string&) { return false; };

/// A segment on the disk.
class Segment {
 public:
  Segment() { create(); }

  IndexWriter open() const { return IndexWriter::open(path(), {}); }
  std::filesystem::path path() const { return directory_.path() / "segment"; }
  Xapian::Database read() const { return Xapian::Database(path().string()); }

  std::vector<std::string> ids() const {
    const auto database = read();
    std::vector<std::string> found;
    for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at)
      found.push_back(decode_article(database.get_document(*at).get_data()).id);
    return found;
  }

 private:
  void create() const {
    auto writer = IndexWriter::create(directory_.path() / "scratch", {});
    writer.finish(path());
  }

  TemporaryDirectory directory_{};
};

Article at_path(std::string id, std::string path) {
  Article article = make_article(std::move(id), "Title");
  article.path = std::move(path);
  return article;
}

Article with_topic(std::string id, std::string topic) {
  Article article = make_article(std::move(id), "Title");
  article.topics = {std::move(topic)};
  return article;
}

std::vector<std::string> left_below(const std::vector<std::string>& paths,
                                    const std::string& folder, std::size_t removed) {
  const Segment segment;
  auto writer = segment.open();
  for (const auto& path : paths) writer.put(at_path(path, path));
  CHECK(writer.remove_below(folder, keep_nothing) == removed);
  writer.commit();
  return segment.ids();
}

using Paths = std::vector<std::string>;

}  // namespace

TEST_CASE("an article is added once, unchanged the second time and replaced when it differs") {
  const Segment segment;
  auto writer = segment.open();
  const auto first = writer.put(make_article("a", "One"));
  CHECK(first.change == Change::added);
  CHECK(writer.put(make_article("a", "One")).change == Change::unchanged);
  const auto third = writer.put(make_article("a", "Two"));
  CHECK(third.change == Change::replaced);
  CHECK(third.document == first.document);
  CHECK(writer.put(make_article("b", "Two")).change == Change::added);
  CHECK(writer.article_count() == 2);
}

TEST_CASE("only what is left when an article is tidied is compared") {
  const Segment segment;
  auto writer = segment.open();
  writer.put(make_article("a", "One", {"text"}));
  CHECK(writer.put(make_article(" a ", " One\n", {"", "text "})).change == Change::unchanged);
}

TEST_CASE("an unchanged article is recognised by the next writer") {
  const Segment segment;
  {
    auto writer = segment.open();
    writer.put(with_topic("a", "oil"));
    writer.commit();
  }
  CHECK(segment.open().put(with_topic("a", "oil")).change == Change::unchanged);
}

TEST_CASE("a run that changes nothing writes no new revision") {
  const Segment segment;
  {
    auto writer = segment.open();
    writer.put(with_topic("a", "oil"));
    writer.commit();
  }
  const auto revision = segment.read().get_revision();
  {
    auto writer = segment.open();
    writer.put(with_topic("a", "oil"));
    CHECK_FALSE(writer.remove("none"));
    CHECK(writer.remove_below("elsewhere", keep_nothing) == 0);
    writer.commit();
  }
  CHECK(segment.read().get_revision() == revision);
}

TEST_CASE("ids that share their first 200 bytes are different articles") {
  const Segment segment;
  auto writer = segment.open();
  const std::string front(200, 'x');
  writer.put(make_article(front + "1", "One"));
  CHECK(writer.put(make_article(front + "2", "Two")).change == Change::added);
  CHECK(writer.remove(front + "1"));
  CHECK_FALSE(writer.remove(front));
  writer.commit();
  CHECK(segment.ids() == std::vector<std::string>{front + "2"});
}

TEST_CASE("ids differ by capitals and accents") {
  const Segment segment;
  auto writer = segment.open();
  for (const char* id : {"a", "A", "\xc3\xa4"}) writer.put(make_article(id, "T"));
  CHECK(writer.article_count() == 3);
}

TEST_CASE("a removed article is gone and can be added again") {
  const Segment segment;
  auto writer = segment.open();
  writer.put(make_article("a", "T"));
  CHECK(writer.remove("a"));
  CHECK_FALSE(writer.remove("a"));
  CHECK_FALSE(writer.remove(""));
  CHECK(writer.put(make_article("a", "T")).change == Change::added);
  CHECK(writer.article_count() == 1);
}

TEST_CASE("a bad article costs itself alone") {
  const Segment segment;
  {
    auto writer = segment.open();
    for (int i = 0; i < 10; ++i) writer.put(make_article("a" + std::to_string(i), "T"));
    Article bad = make_article("bad", "T");
    bad.facets["Not A Name"] = {"x"};
    CHECK_THROWS_AS(writer.put(bad), ArticleError);
    CHECK_THROWS_AS(writer.put(make_article("", "T")), ArticleError);
    CHECK_THROWS_AS(writer.put(make_article("empty", "")), ArticleError);
    for (int i = 10; i < 20; ++i) writer.put(make_article("a" + std::to_string(i), "T"));
    writer.commit();
  }
  CHECK(segment.ids().size() == 20);
}

TEST_CASE("an article that was good and is bad now stays as it was") {
  const Segment segment;
  auto writer = segment.open();
  writer.put(make_article("a", "Good"));
  CHECK_THROWS_AS(writer.put(make_article("a", "")), ArticleError);
  writer.commit();
  CHECK(segment.ids() == std::vector<std::string>{"a"});
}

TEST_CASE("awkward articles go in and come back") {
  const Segment segment;
  auto writer = segment.open();
  Article article = make_article("a", std::string(5000, 'x'), {std::string(70, '\0') + "end"});
  article.topics = {std::string(5000, 't'), std::string(300, '\x01') + "x"};
  article.path = std::string(4000, 'p');
  article.facets[std::string(32, 'f')] = {std::string(245, 'v')};
  article.language = std::string(300, 'l');
  writer.put(article);
  writer.commit();
  CHECK(decode_article(segment.read().get_document(1).get_data()) == tidy(article));
}

TEST_CASE("what has not been committed is lost when the writer goes") {
  const Segment segment;
  {
    auto writer = segment.open();
    writer.put(make_article("a", "T"));
    writer.commit();
    writer.put(with_topic("b", "brandnew"));
    writer.remove("a");
  }
  CHECK(segment.ids() == std::vector<std::string>{"a"});
}

TEST_CASE("numbers of values and their dictionary never come apart") {
  const Segment segment;
  {
    auto writer = segment.open();
    for (int i = 0; i < 2500; ++i)
      writer.put(with_topic("a" + std::to_string(i), "topic " + std::to_string(i)));
  }
  const auto database = segment.read();
  const auto known = read_facet_values(database, "topic").size();
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at) {
    std::vector<FacetValues::Ordinal> ordinals;
    decode_ordinals(database.get_document(*at).get_value(5), ordinals);
    for (const auto ordinal : ordinals) REQUIRE(ordinal < known);
  }
}

TEST_CASE("remove_below takes a folder with all below it, and no folder of a longer name") {
  CHECK(left_below({"news/a", "news/b/c", "news2/a", "new/a", "newsroom", "news", "a/news/b"},
                   "news", 3) == Paths{"news2/a", "new/a", "newsroom", "a/news/b"});
}

TEST_CASE("remove_below takes one file when that is what it is given") {
  CHECK(left_below({"news/a.xml", "news/a.xml.gz", "news/b.xml", "news/a.xml/odd"}, "news/a.xml",
                   2) == Paths{"news/a.xml.gz", "news/b.xml"});
}

TEST_CASE("remove_below knows paths and folders that are too long for a term") {
  const std::string d79(79, 'd'), d80(80, 'd'), d81(81, 'd'), d150(150, 'd');
  const Paths all{d79 + "/x", d80 + "/x", d81 + "/x", d150 + "/x", d150 + "/y/z", d150 + "2/x",
                  d150, d81};
  CHECK(left_below(all, d150, 3) ==
        Paths{d79 + "/x", d80 + "/x", d81 + "/x", d150 + "2/x", d81});
  CHECK(left_below(all, d80, 1).size() == 7);
  CHECK(left_below(all, d81, 2).size() == 6);
  CHECK(left_below(all, d150 + "/x", 1).size() == 7);
  CHECK(left_below(all, std::string(82, 'd'), 0).size() == 8);
}

TEST_CASE("remove_below works at every length of path around the limit of a term") {
  for (const std::size_t length : {75U, 76U, 77U, 78U, 79U, 95U, 96U, 97U, 98U, 99U, 241U, 243U}) {
    CAPTURE(length);
    const std::string folder = "in/" + std::string(length, 'f');
    const Segment segment;
    auto writer = segment.open();
    writer.put(at_path("gone", folder + "/a"));
    writer.put(at_path("stays", folder + "2/a"));
    CHECK(writer.remove_below(folder, keep_nothing) == 1);
    CHECK(writer.article_count() == 1);
  }
}

TEST_CASE("remove_below cuts no letter in two") {
  const std::string folder = std::string(79, 'x') + "\xc3\xa9\xc3\xa9";
  CHECK(left_below({folder + "/a", std::string(79, 'x') + "\xc3\xa8/a"}, folder, 1).size() == 1);
}

TEST_CASE("remove_below asks about each article of a file and keeps what is wanted") {
  const Segment segment;
  auto writer = segment.open();
  for (const char* id : {"a", "b", "c"}) writer.put(at_path(id, "news/list.xml"));
  std::vector<std::string> asked;
  CHECK(writer.remove_below("news", [&](Xapian::docid document, const std::string& path) {
    asked.push_back(path);
    return document == 2;
  }) == 2);
  CHECK(asked == Paths(3, "news/list.xml"));
  writer.commit();
  CHECK(segment.ids() == Paths{"b"});
}

TEST_CASE("articles without a path lie below nothing") {
  const Segment segment;
  auto writer = segment.open();
  writer.put(make_article("a", "T"));
  CHECK(writer.remove_below("news", keep_nothing) == 0);
  CHECK(writer.remove_below("", keep_nothing) == 0);
}

TEST_CASE("a replaced article lies where it was read last") {
  const Segment segment;
  auto writer = segment.open();
  writer.put(at_path("a", "old/a.xml"));
  writer.put(at_path("a", "new/a.xml"));
  CHECK(writer.remove_below("old", keep_nothing) == 0);
  CHECK(writer.remove_below("new", keep_nothing) == 1);
}

TEST_CASE("opening what is no segment names the path") {
  CHECK_THROWS_WITH(IndexWriter::open("/no/such/segment", {}),
                    Catch::Contains("/no/such/segment"));
}

TEST_CASE("a segment whose database is gone is damaged") {
  const Segment segment;
  std::filesystem::remove(segment.path() / "postlist.glass");
  try {
    segment.open();
    FAIL("no error");
  } catch (const IndexError& error) {
    CHECK(error.problem() == IndexError::Problem::damaged);
  }
}
