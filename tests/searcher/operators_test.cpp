// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "backfile/error.h"
#include "searcher/query/parser.h"
#include "tests/testing.h"

namespace backfile {
namespace {

struct Case {
  std::string query;
  std::string tree;  // Or a part of the message.
};

std::string read(const std::string& query) {
  try {
    return describe(parse_query(query, {.custom_facets = {"desk"}, .today = {1987, 5, 20}}));
  } catch (const QueryError& error) {
    return error.what();
  }
}

void check_table(std::initializer_list<Case> cases) {
  for (const auto& [query, tree] : cases) {
    INFO(query);
    CHECK(read(query) == tree);
    // What is said of a query is a query that is understood the same.
    CHECK(read(tree) == tree);
  }
}

void check_refused(std::initializer_list<Case> cases) {
  for (const auto& [query, message] : cases) {
    INFO(query);
    CHECK_THAT(read(query), Catch::Contains(message));
    CHECK_THROWS_AS(parse_query(query), QueryError);
  }
}

TEST_CASE("words may be near to each other", "[parser][operators]") {
  check_table({{"a NEAR/5 b", "(a NEAR/5 b)"},
               {"a near/5 b", "(a NEAR/5 b)"},
               {"a w/5 b", "(a NEAR/5 b)"},
               {"a W/5 b", "(a NEAR/5 b)"},
               {"a ADJ/3 b", "(a ADJ/3 b)"},
               {"a pre/3 b", "(a ADJ/3 b)"},
               {"a PRE/3 b", "(a ADJ/3 b)"},
               {"a NOT w/5 b", "(a NOT w/5 b)"},
               {"a NOT NEAR/5 b", "(a NOT w/5 b)"},
               {"a /s b", "(a /s b)"},
               {"a /S b", "(a /s b)"},
               {"a w/s b", "(a /s b)"},
               {"a /p b", "(a /p b)"},
               {"a w/p b", "(a /p b)"},
               {"a w/1 b", "(a NEAR/1 b)"},
               {"a w/999 b", "(a NEAR/999 b)"},
               {"\"a b\" w/5 c", "(\"a b\" NEAR/5 c)"},
               {"a w/5 \"b c\"", "(a NEAR/5 \"b c\")"},
               {"~\"a b\" w/5 =c", "(~\"a b\" NEAR/5 \"c\")"},
               {"elect* w/5 wom?n", "(elect* NEAR/5 wom?n)"},
               {"a w/5 bukele~1", "(a NEAR/5 bukele~1)"},
               {"(a OR b) w/5 (c OR d)", "((a OR b) NEAR/5 (c OR d))"},
               {"(a) w/5 ((b))", "(a NEAR/5 b)"}});
}

TEST_CASE("positional operators bind tightest, from the left", "[parser][operators]") {
  check_table({{"a w/5 b w/3 c", "((a NEAR/5 b) NEAR/3 c)"},
               {"a w/5 (b w/3 c)", "(a NEAR/5 (b NEAR/3 c))"},
               {"a /s b /p c", "((a /s b) /p c)"},
               {"a b w/5 c", "(a (b NEAR/5 c))"},
               {"a w/5 b c", "((a NEAR/5 b) c)"},
               {"a AND b w/5 c", "(a AND (b NEAR/5 c))"},
               {"a w/5 b AND c", "((a NEAR/5 b) AND c)"},
               {"a OR b w/5 c", "(a OR (b NEAR/5 c))"},
               {"a w/5 b OR c", "((a NEAR/5 b) OR c)"},
               {"a NOT b w/5 c", "(a NOT (b NEAR/5 c))"},
               {"a -b w/5 c", "(a NOT (b NEAR/5 c))"},
               {"+a w/5 b c", "(+(a NEAR/5 b) c)"}});
}

TEST_CASE("positional operators work within a field", "[parser][operators]") {
  check_table({{"title:(a w/5 b)", "(title:a NEAR/5 title:b)"},
               {"caption:(fire w/3 ship)", "(caption:fire NEAR/3 caption:ship)"},
               {"title:a w/5 title:b", "(title:a NEAR/5 title:b)"},
               {"first50(a)", "first50(a)"},
               {"FIRST50(a)", "first50(a)"},
               {"first50(a b)", "(first50(a) first50(b))"},
               {"first50(a w/5 b)", "(first50(a) NEAR/5 first50(b))"},
               {"first50(a OR \"b c\")", "(first50(a) OR first50(\"b c\"))"},
               {"first50 (a)", "(first50 a)"},
               {"first(a)", "(first a)"}});
}

TEST_CASE("passages are counted", "[parser][operators]") {
  check_table({{"atleast3(a)", "atleast3(a)"},
               {"ATLEAST3(a)", "atleast3(a)"},
               {"atleast3(\"a b\")", "atleast3(\"a b\")"},
               {"atleast3(a OR b)", "atleast3((a OR b))"},
               {"atleast3(a w/5 b)", "atleast3((a NEAR/5 b))"},
               {"title:(atleast2(a))", "atleast2(title:a)"},
               {"atleast2(a) b", "(atleast2(a) b)"},
               {"a -atleast2(b)", "(a NOT atleast2(b))"},
               {"atleast3 (a)", "(atleast3 a)"}});
}

TEST_CASE("words may be exact, inflected, patterns, or nearly right", "[parser][operators]") {
  check_table({{"=prices", "\"prices\""},
               {"title:=prices", "title:\"prices\""},
               {"a=b", "a=b"},
               {"~\"oil price\"", "~\"oil price\""},
               {"title:(~\"oil price\")", "title:~\"oil price\""},
               {"*burger", "*burger"},
               {"wom?n", "wom?n"},
               {"elect*n", "elect*n"},
               {"*elect*", "*elect*"},
               {"title:*burger", "title:*burger"},
               {"women?", "women?"},
               {"women??", "women??"},
               {"bukele~1", "bukele~1"},
               {"bukele~2", "bukele~2"},
               {"title:bukele~1", "title:bukele~1"}});
}

TEST_CASE("weights and what is required", "[parser][operators]") {
  check_table({{"a^2", "a^2"},
               {"a^2.5 b", "(a^2.5 b)"},
               {"a^.5", "a^0.5"},
               {"\"a b\"^3", "\"a b\"^3"},
               {"(a b)^2", "(a b)^2"},
               {"title:a^2", "title:a^2"},
               {"title:(a b)^2", "(title:a title:b)^2"},
               {"(a w/5 b)^2", "(a NEAR/5 b)^2"},
               {"(a OR b)^2 c", "((a OR b)^2 c)"},
               {"a^2^3", "a^6"},
               {"(a b)^2^3", "(a b)^6"},
               {"(a^1000)^1000", "a^1000"},
               {"(a^.01)^.01", "a^0.001"},
               {"+a b", "(+a b)"},
               {"+\"a b\" c", "(+\"a b\" c)"},
               {"+(a OR b) c", "(+(a OR b) c)"},
               {"C++ +a", "(C++ +a)"},
               {"a + b", "(a b)"},
               {"a^", "a^"}});
}

TEST_CASE("what an article has", "[parser][operators]") {
  check_table({{"has:caption", "has:caption"},
               {"has:author", "has:author"},
               {"HAS:Date", "has:date"},
               {"has:desk", "has:desk"},
               {"a -has:date", "(a NOT has:date)"}});
}

TEST_CASE("dates are counted from today", "[parser][operators]") {
  check_table({{"date:yesterday", "date:1987-05-19"},
               {"date:1987-Q2", "date:1987-04..1987-06"},
               {"date:2weeks..", "date:1987-05-06.."}});
}

TEST_CASE("only passages can be near to something", "[parser][operators]") {
  check_refused({{"(a b) w/5 c", "quotation marks"},
                 {"(a AND b) w/5 c", "no AND and no NOT"},
                 {"a w/5 (b NOT c)", "no AND and no NOT"},
                 {"a w/5 -b", "no AND and no NOT"},
                 {"* w/5 a", "only be words"},
                 {"place:uk w/5 a", "only be words"},
                 {"place:u* w/5 a", "only be words of the text"},
                 {"date:1987 w/5 a", "only be words"},
                 {"has:date w/5 a", "only be words"},
                 {"atleast2(a) w/5 b", "only be words"},
                 {"title:a w/5 b", "in one field"},
                 {"title:a w/5 caption:b", "in one field"},
                 {"first5(a) w/5 first6(b)", "in one field"},
                 {"atleast2(a b)", "quotation marks"},
                 {"atleast2(a AND b)", "no AND"},
                 {"atleast2(title:a OR b)", "in one field"}});
}

TEST_CASE("operators need words and sensible numbers", "[parser][operators]") {
  check_refused({{"w/5 a", "expected a word"},
                 {"a w/5", "expected a word after w/5"},
                 {"a w/5 OR b", "expected a word after w/5"},
                 {"a /s", "expected a word after /s"},
                 {"(/p a)", "expected a word"},
                 {"a w/0 b", "from 1 to 999"},
                 {"a w/1000 b", "from 1 to 999"},
                 {"a NOT w/5", "expected a word after w/5"},
                 {"atleast0(a)", "from 1 to 999"},
                 {"first1000(a)", "from 1 to 999"},
                 {"atleast3()", "expected a word"},
                 {"atleast3(a", "not closed"},
                 {"+", "expected a word"},
                 {"a^0", "expected a weight"},
                 {"\"a b\"^", "expected a weight"},
                 {"(a b)^x", "expected a weight"},
                 {"(a b)^2000", "expected a weight"},
                 {"a^0.0001", "from 0.001 to 1000"},
                 {"a~3", "~1 or ~2"},
                 {"=elect*", "only one of ="},
                 {"=wom?n", "only one of ="},
                 {"=bukele~1", "only one of ="},
                 {"elect*~1", "only one of ="},
                 {"wom?n~1", "only one of ="},
                 {"source:post~1", "only words of the text"},
                 {"source:~\"post\"", "only words of the text"},
                 {"date:1987~1", "only words of the text"},
                 {"has:caption~1", "only words of the text"},
                 {"e-mail~1", "one word"},
                 {"a XOR b", "no XOR"},
                 {"a*b", "at least 3"},
                 {"*ab", "at least 3"},
                 {"a?b", "at least 3"},
                 {"has:caption*", "expected"},
                 {"has:title", "expected caption, date or a field"},
                 {"has:id", "expected caption, date or a field"},
                 {"id:a?c", "only have a *"}});
}

}  // namespace
}  // namespace backfile
