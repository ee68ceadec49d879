// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/common_words.h"

#include <catch2/catch.hpp>

#include "tests/indexer/runs.h"

namespace backfile {
namespace {

using namespace testing;
using Words = std::vector<std::string>;

// All have "the", one in 40 "harbour", one in 50 "lighthouse", each a word of its own.
std::vector<Article> articles(std::size_t count) {
  std::vector<Article> list;
  for (std::size_t i = 0; i < count; ++i) {
    std::string text = "the the w" + std::to_string(i);
    if (i % 40 == 0) text += " Harbour";
    if (i % 50 == 0) text += " lighthouse";
    list.push_back(make_article(std::to_string(i), "A", {text}));
  }
  return list;
}

Words common(std::size_t count) {
  CommonWords words;
  for (const auto& article : articles(count)) words.add(article);
  return words.words();
}

TEST_CASE("a word is common if one article of forty has it", "[common-words]") {
  CHECK(common(CommonWords::fewest_articles) == Words{"a", "harbour", "the"});
  CHECK(common(CommonWords::fewest_articles - 1).empty());
}

TEST_CASE("of many common words the most common stay, and no endless ones", "[common-words]") {
  CommonWords words;
  std::string many(60, 'x');
  for (int i = 0; i < 900; ++i) many += " w" + std::to_string(1000 + i);
  for (std::size_t i = 0; i < CommonWords::fewest_articles; ++i)
    words.add(make_article("a", i == 0 ? "" : "top", {many}));
  const auto found = words.words();
  CHECK(found.size() == 700);
  CHECK(std::is_sorted(found.begin(), found.end()));
  CHECK(found.back() == "w1699");
}

TEST_CASE("the first thousand articles or 16 MiB of text are enough", "[common-words]") {
  CommonWords words;
  for (std::size_t i = 0; i < CommonWords::most_articles; ++i) {
    CHECK_FALSE(words.has_enough());
    words.add(make_article("a", "title"));
  }
  CHECK(words.has_enough());
  CommonWords large;
  large.add(make_article("a", "", {std::string(CommonWords::most_bytes, ' ')}));
  CHECK(large.has_enough());
}

TEST_CASE("an index has the common words of its first articles, whatever the number of threads",
          "[common-words]") {
  for (const std::size_t count : {300U, 1500U}) {
    for (const unsigned jobs : {1U, 3U}) {
      const Archive archive;
      archive.write("a.xml", articles(count));
      const auto counts =
          build_index(archive.index(), {}, false, {.inputs = {archive.news()}}, {}, {.jobs = jobs});
      CHECK(counts.added == count);
      CHECK(read_manifest(archive.index()).settings.common_words == Words{"a", "harbour", "the"});
      Searcher searcher(archive.index());
      CHECK(searcher.search({.query = "\"the the\""}).total == count);
      CHECK(searcher.search({.query = "\"the harbour\""}).total == 0);
      CHECK(searcher.search({.query = "\"the the w40 harbour\""}).total == 1);
    }
  }
}

TEST_CASE("an index keeps its common words, or none, for as long as it lives", "[common-words]") {
  const Archive archive;
  archive.write("a.xml", {make_article("first", "the only one")});
  archive.build();
  archive.write("b.xml", articles(300));
  archive.update();
  CHECK(read_manifest(archive.index()).settings.common_words.empty());
  CHECK(Searcher(archive.index()).search({.query = "\"the the\""}).total == 300);
  archive.build(true);
  const auto common = read_manifest(archive.index()).settings.common_words;
  CHECK(common == Words{"a", "harbour", "the"});
  archive.write("c.xml", {make_article("last", "the the end")});
  archive.update();
  CHECK(read_manifest(archive.index()).settings.common_words == common);
  CHECK(Searcher(archive.index()).search({.query = "\"the the\""}).total == 301);
}

}  // namespace
}  // namespace backfile
