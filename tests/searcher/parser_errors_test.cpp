// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "backfile/error.h"
#include "searcher/query/parser.h"
#include "tests/common/random.h"
#include "tests/testing.h"

namespace backfile {
namespace {

QueryError error_of(const std::string& query, const QueryLimits& limits = {}) {
  try {
    return QueryError("understood as " +
                      describe(parse_query(query, {.custom_facets = {"desk"}}, limits)));
  } catch (const QueryError& error) {
    return error;
  }
}

struct Case {
  std::string query;
  std::string message;  // A part of it.
  std::size_t offset;
  std::size_t length;
};

void check_table(std::initializer_list<Case> cases) {
  for (const auto& [query, message, offset, length] : cases) {
    INFO(query);
    const auto error = error_of(query);
    INFO(error.what());
    CHECK(std::string(error.what()).find(message) != std::string::npos);
    CHECK(error.offset() == offset);
    CHECK(error.length() == length);
  }
}

TEST_CASE("a query without words is an error", "[parser]") {
  check_table({{"", "expected a word", 0, 0},
               {"   ", "expected a word", 3, 0},
               {"-", "expected a word", 0, 1},
               {"...", "expected a word", 0, 3},
               {"- -", "expected a word", 0, 1},
               {"\"\"", "expected a word", 0, 2},
               {"oil \" \"", "expected a word", 4, 3},
               {"“...”", "expected a word", 0, 9}});
}

TEST_CASE("an unknown field is an error", "[parser]") {
  check_table({{"colour:red", "no field \"colour\"", 0, 7},
               {"oil Colour:red", "no field \"colour\"", 4, 7},
               {"titel:oil", "no field \"titel\"", 0, 6},
               {"(a OR b:c)", "no field \"b\"", 6, 2},
               {"title:(colour:red)", "no field \"colour\"", 7, 7},
               {"mailto:a@b", "no field \"mailto\"", 0, 7},
               {"year:1987", "no field \"year\"", 0, 5}});
  CHECK(std::string(error_of("colour:red").what()).find(" title ") != std::string::npos);
  CHECK(std::string(error_of("colour:red").what()).find(" desk") != std::string::npos);
}

TEST_CASE("a field without anything behind it is an error", "[parser]") {
  check_table({{"title:", "behind the colon", 0, 6},
               {"title: oil", "behind the colon", 0, 6},
               {"Title: oil", "behind the colon", 0, 6},
               {"TITLE: oil", "behind the colon", 0, 6},
               {"desk: night", "behind the colon", 0, 5},
               {"date: 1987", "behind the colon", 0, 5},
               {"place: usa", "behind the colon", 0, 6},
               {"title:-oil", "behind the colon", 0, 6},
               {"title:)", "behind the colon", 0, 6},
               {"title:title:a", "behind the colon", 0, 6},
               {"title:()", "expected a word", 6, 2},
               {"title:...", "expected a word", 0, 6},
               {"place:*", "expected a value", 6, 1},
               {"place:\"\"", "expected a value", 6, 2},
               {"place:\" \"", "expected a value", 6, 3}});
}

TEST_CASE("what is not closed is an error", "[parser]") {
  check_table({{"\"oil", "not closed", 0, 4},
               {"oil \"gas", "not closed", 4, 4},
               {"“oil", "not closed", 0, 6},
               {"\"", "not closed", 0, 1},
               {"a \"b\" \"c", "not closed", 6, 2},
               {"title:\"oil", "not closed", 6, 4},
               {"(oil", "not closed", 0, 1},
               {"oil (gas", "not closed", 4, 1},
               {"((oil)", "not closed", 0, 1},
               {"title:(oil", "not closed", 6, 1},
               {"(", "not closed", 0, 1},
               {"(\"oil)", "not closed", 1, 5},
               {"oil)", "closes nothing", 3, 1},
               {")", "closes nothing", 0, 1},
               {"(a))", "closes nothing", 3, 1},
               {"a ) b", "closes nothing", 2, 1},
               {"()", "in the brackets", 0, 2},
               {"a ( ) b", "in the brackets", 2, 3},
               {"(-)", "in the brackets", 0, 3}});
}

TEST_CASE("an operator without a word is an error", "[parser]") {
  check_table({{"AND", "before this operator", 0, 3},
               {"AND oil", "before this operator", 0, 3},
               {"oil AND", "after AND", 4, 3},
               {"oil OR", "after OR", 4, 2},
               {"oil NOT", "after NOT", 4, 3},
               {"NOT", "after NOT", 0, 3},
               {"oil AND AND gas", "before this operator", 8, 3},
               {"oil AND OR gas", "before this operator", 8, 2},
               {"oil OR OR gas", "before this operator", 7, 2},
               {"NOT AND oil", "after NOT", 0, 3},
               {"oil AND -", "after AND", 4, 3},
               {"oil OR ...", "after OR", 4, 2},
               {"NOT -", "after NOT", 0, 3},
               {"(AND oil)", "before this operator", 1, 3},
               {"(oil OR)", "after OR", 5, 2},
               {"oil AND )", "after AND", 4, 3},
               {"- AND oil", "before", 2, 3},
               {"... OR oil", "before", 4, 2}});
}

TEST_CASE("an impossible date is an error", "[parser]") {
  check_table({{"date:87", "is no date", 5, 2},
               {"date:1987-13", "is no date", 5, 7},
               {"date:1987-02-30", "is no date", 5, 10},
               {"date:1900-02-29", "is no date", 5, 10},
               {"date:yesterdays", "is no date", 5, 10},
               {"oil date:1987/03", "is no date", 14, 2},
               {"date:1987-03-02T10:00", "is no date", 5, 16},
               {"date:1986..1987-13", "is no date", 11, 7},
               {"date:1986-13..1987", "is no date", 5, 7},
               {"date:1986...1987", "is no date", 11, 5},
               {"date:1986..1987..1988", "is no date", 11, 10},
               {"date:\"1987-13\"", "is no date", 6, 7},
               {"date:\"1986..1987-13\"", "is no date", 12, 7},
               {"date:“1987-13”", "is no date", 8, 7},
               {"date:..", "before or behind", 5, 2},
               {"date:1987..1986", "ends before it begins", 5, 10},
               {"date:1987-03..1987-02", "ends before it begins", 5, 16},
               {"date:1987-03-02..1987-03-01", "ends before it begins", 5, 22},
               {"date:1988-01..1987", "ends before it begins", 5, 13},
               {"date:1987*", "cannot have a *", 5, 5}});
}

TEST_CASE("a misplaced star is an error", "[parser]") {
  check_table({{"a*b", "at least 3", 0, 3},
               {"*oi", "at least 3", 0, 3},
               {"**", "at least 3", 0, 2},
               {"el*", "at least 3", 0, 3},
               {"é*", "at least 3", 0, 3},
               {"ét*", "at least 3", 0, 4},
               {"U.S.*", "at least 3", 0, 5},
               {"oil price* ab*", "at least 3", 11, 3},
               {"e-mail*", "beginning of one word", 0, 7},
               {"title:*", "beginning of one word", 6, 1},
               {"...*", "beginning of one word", 0, 4},
               {"\"oil price\"*", "cannot follow a quotation", 0, 12},
               {"title:\"oil\"*", "cannot follow a quotation", 6, 6},
               {"id:a*", "cannot have a *", 3, 2}});
}

TEST_CASE("a star behind what gives no term is an error", "[parser]") {
  for (const auto& before : {std::string(121, 'a'), std::string("\uFE0F"), std::string("\u115F")}) {
    INFO(before);
    CHECK(std::string(error_of(before + "*").what()).find("*") != std::string::npos);
    CHECK(std::string(error_of("oil " + before + "*").what()).find("*") != std::string::npos);
  }
}

TEST_CASE("a query is bounded in bytes, words and nesting", "[parser]") {
  const QueryLimits limits;
  CHECK_NOTHROW(parse_query(std::string(limits.bytes, 'a')));
  const auto long_query = error_of(std::string(limits.bytes + 1, 'a'));
  CHECK(std::string(long_query.what()).find("bytes") != std::string::npos);

  std::string words;
  for (std::size_t i = 0; i < limits.leaves; ++i) words += "a ";
  CHECK_NOTHROW(parse_query(words));
  const auto many_words = error_of(words + "a");
  CHECK(many_words.offset() == words.size());
  CHECK(many_words.length() == 1);

  const std::string open(limits.nesting, '('), close(limits.nesting, ')');
  CHECK_NOTHROW(parse_query(open + "a" + close));
  const auto deep = error_of("(" + open + "a" + close + ")");
  CHECK(std::string(deep.what()).find("nested") != std::string::npos);
}

TEST_CASE("no nesting exhausts the stack", "[parser]") {
  const QueryLimits only_nesting{.bytes = 10'000'000, .leaves = 10'000'000};
  for (const std::string piece : {"(", "NOT ", "-(", "title:(", "a OR (", "a (", "NOT NOT ("}) {
    INFO(piece);
    std::string query;
    for (int i = 0; i < 100'000; ++i) query += piece;
    const auto error = error_of(query, only_nesting);
    CHECK(std::string(error.what()).find("nested") != std::string::npos);
  }
  CHECK(std::string(error_of(std::string(100'000, '(')).what()).find("bytes") !=
        std::string::npos);
}

TEST_CASE("any text is understood or refused at a place within it", "[parser][random]") {
  static const std::string pieces[] = {
      "a",    "oil", " ",      "(",      ")",     "\"",   "“",     "-",   "*",   "AND ",  "OR ",
      "NOT ", ":",   "title:", "place:", "date:", "1987", "..",    "-03", "id:", "US",    "\xE9",
      "é",    "東",  "\uFE0F", "e-mail", ".",     "'",    "desk:", "#",   "\t",  "\u00A0"};
  const auto seed = testing::test_seed();
  for (std::uint64_t i = 0; i < 20'000 * testing::test_rounds(); ++i) {
    testing::Random random(seed + i);
    std::string query;
    for (std::size_t n = random.below(14); n > 0; --n) query += random.pick(pieces);
    INFO("BACKFILE_TEST_SEED=" << seed + i << ' ' << query);
    std::string text;
    try {
      text = describe(parse_query(query, {.custom_facets = {"desk"}}));
    } catch (const QueryError& error) {
      REQUIRE(error.offset() <= query.size());
      REQUIRE(error.length() <= query.size() - error.offset());
      continue;
    }
    std::string again;
    try {
      again = describe(parse_query(text, {.custom_facets = {"desk"}}));
    } catch (const QueryError& error) {
      again = error.what();
    }
    INFO(text);
    CHECK(again == text);
  }
}

}  // namespace
}  // namespace backfile
