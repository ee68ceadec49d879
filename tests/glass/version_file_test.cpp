// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/glass/version_file.h"

#include <catch2/catch.hpp>

#include "tests/common/random.h"
#include "tests/glass/tables.h"

namespace backfile::glass {
namespace {

using namespace testing;
using Problem = IndexError::Problem;

VersionFile sample() {
  VersionFile version;
  version.uuid = "0123456789abcdef";
  version.tables[postlist] = TableRoot{300, 2, 70'000, 301, 8192, 0};
  version.tables[termlist] = TableRoot{0, 0, 1, 1, 8192, 18};
  version.statistics = {70'000, 3, 100'000, 900, 5'000'000'000};
  return version;
}

TEST_CASE("a version file comes back", "[glass][version_file]") {
  const auto version = sample();
  const auto back = decode_version_file(encode(version));
  CHECK(back.uuid == version.uuid);
  CHECK(back.statistics == version.statistics);
  for (unsigned table = 0; table < table_count; ++table) {
    INFO(table_file(static_cast<Table>(table)));
    const auto& root = back.tables[table];
    REQUIRE(root.has_value() == version.tables[table].has_value());
    if (!root) continue;
    const auto& expected = *version.tables[table];
    CHECK(root->block == expected.block);
    CHECK(root->level == expected.level);
    CHECK(root->entries == expected.entries);
    CHECK(root->blocks == expected.blocks);
    CHECK(root->block_size == expected.block_size);
    CHECK(root->compress_min == expected.compress_min);
  }
}

TEST_CASE("tables have the names and limits of Xapian", "[glass][version_file]") {
  CHECK(table_file(postlist) == "postlist.glass");
  CHECK(table_file(docdata) == "docdata.glass");
  CHECK(table_file(termlist) == "termlist.glass");
  CHECK(table_file(position) == "position.glass");
  CHECK(compress_min(postlist) == 0);
  CHECK(compress_min(position) == 0);
  CHECK(compress_min(docdata) == 18);
  CHECK(compress_min(termlist) == 18);
}

TEST_CASE("a file that is no version file is damaged", "[glass][version_file]") {
  auto bytes = encode(sample());
  bytes[3] = 'x';
  CHECK(problem_of([&] { decode_version_file(bytes); }) == Problem::damaged);
  CHECK(problem_of([] { decode_version_file("IAmChert"); }) == Problem::damaged);
}

TEST_CASE("a version file of another format is incompatible", "[glass][version_file]") {
  auto bytes = encode(sample());
  ++bytes[std::string_view("\x0F\x0DXapian Glass").size() + 1];
  CHECK(problem_of([&] { decode_version_file(bytes); }) == Problem::incompatible);
}

TEST_CASE("a version file that was cut anywhere is damaged", "[glass][version_file]") {
  const auto bytes = encode(sample());
  // The very last number is how much Xapian would have of spellings, which nobody asks for.
  for (std::size_t size = 0; size + 1 < bytes.size(); ++size) {
    INFO("after " << size << " of " << bytes.size());
    CHECK(problem_of([&] { decode_version_file(bytes.substr(0, size)); }) == Problem::damaged);
  }
}

// A reader makes room for every level.
TEST_CASE("a version file of a tree higher than any is damaged",
          "[glass][version_file]") {
  auto version = sample();
  version.tables[postlist]->level = 1 << 28;
  CHECK(problem_of([&] { decode_version_file(encode(version)); }) == Problem::damaged);
}

TEST_CASE("no damage to a version file makes a table that cannot be read safely",
          "[glass][version_file]") {
  TestTable table;
  table.write({{"a", "b"}, {"c", "d"}});
  VersionFile version = sample();
  version.tables[postlist] = table.root;
  const auto bytes = encode(version);
  Random random(test_seed());
  for (int round = 0; round < 2'000; ++round) {
    INFO("seed " << test_seed() << ", round " << round);
    auto damaged = bytes;
    for (auto left = 1 + random.below(3); left > 0; --left)
      damaged[30 + random.below(bytes.size() - 30)] = static_cast<char>(random.below(256));
    const auto problem = problem_of([&] {
      const auto read = decode_version_file(damaged);
      if (read.tables[postlist]) table.read(*read.tables[postlist]);
    });
    if (problem) CHECK((*problem == Problem::damaged || *problem == Problem::incompatible));
  }
}

}  // namespace
}  // namespace backfile::glass
