// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segment_check.h"

#include <catch2/catch.hpp>

#include "indexer/program/child_process.h"
#include "tests/common/random.h"
#include "tests/indexer/segments.h"

using namespace backfile;
using namespace backfile::testing;

namespace {

using Whats = std::vector<std::string>;

/// A segment of three articles, of which some are dead.
SegmentRecord& three_articles(EngineMadeIndex& index, const std::vector<std::uint32_t>& dead = {}) {
  index.add({article_on("a", {2001, 1, 1}), article_on("b", {}), article_on("c", {2003, 1, 1})},
            dead);
  return index.manifest.segments.back();
}

Whats whats(const EngineMadeIndex& index, const SegmentRecord& segment) {
  Whats found;
  for (const auto& [path, what, unreadable] : check_segment(index.path(), segment)) {
    CHECK_FALSE(unreadable);
    found.push_back(path + ": " + what);
  }
  return found;
}

}  // namespace

TEST_CASE("a segment that agrees with the manifest and its tombstones is sound",
          "[segment_check]") {
  EngineMadeIndex index;
  CHECK(whats(index, three_articles(index)).empty());
  CHECK(whats(index, three_articles(index, {1, 3})).empty());
  index.add({});
  CHECK(whats(index, index.manifest.segments.back()).empty());
}

TEST_CASE("a segment holds the documents that the manifest says", "[segment_check]") {
  EngineMadeIndex index;
  auto& segment = three_articles(index);
  segment.documents = 4;
  CHECK(whats(index, segment) == Whats{"segment-1: holds 3 documents instead of 4"});
}

TEST_CASE("there are as many tombstones as the manifest says", "[segment_check]") {
  EngineMadeIndex index;
  auto& segment = three_articles(index, {2});
  segment.dead = 2;
  CHECK(whats(index, segment) == Whats{"tombstones-1: names 1 dead documents instead of 2"});
}

TEST_CASE("dead articles without tombstones are found", "[segment_check]") {
  EngineMadeIndex index;
  auto& segment = three_articles(index);
  segment.dead = 1;
  CHECK(whats(index, segment) == Whats{"segment-1: names 0 dead documents instead of 1"});
}

TEST_CASE("tombstones lie within the documents", "[segment_check]") {
  EngineMadeIndex index;
  CHECK(whats(index, three_articles(index, {3, 4})) ==
        Whats{"tombstones-1: names 1 documents that segment-1 does not hold"});
  CHECK(whats(index, three_articles(index, {0, 900'000})) ==
        Whats{"tombstones-2: names 2 documents that segment-2 does not hold"});
}

TEST_CASE("tombstones that are not those of the manifest are found", "[segment_check]") {
  EngineMadeIndex index;
  auto& segment = three_articles(index, {2});
  write_file(index.path() / "tombstones-1", "x");
  CHECK_THAT(whats(index, segment).at(0), Catch::Contains("not as it was written"));
}

TEST_CASE("a live article that cannot be decoded is found, a dead one does not matter",
          "[segment_check]") {
  EngineMadeIndex index;
  int number = 0;
  index.change_document = [&](Xapian::Document& document) {
    if (++number % 3 != 1) document.set_data("no article");
  };
  CHECK(whats(index, three_articles(index)) ==
        Whats{"segment-1: stored articles that cannot be read: 2, the first is 2"});
  CHECK(whats(index, three_articles(index, {2, 3})).empty());
}

TEST_CASE("metadata that cannot be decoded is found", "[segment_check]") {
  EngineMadeIndex index;
  index.change_database = [](Xapian::WritableDatabase& database) {
    database.set_metadata(schema::key_facet_values("place"), "\xff");
  };
  CHECK_THAT(whats(index, three_articles(index)).at(0),
             Catch::StartsWith("segment-1: cannot be read: "));
}

TEST_CASE("a segment that does not open is found", "[segment_check]") {
  EngineMadeIndex index;
  auto& segment = three_articles(index);
  write_file(index.path() / "segment-1" / "iamglass", "x");
  CHECK_THAT(whats(index, segment).at(0), Catch::StartsWith("segment-1: cannot be read: "));
}

TEST_CASE("no damage to a database reaches beyond the child that reads it", "[segment_check]") {
  EngineMadeIndex index;
  const auto& segment = three_articles(index);
  Random random(test_seed());
  int noticed = 0;
  for (int round = 0; round < 60; ++round) {
    const auto file =
        index.path() / (round % 2 ? "segment-1/postlist.glass" : "segment-1/termlist.glass");
    const std::string bytes = read_file(file);
    std::string damaged = bytes;
    for (int i = 0; i < 40; ++i)
      damaged[random.below(damaged.size())] = static_cast<char>(random.below(256));
    write_file(file, damaged);
    const auto end =
        run_in_child([&] { return std::to_string(check_segment(index.path(), segment).size()); },
                     std::chrono::seconds(20));
    if (end != ChildEnd{ChildEnd::Kind::finished, "0"}) ++noticed;
    write_file(file, bytes);
  }
  CHECK(noticed > 0);
  CHECK(whats(index, segment).empty());
}
