// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/positions/position_cursor.h"

#include <xapian.h>

#include <catch2/catch.hpp>
#include <set>

#include "tests/segments/random_documents.h"

namespace backfile {
namespace {

using namespace testing;
using Positions = std::vector<std::uint32_t>;

Positions read_here(PositionTable::Cursor& cursor) {
  Positions positions;
  cursor.read(positions);
  return positions;
}

TEST_CASE("positions are those that Xapian reads, wherever one skips to", "[positions][random]") {
  for (std::uint64_t round = 0; round < 3 * test_rounds(); ++round) {
    INFO("BACKFILE_TEST_SEED=" << test_seed() + round);
    Random random(test_seed() + round);
    const TemporaryDirectory directory;
    const auto segment = directory.path() / "s";
    write_segment(sources_of(RandomDocuments(test_seed() + round).make(1'500)), segment, {});
    const Xapian::Database database(segment.string());
    const PositionTable table(segment);
    std::size_t found = 0;
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
      PositionTable::Cursor cursor(table, *term);
      const std::size_t step = 1 + random.below(random.one_in(2) ? 3 : 300);
      Xapian::docid next = 1;  // From here on the cursor has not been asked.
      for (auto posting = database.postlist_begin(*term); posting != database.postlist_end(*term);
           ++posting) {
        const Positions expected(posting.positionlist_begin(), posting.positionlist_end());
        if (*posting < next || expected.empty()) continue;
        REQUIRE(cursor.skip_to(next));
        REQUIRE(cursor.document() == *posting);
        REQUIRE(read_here(cursor) == expected);
        REQUIRE(read_here(cursor) == expected);
        next = *posting + static_cast<Xapian::docid>(1 + random.below(step));
        ++found;
      }
      CHECK_FALSE(cursor.skip_to(database.get_lastdocid() + 1));
      CHECK_FALSE(cursor.skip_to(1));
    }
    CHECK(found > 1'000);
  }
}

TEST_CASE("a cursor moves on to the terms that begin alike", "[positions][random]") {
  for (std::uint64_t round = 0; round < test_rounds(); ++round) {
    INFO("BACKFILE_TEST_SEED=" << test_seed() + round);
    Random random(test_seed() + round);
    const TemporaryDirectory directory;
    const auto segment = directory.path() / "s";
    write_segment(sources_of(RandomDocuments(test_seed() + round).make(1'500)), segment, {});
    const Xapian::Database database(segment.string());
    const PositionTable table(segment);
    std::set<std::string> prefixes = {""};
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term)
      prefixes.insert((*term).substr(0, random.below(3)));
    std::size_t found = 0;
    for (const auto& prefix : prefixes) {
      PositionTable::Cursor cursor(table, prefix);
      bool is_there = cursor.skip_to(1);
      for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix);
           ++term) {
        Xapian::docid first = 0, last = 0;
        for (auto posting = database.postlist_begin(*term); posting != database.postlist_end(*term);
             ++posting) {
          if (posting.positionlist_begin() == posting.positionlist_end()) continue;
          if (first == 0) first = *posting;
          last = *posting;
        }
        if (first == 0) continue;
        if (*term != prefix) is_there = cursor.next_term(prefix);
        REQUIRE(is_there);
        CHECK(cursor.document() == first);
        if (random.one_in(3)) REQUIRE(cursor.skip_to(last));
        if (random.one_in(3)) CHECK_FALSE(cursor.skip_to(last + 1));
        ++found;
      }
      CHECK_FALSE(cursor.next_term(prefix));
      CHECK_FALSE(cursor.skip_to(1'000'000));
    }
    CHECK(found > 100);
  }
}

TEST_CASE("long lists of positions are read", "[positions]") {
  const TemporaryDirectory directory;
  const auto segment = directory.path() / "s";
  write_segment(sources_of(large_documents()), segment, {});
  const Xapian::Database database(segment.string());
  const PositionTable table(segment);
  for (const std::string term : {"w", "x", "y", "z"}) {
    PositionTable::Cursor cursor(table, term);
    for (Xapian::docid document = 1; cursor.skip_to(document); document = cursor.document() + 1) {
      const auto here = cursor.document();
      CHECK(read_here(cursor) == Positions(database.positionlist_begin(here, term),
                                           database.positionlist_end(here, term)));
    }
  }
}

TEST_CASE("a segment without positions has none", "[positions]") {
  const TemporaryDirectory directory;
  const auto segment = directory.path() / "s";
  write_segment(sources_of(TestDocuments{{.terms = {{"a", {1, {}}}}}}), segment, {});
  const PositionTable table(segment);
  CHECK_FALSE(PositionTable::Cursor(table, "a").skip_to(1));
}

TEST_CASE("a damaged table of positions is an error and never a crash", "[positions][random]") {
  const TemporaryDirectory directory;
  const auto segment = directory.path() / "s";
  write_segment(sources_of(RandomDocuments(test_seed()).make(300)), segment, {});
  const auto file = segment / "position.glass";
  const std::string whole = read_file(file);
  Random random(test_seed());
  int refused = 0;
  for (int round = 0; round < 300; ++round) {
    std::string damaged = whole;
    for (int i = 0; i < 20; ++i)
      damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
    if (random.one_in(5)) damaged.resize(random.below(damaged.size()));
    write_file(file, damaged);
    try {
      const PositionTable table(segment);
      for (const std::string term : {"w0", "w1", "w7", "long"}) {
        PositionTable::Cursor cursor(table, term);
        for (std::uint32_t document = 1; cursor.skip_to(document); ++document) read_here(cursor);
      }
    } catch (const IndexError& error) {
      CHECK(error.problem() == IndexError::Problem::damaged);
      ++refused;
    }
  }
  CHECK(refused > 0);
}

}  // namespace
}  // namespace backfile
