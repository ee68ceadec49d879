// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/posting_list.h"

#include <catch2/catch.hpp>

#include "common/glass/posting_chunk.h"
#include "tests/common/random.h"
#include "tests/glass/tables.h"

namespace backfile::glass {
namespace {

using namespace testing;
using Problem = IndexError::Problem;
using Postings = std::vector<std::pair<DocumentId, std::uint32_t>>;

Entries written(const std::string& term, const Postings& postings) {
  TestTable table;
  TableWriter writer(table.file(), 0);
  PostingListWriter list(writer);
  for (const auto& [document, wdf] : postings) list.add(document, wdf);
  list.finish(term);
  table.root = writer.finish();
  return table.read();
}

Postings read(const std::string& term, const Entries& entries) {
  Postings postings;
  PostingChunk chunk;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const auto& [key, entry] = entries[i];
    if (i == 0) {
      CHECK(key == posting_key(term));
      chunk.begin_first(entry);
    } else {
      std::string begin;
      Unpacker in(key);
      CHECK(in.sortable_string(begin));
      CHECK(begin == term);
      chunk.begin_later(entry, in.sortable_uint());
    }
    CHECK(chunk.is_last() == (i + 1 == entries.size()));
    DocumentId document = 0;
    std::uint32_t wdf = 0;
    while (chunk.next(document, wdf)) postings.emplace_back(document, wdf);
  }
  return postings;
}

Postings random_postings(Random& random, std::size_t count) {
  Postings postings;
  DocumentId document = 0;
  const auto gap = std::size_t{1} << random.below(14);
  while (postings.size() < count) {
    document += static_cast<DocumentId>(1 + random.below(gap));
    postings.emplace_back(document, random.one_in(20) ? random.below(100'000) : random.below(4));
  }
  return postings;
}

TEST_CASE("a posting list comes back", "[glass][posting_list]") {
  Random random(test_seed());
  for (const std::size_t count : {1U, 2U, 900U, 1'000U, 1'001U, 30'000U, 100'000U}) {
    INFO("seed " << test_seed() << ", " << count << " postings");
    const auto postings = random_postings(random, count);
    CHECK((read("oil", written("oil", postings)) == postings));
  }
}

TEST_CASE("the ends of the numbers of documents and of wdfs come back", "[glass][posting_list]") {
  const Postings postings{{1, 0}, {2, 0xFFFF'FFFF}, {0x7FFF, 1}, {0x8000, 2}, {0xFFFF'FFFF, 3}};
  CHECK((read("t", written("t", postings)) == postings));
  const Postings last{{0xFFFF'FFFF, 7}};
  CHECK((read("t", written("t", last)) == last));
}

TEST_CASE("a long posting list is cut into chunks of about 2,000 bytes", "[glass][posting_list]") {
  Postings postings;
  for (DocumentId document = 1; document <= 10'000; ++document) postings.emplace_back(document, 1);
  const auto entries = written("oil", postings);
  CHECK(entries.size() == 10);
  for (const auto& [key, entry] : entries) CHECK(entry.size() < 2'020);
}

TEST_CASE("terms with NULs keep their chunks apart from those of other terms",
          "[glass][posting_list]") {
  using namespace std::string_literals;
  Random random(test_seed());
  const auto postings = random_postings(random, 5'000);
  for (const auto& term : {"\0"s, "a\0"s, "a\0\0b"s, "\xFF"s, "\0\xFF"s})
    CHECK((read(term, written(term, postings)) == postings));
}

TEST_CASE("a list without postings is not written", "[glass][posting_list]") {
  CHECK(written("oil", {}).empty());
}

TEST_CASE("a list begins anew for every term", "[glass][posting_list]") {
  TestTable table;
  TableWriter writer(table.file(), 0);
  PostingListWriter list(writer);
  for (DocumentId document = 1; document <= 3'000; ++document) list.add(document, 1);
  list.finish("a");
  list.add(9, 2);
  list.finish("b");
  table.root = writer.finish();
  const auto entries = table.read();
  REQUIRE(entries.size() == 4);
  CHECK((read("b", {entries.back()}) == Postings{{9, 2}}));
  Unpacker in(entries.back().second);
  CHECK(in.uint() == 1);
  CHECK(in.uint() == 2);
}

TEST_CASE("a damaged chunk gives an error or other postings, and nothing worse",
          "[glass][posting_list]") {
  Random random(test_seed());
  const auto whole = written("oil", random_postings(random, 500)).at(0).second;
  for (std::size_t size = 0; size < whole.size(); ++size) {
    PostingChunk chunk;
    const auto problem = problem_of([&] {
      chunk.begin_first(std::string_view(whole).substr(0, size));
      DocumentId document = 0;
      for (std::uint32_t wdf = 0; chunk.next(document, wdf);) {
      }
    });
    if (problem) REQUIRE(*problem == Problem::damaged);
    if (size < 4) REQUIRE(problem);
  }
}

}  // namespace
}  // namespace backfile::glass
