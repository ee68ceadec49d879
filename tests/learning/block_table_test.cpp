// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learning/block_table.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>

using namespace backfile;

TEST_CASE("counts are exact as long as there is room", "[learning]") {
  std::mt19937_64 random(7);
  std::map<std::uint64_t, std::uint32_t> expected;
  BlockTable table(std::size_t{1} << 14);
  for (int i = 0; i < 40'000; ++i) {
    const std::uint64_t hash = (random() % 9'000 + 1) * 0x9e3779b97f4a7c15;
    CHECK(table.note(hash, 1).articles == ++expected[hash]);
  }
  for (const auto& [hash, count] : expected) {
    REQUIRE(table.find(hash) != nullptr);
    CHECK(table.find(hash)->articles == count);
  }
  CHECK(table.find(std::uint64_t{1} << 63) == nullptr);
  CHECK(table.forgotten() == 1);
}

TEST_CASE("the stories of a block are those of all its articles", "[learning]") {
  BlockTable table(16);
  table.note(5, 0b001);
  table.note(5, 0b100);
  CHECK(table.note(5, 0b001).stories == 0b101);
}

TEST_CASE("what is rare is forgotten where there is no room, what is frequent stays",
          "[learning]") {
  BlockTable table(64);
  for (std::uint64_t rare = 1000; rare < 3000; ++rare) {
    table.note(rare, 1);
    for (std::uint64_t frequent = 1; frequent <= 5; ++frequent) table.note(frequent, 1);
  }
  CHECK(table.forgotten() > 1);
  for (std::uint64_t frequent = 1; frequent <= 5; ++frequent) {
    REQUIRE(table.find(frequent) != nullptr);
    CHECK(table.find(frequent)->articles == 2000);
  }
  CHECK(table.find(1000) == nullptr);
}

TEST_CASE("counts that were forgotten are never too large", "[learning]") {
  std::mt19937_64 random(11);
  std::map<std::uint64_t, std::uint32_t> expected;
  BlockTable table(64);
  for (int i = 0; i < 20'000; ++i) {
    const std::uint64_t hash = random() % 200 + 1;
    CHECK(table.note(hash, 1).articles <= ++expected[hash]);
  }
}
