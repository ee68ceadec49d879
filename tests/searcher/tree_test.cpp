// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/tree.h"

#include <catch2/catch.hpp>

#include "searcher/query/parser.h"
#include "tests/testing.h"

namespace backfile {
namespace {

// The same tree, its places in the text aside.
void check_same(const QueryNode& a, const QueryNode& b) {
  CHECK(a.kind == b.kind);
  CHECK(a.field == b.field);
  CHECK(a.text == b.text);
  CHECK(a.since == b.since);
  CHECK(a.until == b.until);
  CHECK(a.number == b.number);
  CHECK(a.region == b.region);
  CHECK(a.boost == Approx(b.boost).epsilon(1e-5));
  CHECK(a.required == b.required);
  REQUIRE(a.children.size() == b.children.size());
  for (std::size_t i = 0; i < a.children.size(); ++i) check_same(a.children[i], b.children[i]);
}

void check_described(const std::string& query) {
  INFO(query);
  const auto tree = parse_query(query);
  const auto text = describe(tree);
  INFO(text);
  try {
    check_same(parse_query(text), tree);
  } catch (const QueryError& error) {
    FAIL_CHECK(error.what());
  }
}

TEST_CASE("the description of a tree is the same query", "[tree]") {
  const std::string queries[] = {
      "oil price",       "a OR b c AND d",   "-a",           "-a -b",
      "title:(a -b)",    "place:\"new y\"*", "date:1987..",  "\"a b\" -\"c d\"",
      "a (b OR -c)",     "NOT a OR b",       "((a b) c) d",  "place:\"OR\"",
      "place:\"AND\"",   "place:\"NOT\"",    "place:\"-a\"", "source:\"Yahoo*\"",
      "source:\"a*b\"",  "place:\"a\tb\"",   "place:a*",     "id:http://a.example/1",
      "topic:\"a:b\"",   "-(a OR b) c",      "date:1987-03", "topic:\"a\u00A0b\""};
  for (const auto& query : queries) check_described(query);
}

TEST_CASE("values that look like operators stay values in a description", "[tree]") {
  for (const char* value : {"a?b", "a~1", "a^2", "=a", "+a", "w/3", "/s", "XOR", "a(b"})
    check_described("source:\"" + std::string(value) + "\"");
}

TEST_CASE("weights are described as they can be read", "[tree]") {
  for (const char* query : {"a^2^3 b", "(a^1000)^1000", "(a^.001)^.01", "a^1.23456789", "(b)^2^3"})
    check_described(query);
}

TEST_CASE("the outline of a tree shows its branches", "[tree]") {
  CHECK(outline(parse_query("a (b OR title:c) -\"d e\"")) ==
        "ALL\n  a\n  OR\n    b\n    title:c\n  NOT\n    \"d e\"\n");
}

// Twice the time for each level would be for ever.
TEST_CASE("a query is relaxed in the time that its length takes, however deep it is", "[tree]") {
  constexpr int depth = 60;
  std::string query;
  for (int i = 0; i < depth; ++i) query += "a (b ";
  query += "c" + std::string(depth, ')');
  const auto tree = parse_query(query, {}, {.nesting = depth});
  CHECK(can_be_relaxed(tree));
  CHECK(describe(relaxed(tree)).ends_with(" OR c" + std::string(depth + 1, ')')));
}

TEST_CASE("only words that merely follow each other can be relaxed", "[tree]") {
  struct Row {
    std::string query;
    bool relaxable;
  };
  const Row rows[] = {{"oil", false},
                      {"oil gas", true},
                      {"oil AND gas", false},
                      {"oil OR gas", false},
                      {"\"oil gas\"", false},
                      {"oil -gas", false},
                      {"oil gas -coal", true},
                      {"(oil gas) AND coal", true},
                      {"oil place:usa", false},
                      {"oil date:1987", false},
                      {"place:usa topic:oil", false},
                      {"oil -(gas coal)", false},
                      {"oil place:(usa OR uk)", false},
                      {"oil place:us*", false}};
  for (const auto& [query, relaxable] : rows) {
    INFO(query);
    CHECK(can_be_relaxed(parse_query(query)) == relaxable);
  }
}

TEST_CASE("relaxing asks for any of the words, and for all of the rest", "[tree]") {
  struct Case {
    std::string query;
    std::string tree;
  };
  const Case cases[] = {
      {"oil", "oil"},
      {"oil gas", "(oil OR gas)"},
      {"oil \"gas price\" elect*", "(oil OR \"gas price\" OR elect*)"},
      {"oil AND gas", "(oil AND gas)"},
      {"(oil gas) AND coal", "((oil OR gas) AND coal)"},
      {"oil gas -coal", "((oil OR gas) AND NOT coal)"},
      {"oil gas place:usa", "((oil OR gas) AND place:usa)"},
      {"oil gas date:1987", "((oil OR gas) AND date:1987)"},
      {"oil place:usa", "(oil place:usa)"},
      {"oil OR gas", "(oil OR gas)"},
      {"oil gas OR coal", "((oil OR gas) OR coal)"},
      {"coal -(oil gas)", "(coal NOT (oil gas))"},
      {"coal wheat -(oil gas)", "((coal OR wheat) AND NOT (oil gas))"},
      {"coal AND NOT (oil gas)", "(coal AND NOT (oil gas))"},
      {"oil place:us* gas", "((oil OR gas) AND place:us*)"},
      {"oil gas place:(usa OR uk)", "((oil OR gas) AND (place:usa OR place:uk))"},
      {"oil gas (date:1986 OR date:1987)", "((oil OR gas) AND (date:1986 OR date:1987))"},
      {"oil place:(usa uk)", "(oil (place:usa place:uk))"}};
  for (const auto& [query, tree] : cases) {
    INFO(query);
    CHECK(describe(relaxed(parse_query(query))) == tree);
  }
}

}  // namespace
}  // namespace backfile
