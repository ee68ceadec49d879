// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/facet_values.h"

#include <catch2/catch.hpp>

#include "backfile/error.h"
#include "tests/testing.h"

namespace backfile {
namespace {

TEST_CASE("values are numbered as they are met, and spellings are one", "[facet_values]") {
  FacetValues values;
  CHECK(values.add("Norway") == 0);
  CHECK(values.add("Sweden") == 1);
  CHECK(values.add("NORWAY") == 0);
  CHECK(values.add("São  Paulo") == 2);
  CHECK(values.add("sao paulo") == 2);
  CHECK(values.size() == 3);
  CHECK(values.value(0) == "Norway");
  CHECK(values.value(2) == "São  Paulo");
  CHECK(values.find("norwaY") == 0);
  CHECK(values.find("SAO PAULO") == 2);
  CHECK(values.find("Denmark") == values.size());
}

TEST_CASE("values are read back with their numbers", "[facet_values]") {
  FacetValues values;
  for (const char* value : {"b", "", "a", "ß", "c d"}) values.add(value);
  const auto back = FacetValues::decode(values.encode());
  REQUIRE(back.size() == values.size());
  for (FacetValues::Ordinal i = 0; i < values.size(); ++i) {
    CHECK(back.value(i) == values.value(i));
    CHECK(back.find(values.value(i)) == i);
  }
  CHECK(FacetValues::decode("").size() == 0);
}

TEST_CASE("values that are cut short are damaged", "[facet_values]") {
  FacetValues values;
  values.add("Norway");
  const auto bytes = values.encode();
  for (std::size_t length = 1; length < bytes.size(); ++length)
    CHECK_THROWS_AS(FacetValues::decode(bytes.substr(0, length)), IndexError);
}

TEST_CASE("values that would lose their numbers are damaged", "[facet_values]") {
  // "a" and "A" are one value, so whatever is numbered behind them would be another value.
  FacetValues one, two;
  one.add("a");
  two.add("A");
  CHECK_THROWS_AS(FacetValues::decode(one.encode() + two.encode()), IndexError);
}

TEST_CASE("the numbers of a slot are read back and appended", "[facet_values]") {
  const std::vector<FacetValues::Ordinal> ordinals = {0, 1, 127, 128, 70'000, 4'294'967'295};
  std::vector<FacetValues::Ordinal> back = {7};
  decode_ordinals(encode_ordinals(ordinals), back);
  CHECK(back == std::vector<FacetValues::Ordinal>{7, 0, 1, 127, 128, 70'000, 4'294'967'295});
  CHECK(encode_ordinals({}).empty());
  CHECK_THROWS_AS(decode_ordinals("\x80", back), IndexError);
}

}  // namespace
}  // namespace backfile
