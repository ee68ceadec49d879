// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/term_list.h"

#include <catch2/catch.hpp>

#include "common/glass/packing.h"

namespace backfile::glass {
namespace {

using namespace std::string_literals;

using Terms = std::vector<std::pair<std::string, std::uint32_t>>;

std::string entry(TermListEncoder& encoder, const Terms& terms) {
  std::uint64_t length = 0;
  for (const auto& [term, wdf] : terms) length += wdf;
  encoder.begin(length, terms.size());
  for (const auto& [term, wdf] : terms) encoder.add(term, wdf);
  return encoder.entry();
}

std::string entry(const Terms& terms) {
  TermListEncoder encoder;
  return entry(encoder, terms);
}

// That Xapian reads these lists as they were meant is for the test of equivalence.
TEST_CASE("a term list is written as Xapian writes it", "[glass][term_list]") {
  CHECK(entry({}) == "");
  CHECK(entry({{"oil", 3}}) == "\x03\x01\x03oil\x03");
  // What is shared with "oil" and a wdf of 1: 2 * (3 + 1) + 3.
  CHECK(entry({{"oil", 3}, {"oils", 1}}) == "\x04\x02\x03oil\x03\x0B\x01s");
  CHECK(entry({{"a", 0}, {"b", 0}}) ==
        "\x00\x02\x01"
        "a\x00\x02\x01"
        "b"s);
}

TEST_CASE("a wdf too large for the byte of what is shared comes behind the term",
          "[glass][term_list]") {
  CHECK(entry({{"a", 1}, {"b", 126}}) ==
        "\x7F\x02\x01"
        "a\x01\xFE\x01"
        "b");
  CHECK(entry({{"a", 1}, {"b", 127}}) ==
        "\x80\x01\x02\x01"
        "a\x01\x00\x01"
        "b\x7F"s);
  const std::string long_term(245, 't');
  CHECK(entry({{long_term, 1}, {long_term + "\x01", 0}}) ==
        "\x01\x02\xF5" + long_term + "\x01\xF5\x01\x01\x00"s);
}

TEST_CASE("a term list does not know the one before", "[glass][term_list]") {
  TermListEncoder encoder;
  const auto alone = entry({{"oils", 2}, {"tin", 1}});
  entry(encoder, {{"oil", 3}});
  CHECK(entry(encoder, {{"oils", 2}, {"tin", 1}}) == alone);
}

}  // namespace
}  // namespace backfile::glass
