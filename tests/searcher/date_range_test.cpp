// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/date_range.h"

#include <catch2/catch.hpp>

#include "backfile/error.h"
#include "tests/testing.h"

namespace backfile {
namespace {

TEST_CASE("a text is a period with its bounds", "[date_range]") {
  const auto node = parse_dates("1986-02..1987", 7);
  CHECK(node.kind == QueryNode::Kind::dates);
  CHECK(node.field == "date");
  CHECK(node.since == Date{1986, 2});
  CHECK(node.until == Date{1987});
  CHECK(node.offset == 7);
  CHECK(node.length == 13);
  CHECK(parse_dates("1987", 0).since == Date{1987});
  CHECK(parse_dates("1987", 0).until == Date{1987});
  CHECK_FALSE(parse_dates("..1987", 0).since.known());
  CHECK_FALSE(parse_dates("1987..", 0).until.known());
}

TEST_CASE("what is no period is an error, wherever it was read", "[date_range]") {
  for (const char* text : {"", "..", "x", "1987..x", "x..1987", "1987..1986", "1987-02-30"}) {
    INFO(text);
    CHECK_THROWS_AS(parse_dates(text, 0), QueryError);
    try {
      parse_dates(text, QueryError::nowhere);
    } catch (const QueryError& error) {
      CHECK(error.offset() == QueryError::nowhere);
    }
  }
}

}  // namespace
}  // namespace backfile
