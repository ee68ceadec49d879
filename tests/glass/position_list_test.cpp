// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/glass/position_list.h"

#include <catch2/catch.hpp>

#include "tests/segments/random_documents.h"

namespace backfile::glass {
namespace {

using namespace testing;
using namespace std::string_literals;
using Positions = std::vector<std::uint32_t>;

std::string encoded(const Positions& positions) {
  std::string bytes;
  append_positions(positions, bytes);
  return bytes;
}

/// What Xapian reads of position lists, each of which is in a term and a document of its own.
std::vector<Positions> read_by_xapian(const std::vector<Positions>& lists) {
  const TemporaryDirectory directory;
  TestDocuments documents;
  for (const auto& list : lists) documents.push_back({.terms = {{"t", {1, list}}}});
  write_segment(sources_of(documents), directory.path() / "s",
                with_term_lists(SegmentWriter::glass, 1));
  const Xapian::Database database((directory.path() / "s").string());
  std::vector<Positions> found;
  for (Xapian::docid document = 1; document <= database.get_lastdocid(); ++document)
    found.emplace_back(database.positionlist_begin(document, "t"),
                       database.positionlist_end(document, "t"));
  return found;
}

std::size_t wrong(const std::vector<Positions>& lists) {
  const auto found = read_by_xapian(lists);
  REQUIRE(found.size() == lists.size());
  std::size_t count = 0;
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (found[i] != lists[i]) UNSCOPED_INFO("list " << i << " of " << lists[i].size());
    count += found[i] != lists[i];
  }
  return count;
}

TEST_CASE("a position alone is a number", "[glass][position_list]") {
  CHECK(encoded({0}) == "\0"s);
  CHECK(encoded({300}) == "\xAC\x02");
  CHECK(encoded({0xFFFF'FFFF}) == "\xFF\xFF\xFF\xFF\x0F");
}

TEST_CASE("positions side by side take no room but their number", "[glass][position_list]") {
  // The last one, 4; the first one of 4; how many lie between, of 4.
  CHECK(encoded({0, 1, 2, 3, 4}) == "\x04\x0C");
  CHECK(encoded({1, 2}) == "\x02\x01");
}

TEST_CASE("Xapian reads every short list as it was written", "[glass][position_list]") {
  std::vector<Positions> lists;
  constexpr unsigned bits = 9;
  for (unsigned set = 1; set < 1U << bits; ++set) {
    Positions positions;
    for (std::uint32_t bit = 0; bit < bits; ++bit) {
      if (set >> bit & 1) positions.push_back(bit);
    }
    if (positions != Positions{0, 1}) lists.push_back(positions);
  }
  CHECK(wrong(lists) == 0);
}

// Neither position needs a bit, so that nothing tells the two from the last one alone. Words are
// numbered from 1.
TEST_CASE("positions 0 and 1 alone are what the format cannot say", "[glass][position_list]") {
  CHECK(encoded({0, 1}) == encoded({1}));
  CHECK((read_by_xapian({{0, 1}}) == std::vector<Positions>{{1}}));
}

TEST_CASE("Xapian reads random lists as they were written", "[glass][position_list]") {
  INFO("seed " << test_seed());
  Random random(test_seed());
  std::vector<Positions> lists;
  while (lists.size() < 1'500 * test_rounds())
    lists.push_back(ascending(random, 1 + random.below(std::size_t{1} << random.below(9)),
                              std::size_t{1} << random.below(16)));
  CHECK(wrong(lists) == 0);
}

TEST_CASE("Xapian reads lists of 100,000 positions as they were written",
          "[glass][position_list]") {
  Random random(test_seed());
  std::vector<Positions> lists{ascending(random, 100'000, 1), ascending(random, 100'000, 2),
                               ascending(random, 100'000, 42'000)};
  CHECK(wrong(lists) == 0);
}

TEST_CASE("Xapian reads positions at the ends of 32 bits as they were written",
          "[glass][position_list]") {
  constexpr std::uint32_t last = 0xFFFF'FFFF;
  CHECK(wrong({{0},
               {last},
               {0, last},
               {last - 1, last},
               {0, 1, last},
               {0, last - 1, last},
               {0, 0x7FFF'FFFF, 0x8000'0000, last},
               {1, 2, 3, last - 3, last - 2, last - 1}}) == 0);
}

}  // namespace
}  // namespace backfile::glass
