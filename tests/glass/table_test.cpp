// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <map>
#include <stdexcept>

#include "common/glass/block_layout.h"
#include "tests/common/random.h"
#include "tests/glass/tables.h"

namespace backfile::glass {
namespace {

using namespace testing;
using Problem = IndexError::Problem;

Entries sorted(std::map<std::string, std::string> entries) {
  return {entries.begin(), entries.end()};
}

/// What a table gives back of `entries`, compared with them; "" if it is the same.
std::string difference_after(const Entries& entries, std::uint32_t compress_min = 0) {
  TestTable table(compress_min);
  table.write(entries);
  CHECK(table.root.entries == entries.size());
  CHECK(table.size == table.root.blocks * block_size);
  CHECK(table.size == std::filesystem::file_size(table.file()));
  return first_difference(entries, table.read());
}

std::string random_tag(Random& random) {
  const auto size = random.one_in(50) ? random.below(20'000) : random.below(300);
  return random.one_in(2) ? random.bytes(size) : std::string(size, 'x');
}

TEST_CASE("random entries come back, compressed or not", "[glass][table]") {
  for (std::uint64_t round = 0; round < 6 * test_rounds(); ++round) {
    INFO("seed " << test_seed() << ", round " << round);
    Random random(test_seed() + round);
    std::map<std::string, std::string> entries;
    for (auto count = random.below(3'000); count > 0; --count)
      entries[random.bytes(1 + random.below(random.one_in(2) ? 4 : max_key_size))] =
          random_tag(random);
    CHECK(difference_after(sorted(entries), round % 2 ? 18 : 0) == "");
  }
}

TEST_CASE("a table without entries has one block and gives none", "[glass][table]") {
  TestTable table;
  table.write({});
  CHECK(table.root.blocks == 1);
  CHECK(table.root.level == 0);
  CHECK(table.read().empty());
}

TEST_CASE("tags of every size around an item and its multiples come back", "[glass][table]") {
  for (const std::size_t key_size : {std::size_t{1}, std::size_t{17}, max_key_size}) {
    Entries entries;
    const std::size_t part = max_item_size - item_head_size(key_size) - component_size;
    for (const std::size_t multiple : {part, 2 * part, 5 * part}) {
      for (std::size_t size = multiple - 8; size <= multiple + 8; ++size) {
        std::string key(key_size, 'k');
        key[0] = static_cast<char>(entries.size());
        entries.emplace_back(key, std::string(size, 't'));
      }
    }
    INFO("keys of " << key_size << " bytes");
    CHECK(difference_after(entries) == "");
  }
}

TEST_CASE("every size of a long tag comes back behind every fill of a block", "[glass][table]") {
  Random random(test_seed());
  std::size_t differences = 0;
  for (std::size_t before = 0; before < max_item_size; before += 13) {
    Entries entries{{"a", std::string(before, 'a')}};
    for (char key = 'b'; key < 'g'; ++key)
      entries.emplace_back(std::string(1, key), random.bytes(1'500 + random.below(8'000)));
    TestTable table;
    table.write(entries);
    differences += !first_difference(entries, table.read()).empty();
  }
  CHECK(differences == 0);
}

TEST_CASE("empty tags and tags of a megabyte come back", "[glass][table]") {
  Random random(test_seed());
  const Entries entries{{"a", ""},
                        {"b", random.bytes(1 << 20)},
                        {"c", ""},
                        {"d", std::string((1 << 20) + 1, 'd')},
                        {"e", random.bytes(3 << 20)}};
  CHECK(difference_after(entries) == "");
  CHECK(difference_after(entries, 18) == "");
}

TEST_CASE("a tag is compressed if that makes it smaller", "[glass][table]") {
  TestTable table(18);
  table.write({{"a", std::string(18, 'x')},
               {"b", std::string(400, 'x')},
               {"c", Random(test_seed()).bytes(400)}});
  TableReader reader(table.file(), table.root);
  for (const bool compressed : {false, true, false}) {
    REQUIRE(reader.next());
    CHECK(reader.tag().compressed == compressed);
  }
}

TEST_CASE("a tree of several levels is read from its first entry to its last", "[glass][table]") {
  std::map<std::string, std::string> entries;
  Random random(test_seed());
  const std::string front(240, 'k');  // So that separators are long and branches short.
  while (entries.size() < 5'000) entries[front + random.bytes(10)] = std::string(1'700, 't');
  TestTable table;
  table.write(sorted(entries));
  CHECK(table.root.level == 3);
  CHECK(first_difference(sorted(entries), table.read()) == "");
}

TEST_CASE("keys have an order and a size", "[glass][table]") {
  const TemporaryDirectory directory;
  TableWriter writer(directory.path() / "t", 0);
  const auto add = [&](std::string_view key) { writer.add(key, std::string_view("tag")); };
  CHECK_THROWS_AS(add(""), std::invalid_argument);
  add("b");
  CHECK_THROWS_AS(add("b"), std::invalid_argument);
  CHECK_THROWS_AS(add("a"), std::invalid_argument);
  CHECK_THROWS_AS(add(std::string(256, 'c')), std::invalid_argument);
  add(std::string(255, 'c'));
  add(std::string("c\xFF"));
  CHECK(writer.finish().entries == 3);
}

TEST_CASE("a tag of more components than there are numbers for is refused", "[glass][table]") {
  const TemporaryDirectory directory;
  TableWriter writer(directory.path() / "t", 0);
  const std::string tag(max_components * max_item_size, 't');
  CHECK_THROWS_AS(writer.add("a", std::string_view(tag)), std::invalid_argument);
}

TEST_CASE("a table that cannot be opened is an error of the system", "[glass][table]") {
  const TemporaryDirectory directory;
  CHECK(problem_of([&] { TableReader(directory.path() / "none", {}); }) == Problem::io);
  CHECK(problem_of([&] { TableWriter(directory.path() / "none" / "t", 0); }) == Problem::io);
}

/// Three levels with entries of several components.
void write_three_levels(TestTable& table) {
  std::map<std::string, std::string> entries;
  Random random(test_seed());
  const std::string front(200, 'k');
  while (entries.size() < 300) entries[front + random.bytes(9)] = random.bytes(random.below(4'000));
  table.write(sorted(entries));
  REQUIRE(table.root.level == 2);
}

TEST_CASE("a file that was cut is damaged", "[glass][table]") {
  TestTable table;
  write_three_levels(table);
  for (std::uint64_t blocks = 0; blocks < table.root.blocks; ++blocks) {
    for (const std::uint64_t rest : {0U, 1U, 8191U}) {
      const TestTable cut;
      std::filesystem::copy_file(table.file(), cut.file());
      std::filesystem::resize_file(cut.file(), blocks * block_size + rest);
      REQUIRE(problem_of([&] { cut.read(table.root); }) == Problem::damaged);
    }
    if (blocks > 3 && blocks + 3 < table.root.blocks) blocks += 40;
  }
}

TEST_CASE("a damaged table gives an error or other entries, and nothing worse", "[glass][table]") {
  TestTable table;
  write_three_levels(table);
  const auto whole = read_file(table.file());
  const auto entries = table.read();
  Random random(test_seed());
  std::size_t noticed = 0;
  for (int round = 0; round < 400; ++round) {
    INFO("seed " << test_seed() << ", round " << round);
    auto bytes = whole;
    const auto block = random.one_in(3) ? table.root.block : random.below(table.root.blocks);
    for (int i = 0; i < 4; ++i) {
      const auto place = random.one_in(2) ? random.below(40) : random.below(block_size);
      bytes[block * block_size + place] = static_cast<char>(random.below(256));
    }
    testing::write_file(table.file(), bytes);
    const auto problem = problem_of([&] { noticed += table.read() != entries; });
    if (problem) CHECK(*problem == Problem::damaged);
    noticed += problem.has_value();
  }
  CHECK(noticed > 100);
}

}  // namespace
}  // namespace backfile::glass
