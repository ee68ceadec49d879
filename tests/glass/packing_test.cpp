// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/glass/packing.h"

#include <algorithm>
#include <bit>
#include <catch2/catch.hpp>
#include <limits>
#include <set>

#include "tests/common/random.h"
#include "tests/glass/tables.h"

namespace backfile::glass {
namespace {

using namespace std::string_literals;
using namespace testing;
using Problem = IndexError::Problem;

template <typename Value>
std::string packed(void (*append)(Value, std::string&), Value value) {
  std::string bytes;
  append(value, bytes);
  return bytes;
}

std::string sortable(DocumentId value) { return packed<DocumentId>(append_sortable_uint, value); }

std::string sortable(std::string_view text) {
  return packed<std::string_view>(append_sortable_string, text);
}

/// Around every number at which an encoding grows: powers of two.
std::set<std::uint64_t> numbers_at_steps(unsigned bits) {
  std::set<std::uint64_t> numbers{0};
  for (unsigned bit = 0; bit < bits; ++bit) {
    const std::uint64_t power = std::uint64_t{1} << bit;
    numbers.insert({power - 1, power, power + 1});
  }
  numbers.insert(std::numeric_limits<std::uint64_t>::max() >> (64 - bits));
  return numbers;
}

/// Short strings of few different bytes, so that many are the beginning of another.
std::vector<std::string> similar_strings(Random& random, std::size_t count) {
  static constexpr char bytes[] = {'\0', '\x01', 'a', '\xFE', '\xFF'};
  std::vector<std::string> strings{""};
  while (strings.size() < count) {
    auto text = random.pick(strings);
    for (auto more = random.below(4); more > 0; --more) text += random.pick(bytes);
    strings.push_back(text.substr(0, 12));
  }
  return strings;
}

TEST_CASE("packed numbers come back at every length", "[glass][packing]") {
  for (const auto number : numbers_at_steps(64)) {
    INFO(number);
    const auto bytes = packed<std::uint64_t>(append_uint, number);
    CHECK(bytes.size() == (std::bit_width(number | 1) + 6U) / 7);
    Unpacker in(bytes);
    CHECK(in.uint() == number);
    CHECK(in.at_end());
  }
}

TEST_CASE("sortable numbers come back and have the lengths that Xapian gives them",
          "[glass][packing]") {
  CHECK(sortable(0x7FFF) == "\x7F\xFF");
  CHECK(sortable(0x8000) == "\x80\x80\x00"s);
  CHECK(sortable(0x3F'FFFF) == "\xBF\xFF\xFF");
  CHECK(sortable(0x40'0000) == "\xC0\x40\x00\x00"s);
  CHECK(sortable(0x1FFF'FFFF) == "\xDF\xFF\xFF\xFF");
  CHECK(sortable(0x2000'0000) == "\xE0\x20\x00\x00\x00"s);
  CHECK(sortable(0xFFFF'FFFF) == "\xE0\xFF\xFF\xFF\xFF");
  for (const auto number : numbers_at_steps(32)) {
    INFO(number);
    const auto bytes = sortable(static_cast<DocumentId>(number));
    Unpacker in(bytes);
    CHECK(in.sortable_uint() == number);
    CHECK(in.at_end());
  }
}

TEST_CASE("sortable numbers sort as numbers", "[glass][packing]") {
  Random random(test_seed());
  auto numbers = numbers_at_steps(32);
  while (numbers.size() < 2'000)
    numbers.insert(random.below(std::size_t{1} << random.between(1, 32)));
  std::string before;
  for (const auto number : numbers) {
    const auto bytes = sortable(static_cast<DocumentId>(number));
    if (!before.empty()) REQUIRE(before < bytes);
    before = bytes;
  }
}

TEST_CASE("sortable strings come back, and sort whatever follows them", "[glass][packing]") {
  Random random(test_seed());
  INFO("seed " << test_seed());
  const auto strings = similar_strings(random, 400);
  for (const auto& text : strings) {
    for (const auto& last : {true, false}) {
      auto bytes = last ? packed<std::string_view>(append_last_sortable_string, text)
                        : sortable(text) + "\x01rest";
      std::string back;
      Unpacker in(bytes);
      CHECK(in.sortable_string(back) == !last);
      CHECK(back == text);
      CHECK(in.rest() == (last ? "" : "\x01rest"));
    }
  }
  std::size_t wrong = 0;
  for (const auto& a : strings) {
    for (const auto& b : strings) {
      if (a == b) continue;
      wrong += (a < b) != (sortable(a) + sortable(7) < sortable(b) + sortable(3));
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("a document's number does not begin as an escaped NUL does", "[glass][packing]") {
  for (const auto number : numbers_at_steps(32))
    CHECK(sortable(static_cast<DocumentId>(number))[0] != '\xFF');
}

TEST_CASE("the keys of the postlist table come in their order", "[glass][packing]") {
  std::vector<std::string> keys{metadata_key("a"),       metadata_key("b"),
                                value_statistics_key(0), value_statistics_key(40),
                                value_chunk_key(0, 1),   value_chunk_key(0, 0x8000),
                                value_chunk_key(1, 1),   value_chunk_key(200, 5),
                                posting_key(""),         posting_key("", 2),
                                posting_key("", 0x8000), posting_key("\0"s),
                                posting_key("\0"s, 9),   posting_key("a"),
                                posting_key("a", 1),     posting_key("a", 0xFFFF'FFFF),
                                posting_key("a\0"s),     posting_key("a\0"s, 4),
                                posting_key("a\0b"s),    posting_key("aa")};
  CHECK(std::is_sorted(keys.begin(), keys.end()));
  CHECK(std::adjacent_find(keys.begin(), keys.end()) == keys.end());
}

TEST_CASE("keys are those of Xapian", "[glass][packing]") {
  CHECK(metadata_key("x") == "\x00\xC0x"s);
  CHECK(value_statistics_key(0) == "\x00\xD0"s);
  CHECK(value_statistics_key(0x102) == "\x00\xD0\x02\x01"s);
  CHECK(value_chunk_key(0x81, 1) == "\x00\xD8\x81\x01\x00\x01"s);
  CHECK(posting_key("") == "\x00\xE0"s);
  CHECK(posting_key("", 1) == "\x00\xE0\x00\x01"s);
  CHECK(posting_key("t\0u"s, 1) == "t\x00\xFFu\x00\x00\x01"s);
  CHECK(position_key("t", 1) == "t\x00\x00\x01"s);
  CHECK(document_key(0x8001) == "\x80\x80\x01"s);
}

TEST_CASE("bytes that were cut or never written are damaged", "[glass][packing]") {
  const auto damaged = [](std::string_view bytes, auto&& read) {
    return problem_of([&] {
             Unpacker in(bytes);
             read(in);
           }) == Problem::damaged;
  };
  const auto uint = [](Unpacker& in) { in.uint(); };
  const auto string = [](Unpacker& in) { in.string(); };
  const auto sorted = [](Unpacker& in) { in.sortable_uint(); };
  CHECK(damaged("", uint));
  CHECK(damaged("\x80\x80", uint));
  CHECK(damaged(std::string(11, '\x80'), uint));
  CHECK(damaged("\x05oil", string));
  CHECK(damaged(std::string(9, '\xFF') + "\x01", string));
  CHECK(damaged("", sorted));
  CHECK(damaged("\x01", sorted));
  CHECK(damaged("\x80\x80", sorted));
  CHECK(damaged("\xE1\xFF\xFF\xFF\xFF", sorted));
  CHECK(damaged("\xF0\x01\x02\x03\x04\x05\x06", sorted));
  CHECK(damaged("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF", sorted));
}

}  // namespace
}  // namespace backfile::glass
