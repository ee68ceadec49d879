// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/tombstones.h"

#include <catch2/catch.hpp>

#include "common/hash.h"
#include "tests/common/random.h"
#include "tests/glass/tables.h"

namespace backfile {
namespace {

using namespace testing;
using Problem = IndexError::Problem;

Tombstones of(const std::vector<std::uint32_t>& documents) {
  Tombstones tombstones;
  for (const auto document : documents) tombstones.add(document);
  return tombstones;
}

TEST_CASE("tombstones count each document once", "[tombstones]") {
  Tombstones tombstones;
  CHECK(tombstones.empty());
  CHECK(tombstones.add(7));
  CHECK_FALSE(tombstones.add(7));
  CHECK(tombstones.add(0xFFFF'FFFF));
  CHECK(tombstones.size() == 2);
  CHECK(tombstones.contains(7));
  CHECK_FALSE(tombstones.contains(8));
}

TEST_CASE("tombstones come back from their bytes", "[tombstones]") {
  Random random(test_seed());
  Tombstones few, run, scattered;
  for (const auto document : {1U, 5U, 0x1'0000U, 0xFFFF'FFFFU}) few.add(document);
  for (std::uint32_t document = 1; document <= 100'000; ++document) run.add(document);
  for (int i = 0; i < 20'000; ++i) scattered.add(static_cast<std::uint32_t>(random.below(200'000)));
  for (const auto* tombstones : {&few, &run, &scattered}) {
    const auto back = Tombstones::decode(tombstones->encode());
    CHECK(back.size() == tombstones->size());
    CHECK(back.documents() == tombstones->documents());
  }
  CHECK(Tombstones::decode(Tombstones().encode()).empty());
  CHECK(run.encode().size() < 50);
}

/// A file of tombstones in an index, with the record of it.
class Stored {
 public:
  explicit Stored(const std::string& bytes) {
    segment.tombstones = "tombstones-1";
    segment.files = {{"tombstones-1", bytes.size(), hash_hex(bytes)}};
    write(bytes);
  }

  void write(const std::string& bytes) const {
    write_file(directory_.path() / "tombstones-1", bytes);
  }
  void remove() const { std::filesystem::remove(directory_.path() / "tombstones-1"); }
  Tombstones read() const { return read_tombstones(directory_.path(), segment); }

  SegmentRecord segment{};

 private:
  TemporaryDirectory directory_{};
};

TEST_CASE("the tombstones of a segment are read from its file", "[tombstones]") {
  const Stored stored(of({3, 4}).encode());
  CHECK(stored.read().size() == 2);
  CHECK(read_tombstones("nowhere", {}).empty());
}

TEST_CASE("a file of tombstones that is not as it was published is damaged", "[tombstones]") {
  const auto bytes = of({3, 4, 70'000}).encode();
  Stored stored(bytes);
  for (std::size_t place = 0; place < bytes.size(); ++place) {
    auto other = bytes;
    other[place] = static_cast<char>(other[place] ^ 1);
    stored.write(other);
    REQUIRE(problem_of([&] { stored.read(); }) == Problem::damaged);
    stored.write(bytes.substr(0, place));
    REQUIRE(problem_of([&] { stored.read(); }) == Problem::damaged);
  }
  stored.write(bytes + "x");
  CHECK(problem_of([&] { stored.read(); }) == Problem::damaged);
  stored.remove();
  CHECK(problem_of([&] { stored.read(); }) == Problem::damaged);
  stored.write(bytes);
  stored.segment.files.clear();
  CHECK(problem_of([&] { stored.read(); }) == Problem::damaged);
}

TEST_CASE("no bytes of tombstones do worse than an error", "[tombstones]") {
  Random random(test_seed());
  Tombstones many;
  for (int i = 0; i < 9'000; ++i) many.add(static_cast<std::uint32_t>(random.below(900'000)));
  // Not in the first bytes: the library of the bitmaps writes a line for each of those.
  constexpr std::size_t cookie = 4;
  for (const auto& bytes : {of({3, 4, 70'000}).encode(), many.encode()}) {
    for (int round = 0; round < 300; ++round) {
      INFO("seed " << test_seed() << ", round " << round);
      auto other = bytes;
      if (random.one_in(3)) other.resize(cookie + random.below(bytes.size() - cookie));
      for (auto left = random.below(6); left > 0 && other.size() > cookie; --left)
        other[cookie + random.below(std::min<std::size_t>(other.size() - cookie, 40))] =
            static_cast<char>(random.below(256));
      const auto problem = problem_of([&] { Tombstones::decode(other).contains(5); });
      if (problem) CHECK(*problem == Problem::damaged);
    }
  }
}

}  // namespace
}  // namespace backfile
