// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/column_check.h"

#include <catch2/catch.hpp>

#include "backfile/error.h"
#include "common/column_file.h"
#include "tests/common/random.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using testing::make_article;
using testing::Random;
using testing::TestIndex;

using Names = std::vector<std::string>;

// Some have no date or topic, some have many topics, of which there are more than fit in two bytes
// if `many`; one facet is custom.
std::vector<Article> articles(bool many) {
  Random random(5);
  std::vector<Article> list;
  for (int i = 0; i < 400; ++i) {
    list.push_back(make_article(std::to_string(i), "some words about oil"));
    for (std::size_t n = random.below(4) * (many ? 110 : 1); n > 0; --n)
      list.back().topics.push_back("topic " + std::to_string(random.below(many ? 900'000 : 50)));
    if (!random.one_in(9)) list.back().date = {random.between(1900, 1999), 12};
    if (random.one_in(3)) list.back().facets["desk"] = {"north", "south"};
  }
  return list;
}

Names differing(const TestIndex& index, std::uint64_t documents = 400) {
  return differing_columns(Xapian::Database(index.segment().string()), index.segment(), documents);
}

TEST_CASE("the columns of a segment say what its database says", "[columns]") {
  CHECK(differing(TestIndex(articles(false))).empty());
  CHECK(differing(TestIndex(articles(true))).empty());
  CHECK(differing(TestIndex({make_article("a", "one word")}), 1).empty());
}

TEST_CASE("a column that says something else is named", "[columns]") {
  const TestIndex index(articles(false));
  const auto path = index.segment() / ColumnFile::name;
  const std::string bytes = testing::read_file(path);
  const auto names = [&](std::size_t offset) {
    std::string changed = bytes;
    changed[offset] = static_cast<char>(changed[offset] ^ 1);
    testing::write_file(path, changed);
    return differing(index);
  };
  // Four bytes a number: the lengths of all documents, then their dates, then the topics, each
  // after one number that stands for no document; of the last the ordinals follow the beginnings.
  const std::size_t dates = 401 * 4, topics = 2 * dates + 402 * 4;
  CHECK(names(7 * 4) == Names{"lengths"});
  CHECK(names(dates + 400 * 4) == Names{"date"});
  CHECK(names(topics + 3 * 2) == Names{"topic"});
  CHECK(names(bytes.rfind("399")) == Names{"ids"});
}

TEST_CASE("the column of ids gives the id of every article, whatever its length", "[columns]") {
  const std::string longest(1000, 'x');
  const TestIndex index({make_article("a", "one"), make_article(longest, "two")});
  const ColumnFile file(index.segment(), 2);
  const auto ids = file.texts(schema::column_of_ids);
  CHECK(ids[1] == "a");
  CHECK(ids[2] == longest);
  CHECK_THROWS_AS(ids[0], IndexError);
  CHECK_THROWS_AS(ids[3], IndexError);
}

TEST_CASE("no change of the file of columns is read beyond its end", "[columns]") {
  const TestIndex index(articles(false));
  const auto path = index.segment() / ColumnFile::name;
  const std::string bytes = testing::read_file(path);
  Random random(testing::test_seed());
  int refused = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string changed = bytes;
    const auto from_end = 1 + random.below(round % 2 ? 360 : bytes.size());
    changed[bytes.size() - from_end] = static_cast<char>(random.below(256));
    if (random.one_in(20)) changed.resize(random.below(bytes.size()));
    testing::write_file(path, changed);
    try {
      differing(index);
    } catch (const IndexError& error) {
      CHECK(error.problem() == IndexError::Problem::damaged);
      ++refused;
    }
  }
  CHECK(refused > 0);
}

TEST_CASE("a segment with another number of documents, or without columns, is damaged",
          "[columns]") {
  const TestIndex index(articles(false));
  CHECK_THROWS_AS(ColumnFile(index.segment(), 401), IndexError);
  std::filesystem::remove(index.segment() / ColumnFile::name);
  CHECK_THROWS_AS(ColumnFile(index.segment(), 400), IndexError);
}

}  // namespace
}  // namespace backfile
