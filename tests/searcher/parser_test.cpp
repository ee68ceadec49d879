// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/parser.h"

#include <catch2/catch.hpp>

#include "tests/testing.h"

namespace backfile {
namespace {

struct Case {
  std::string query;
  std::string tree;
};

void check_table(std::initializer_list<Case> cases) {
  for (const auto& [query, tree] : cases) {
    INFO(query);
    std::string found;
    try {
      found = describe(parse_query(query, {.custom_facets = {"desk"}}));
    } catch (const QueryError& error) {
      found = error.what();
    }
    CHECK(found == tree);
  }
}

TEST_CASE("words follow each other", "[parser]") {
  check_table({{"oil", "oil"},
               {"  oil  ", "oil"},
               {"oil price", "(oil price)"},
               {"oil\tprice\nfall", "(oil price fall)"},
               {"Oil PRICE", "(Oil PRICE)"},
               {"oil, price.", "(oil, price.)"},
               {"e-mail", "e-mail"},
               {"AT&T", "AT&T"},
               {"U.S.", "U.S."},
               {"don't", "don't"},
               {"C++", "C++"},
               {"#tag @name", "(#tag @name)"},
               {"10:30am", "10:30am"},
               {"http://post.example/a", "http://post.example/a"},
               {"東京", "東京"},
               {"oil\u00A0price", "(oil price)"},
               {"*", "*"},
               {"* oil", "(* oil)"},
               {"oil *", "(oil *)"}});
}

TEST_CASE("pieces without letters are left out", "[parser]") {
  check_table({{"oil - gas", "(oil gas)"},
               {"oil – gas", "(oil gas)"},
               {"oil — gas", "(oil gas)"},
               {"oil & gas", "(oil gas)"},
               {"oil --", "oil"},
               {"... oil", "oil"},
               {"oil / gas", "(oil gas)"},
               {"(oil -)", "oil"},
               {"oil + -", "oil"},
               {"oil 👍", "oil"},
               {"oil ❤️", "oil"}});
}

TEST_CASE("operators are words in capitals", "[parser]") {
  check_table({{"oil AND gas", "(oil AND gas)"},
               {"oil OR gas", "(oil OR gas)"},
               {"oil NOT gas", "(oil NOT gas)"},
               {"oil AND NOT gas", "(oil AND NOT gas)"},
               {"oil and gas", "(oil and gas)"},
               {"oil or gas", "(oil or gas)"},
               {"oil Or gas", "(oil Or gas)"},
               {"oil not gas", "(oil not gas)"},
               {"oil -gas", "(oil NOT gas)"},
               {"-gas oil", "(NOT gas oil)"},
               {"oil AND gas AND coal", "(oil AND gas AND coal)"},
               {"oil OR gas OR coal", "(oil OR gas OR coal)"},
               {"ANDROID", "ANDROID"},
               {"\"AND\"", "\"AND\""},
               {"oil \"OR\" gas", "(oil \"OR\" gas)"}});
}

TEST_CASE("NOT binds tighter than AND and succession, and these tighter than OR", "[parser]") {
  check_table({{"a OR b AND c", "(a OR (b AND c))"},
               {"a AND b OR c", "((a AND b) OR c)"},
               {"a b OR c", "((a b) OR c)"},
               {"a OR b c", "(a OR (b c))"},
               {"a b AND c d", "((a b) AND (c d))"},
               {"a AND b c", "(a AND (b c))"},
               {"a OR b c AND d OR e", "(a OR ((b c) AND d) OR e)"},
               {"NOT a b", "(NOT a b)"},
               {"NOT a AND b", "(NOT a AND b)"},
               {"NOT a OR b", "((* AND NOT a) OR b)"},
               {"a NOT b c", "(a NOT b c)"},
               {"a NOT b OR c", "((a NOT b) OR c)"},
               {"a OR NOT b", "(a OR (* AND NOT b))"},
               {"a OR -b c", "(a OR (NOT b c))"}});
}

TEST_CASE("brackets group", "[parser]") {
  check_table({{"(oil)", "oil"},
               {"((oil))", "oil"},
               {"(oil gas)", "(oil gas)"},
               {"(a OR b) c", "((a OR b) c)"},
               {"c (a OR b)", "(c (a OR b))"},
               {"(a OR b) AND (c OR d)", "((a OR b) AND (c OR d))"},
               {"(a b) c", "((a b) c)"},
               {"((a OR b) c) OR d", "(((a OR b) c) OR d)"},
               {"(a)(b)", "(a b)"},
               {"a(b)c", "(a b c)"},
               {"a OR (b AND (c OR d))", "(a OR (b AND (c OR d)))"}});
}

TEST_CASE("what is only negative takes away from everything", "[parser]") {
  check_table({{"-oil", "(* AND NOT oil)"},
               {"NOT oil", "(* AND NOT oil)"},
               {"-oil -gas", "(* NOT oil NOT gas)"},
               {"NOT oil AND NOT gas", "(* AND NOT oil AND NOT gas)"},
               {"-oil OR -gas", "((* AND NOT oil) OR (* AND NOT gas))"},
               {"-(oil gas)", "(* AND NOT (oil gas))"},
               {"-(oil OR gas) a", "(NOT (oil OR gas) a)"},
               {"NOT NOT oil", "oil"},
               {"NOT -oil", "oil"},
               {"NOT NOT NOT oil", "(* AND NOT oil)"},
               {"-(-oil)", "(* AND NOT (* AND NOT oil))"},
               {"a (-b)", "(a (* AND NOT b))"},
               {"(-b) OR a", "((* AND NOT b) OR a)"},
               {"-*", "(* AND NOT *)"},
               {"- oil", "oil"}});
}

TEST_CASE("quotations are phrases", "[parser]") {
  check_table({{"\"oil price\"", "\"oil price\""},
               {"“oil price”", "\"oil price\""},
               {"„oil price“", "\"oil price\""},
               {"”oil price”", "\"oil price\""},
               {"\"oil\"", "\"oil\""},
               {"\"oil price\" gas", "(\"oil price\" gas)"},
               {"-\"oil price\"", "(* AND NOT \"oil price\")"},
               {"\"a (b) OR c\"", "\"a (b) OR c\""},
               {"\"title:oil\"", "\"title:oil\""},
               {"\"a*b\"", "\"a*b\""},
               {"a\"b c\"d", "(a \"b c\" d)"},
               {"\"O’Neill's\"", "\"O’Neill's\""}});
}

TEST_CASE("fields apply to what follows the colon", "[parser]") {
  check_table({{"title:oil", "title:oil"},
               {"TITLE:oil", "title:oil"},
               {"Title:oil", "title:oil"},
               {"title:oil gas", "(title:oil gas)"},
               {"gas title:oil", "(gas title:oil)"},
               {"title:\"oil price\"", "title:\"oil price\""},
               {"title:“oil price”", "title:\"oil price\""},
               {"title:elect*", "title:elect*"},
               {"title:(oil gas)", "(title:oil title:gas)"},
               {"title:(oil OR gas)", "(title:oil OR title:gas)"},
               {"title:(oil -gas) b", "((title:oil NOT title:gas) b)"},
               {"title:(-oil)", "(* AND NOT title:oil)"},
               {"-title:oil", "(* AND NOT title:oil)"},
               {"NOT title:(a OR b)", "(* AND NOT (title:a OR title:b))"},
               {"caption:a lead:b body:c related:d",
                "(caption:a lead:b body:c related:d)"},
               {"title:(a body:b c)", "(title:a body:b title:c)"},
               {"title:(a body:(b c) d)", "(title:a (body:b body:c) title:d)"},
               {"title:(a place:usa)", "(title:a place:usa)"},
               {"(title:a) b", "(title:a b)"},
               {"title:e-mail", "title:e-mail"},
               {"title:10:30am", "title:10:30am"}});
}

TEST_CASE("fields of values take values whole", "[parser]") {
  check_table({{"place:usa", "place:usa"},
               {"place:\"new york\"", "place:\"new york\""},
               {"place:new york", "(place:new york)"},
               {"place:(usa OR uk)", "(place:usa OR place:uk)"},
               {"place:(usa \"new york\")", "(place:usa place:\"new york\")"},
               {"place:us*", "place:us*"},
               {"place:u*", "place:u*"},
               {"place:\"new y\"*", "place:\"new y\"*"},
               {"source:a author:b section:c topic:d person:e org:f language:g",
                "(source:a author:b section:c topic:d person:e org:f language:g)"},
               {"desk:night", "desk:night"},
               {"DESK:night", "desk:night"},
               {"id:post-1", "id:post-1"},
               {"id:\"a b\"", "id:\"a b\""},
               {"id:http://post.example/1", "id:\"http://post.example/1\""},
               {"-place:usa", "(* AND NOT place:usa)"},
               {"topic:\"a:b\"", "topic:\"a:b\""},
               {"topic:&", "topic:&"}});
}

TEST_CASE("dates are days, months, years and ranges", "[parser]") {
  check_table({{"date:1987", "date:1987"},
               {"date:1987-03", "date:1987-03"},
               {"date:1987-03-02", "date:1987-03-02"},
               {"date:1986..1987", "date:1986..1987"},
               {"date:1986-02..1987-03-02", "date:1986-02..1987-03-02"},
               {"date:1987..1987", "date:1987"},
               {"date:1987-03..1987", "date:1987-03..1987"},
               {"date:1987..1987-03", "date:1987..1987-03"},
               {"date:1987..", "date:1987.."},
               {"date:..1987", "date:..1987"},
               {"date:\"1987\"", "date:1987"},
               {"date:(1986 OR 1987)", "(date:1986 OR date:1987)"},
               {"oil date:1987", "(oil date:1987)"},
               {"-date:1987", "(* AND NOT date:1987)"},
               {"date:2000-02-29", "date:2000-02-29"}});
}

TEST_CASE("a star stands for the rest of a word", "[parser]") {
  check_table({{"elect*", "elect*"},
               {"Elect*", "Elect*"},
               {"ele*", "ele*"},
               {"été*", "été*"},
               {"東*", "東*"},
               {"199*", "199*"},
               {"elect* OR vot*", "(elect* OR vot*)"},
               {"-elect*", "(* AND NOT elect*)"},
               {"at&t*", "at&t*"}});
}

TEST_CASE("a node knows its bytes of the query", "[parser]") {
  const auto tree = parse_query("oil (gas OR -title:coal)");
  CHECK(tree.offset == 0);
  REQUIRE(tree.children.size() == 2);
  CHECK(tree.children[0].length == 3);
  const auto& either = tree.children[1];
  CHECK(either.offset == 5);
  CHECK(either.length == 18);
}

}  // namespace
}  // namespace backfile
