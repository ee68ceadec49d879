// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/article_stream.h"

#include <catch2/catch.hpp>
#include <system_error>

#include "tests/indexer/runs.h"

namespace backfile {
namespace {

using namespace testing;
using Kind = ReadEvent::Kind;
using Lines = std::vector<std::string>;

std::string line(const ReadEvent& event) {
  static constexpr const char* names[] = {"article", "rejection", "warning", "skip",
                                          "embargo", "unreadable", "end"};
  const std::string name = names[static_cast<int>(event.kind)];
  if (event.kind == Kind::article) return event.article.id;
  return name + (event.kind == Kind::file_end ? "" : " " + event.about.path);
}

/// What a stream gave, in one row and in its portions.
struct Given {
  std::vector<ReadEvents> portions{};
  bool complete = false;

  ReadEvents events() const {
    ReadEvents all;
    for (const auto& portion : portions) all.insert(all.end(), portion.begin(), portion.end());
    return all;
  }

  Lines lines() const {
    Lines all;
    for (const auto& event : events()) all.push_back(line(event));
    return all;
  }
};

Given give(const Archive& archive, std::function<bool()> should_stop = {}) {
  Given given;
  ArticleStream stream([&](ReadEvents portion) { given.portions.push_back(std::move(portion)); },
                       std::move(should_stop));
  given.complete = stream.read({archive.news()}, archive.index());
  return given;
}

std::vector<Article> numbered(int count, const std::string& text = "words") {
  std::vector<Article> articles;
  for (int i = 0; i < count; ++i)
    articles.push_back(make_article("a" + std::to_string(i), "title", {text}));
  return articles;
}

TEST_CASE("a stream gives the articles and ends of files in a stable order", "[article_stream]") {
  const Archive archive;
  archive.write("2.xml", {make_article("c", "three")});
  archive.write("1.xml", {make_article("a", "one"), make_article("b", "two")});
  const auto given = give(archive);
  CHECK(given.complete);
  CHECK(given.lines() == Lines{"a", "b", "end", "c", "end"});
}

TEST_CASE("articles are counted over all inputs and know their place", "[article_stream]") {
  const Archive archive;
  archive.write("1.xml", {make_article("a", "one"), make_article("b", "two")});
  archive.write("2.xml", {make_article("c", "three")});
  std::uint64_t next = first_new_sequence;
  std::uint64_t bytes = 0;
  for (const auto& event : give(archive).events()) {
    bytes += event.bytes;
    if (event.kind != Kind::article) continue;
    CHECK(event.sequence == next++);
    CHECK(event.about.id == event.article.id);
    CHECK(event.about.path == event.article.path);
    CHECK(event.about.line > 0);
  }
  CHECK(next == first_new_sequence + 3);
  CHECK(bytes == std::filesystem::file_size(archive.news() / "1.xml") +
                     std::filesystem::file_size(archive.news() / "2.xml"));
}

TEST_CASE("what cannot be read is told in its place", "[article_stream]") {
  const Archive archive;
  archive.write("1.xml", {make_article("a", "one")});
  write_file(archive.news() / "2.bin", std::string("\0\x01\x02\x03", 4));
  write_file(archive.news() / "3.xml", "<articles><article id='x'><nonsense></article></articles>");
  archive.write("4.xml", {make_article("d", "four")});
  const auto lines = give(archive).lines();
  REQUIRE(lines.size() >= 5);
  CHECK(lines[0] == "a");
  CHECK_THAT(lines[2], Catch::StartsWith("skip ") && Catch::EndsWith("2.bin"));
  CHECK_THAT(lines[3], Catch::StartsWith("rejection ") && Catch::EndsWith("3.xml"));
  CHECK(lines[lines.size() - 2] == "d");
}

TEST_CASE("portions are small in number and in bytes", "[article_stream]") {
  const Archive archive;
  archive.write("1.xml", numbered(200));
  const auto many = give(archive);
  CHECK(many.lines().size() == 201);
  for (const auto& portion : many.portions) CHECK(portion.size() <= 64);
  CHECK(many.portions.size() == 4);

  archive.write("1.xml", numbered(9, std::string(100'000, 'x')));
  const auto large = give(archive);
  CHECK(large.lines().size() == 10);
  for (const auto& portion : large.portions) CHECK(portion.size() <= 3);
}

TEST_CASE("a stream that is stopped gives what came before", "[article_stream]") {
  const Archive archive;
  archive.write("1.xml", numbered(100));
  int asked = 0;
  const auto given = give(archive, [&] { return ++asked > 70; });
  CHECK_FALSE(given.complete);
  REQUIRE(given.lines().size() == 70);
  CHECK(given.lines().back() == "a69");
}

TEST_CASE("an error of who takes the portions ends the reading", "[article_stream]") {
  const Archive archive;
  archive.write("1.xml", numbered(300));
  int portions = 0;
  ArticleStream stream(
      [&](const ReadEvents&) {
        if (++portions == 2) throw std::runtime_error("enough");
      },
      {});
  CHECK_THROWS_WITH(stream.read({archive.news()}, {}), "enough");
  CHECK(portions == 2);
}

TEST_CASE("the index is passed over, and inputs must exist", "[article_stream]") {
  const Archive archive;
  archive.write("1.xml", {make_article("a", "one")});
  write_articles(archive.news() / "index" / "2.xml", {make_article("b", "two")});
  Lines ids;
  ArticleStream stream(
      [&](const ReadEvents& events) {
        for (const auto& event : events) ids.push_back(line(event));
      },
      {});
  CHECK(stream.read({archive.news()}, archive.news() / "index"));
  CHECK(ids == Lines{"a", "end", "skip news/index"});
  CHECK_THROWS_AS(stream.read({archive.root() / "none"}, {}), std::system_error);
}

}  // namespace
}  // namespace backfile
