// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/lenient.h"

#include <catch2/catch.hpp>

#include "backfile/error.h"
#include "searcher/query/parser.h"
#include "tests/common/random.h"

namespace backfile {
namespace {

using testing::Random;

std::optional<QueryErrorInfo> problem_of(const std::string& query) {
  try {
    parse_query(query, {.custom_facets = {"desk"}});
    return {};
  } catch (const QueryError& error) {
    return QueryErrorInfo{error.what(), error.offset(), error.length()};
  }
}

struct Row {
  std::string query;
  std::string repaired;
  std::string warning;  // A part of the first one.
};

void check_table(std::initializer_list<Row> rows) {
  for (const auto& row : rows) {
    INFO(row.query);
    const auto repaired = repair(row.query, problem_of);
    CHECK(repaired.query == row.repaired);
    REQUIRE_FALSE(repaired.warnings.empty());
    CHECK(repaired.warnings[0].find(row.warning) != std::string::npos);
    CHECK_FALSE(problem_of(repaired.query));
  }
}

TEST_CASE("quotations and brackets are closed or left out", "[lenient]") {
  check_table(
      {{"\"oil prices", "\"oil prices\"", "closed the quotation that begins at \"oil prices\""},
       {"oil “prices up", "oil “prices up\"", "begins at \"prices up\""},
       {"oil \"", "oil ", "quotes nothing"},
       {"(oil OR gas", "(oil OR gas)", "closed the bracket that begins at \"oil OR gas\""},
       {"((oil", "((oil))", "closed the bracket"},
       {"oil) gas", "oil  gas", "closes nothing"},
       {"oil ()", "oil  ", "nothing in them"},
       {"oil \"\"", "oil  ", "left out"}});
}

TEST_CASE("an operator without a word becomes one", "[lenient]") {
  check_table({{"oil AND", "oil \"AND\"", "took \"AND\" as a word"},
               {"OR oil", "\"OR\" oil", "took \"OR\" as a word"},
               {"oil AND OR gas", "oil AND \"OR\" gas", "took \"OR\" as a word"},
               {"NOT", "\"NOT\"", "took \"NOT\" as a word"}});
}

TEST_CASE("fields and values that are none become words", "[lenient]") {
  check_table({{"colour:red", "colour red", "took \"colour\" as a word"},
               {"oil date:1987-02-30", "oil 1987 02 30", "as plain words"},
               {"date:1987..soon gas", "1987 soon gas", "as plain words"}});
}

TEST_CASE("wildcards that cannot be lose their star", "[lenient]") {
  check_table({{"o*l gas", "ol gas", "left out the *"},
               {"oi*", "oi", "left out the *"},
               {"\"oil price\"*", "\"oil price\"", "left out the *"},
               {"date:1987*", "date:1987", "left out the *"}});
}

TEST_CASE("what is too long, too much or too deep is cut", "[lenient]") {
  std::string words, deep;
  for (int i = 0; i < 300; ++i) words += "oil OR ";
  for (int i = 0; i < 30; ++i) deep += "(oil ";
  const auto cut = repair(words.substr(0, 1500), problem_of);
  CHECK_FALSE(problem_of(cut.query));
  CHECK(cut.query.size() > 800);
  CHECK(cut.warnings.size() == 1);
  std::string text;
  for (int i = 0; i < 100; ++i) text += "reconstruction-of-industrial-areas ";
  const auto shorter = repair(text, problem_of);
  CHECK_FALSE(problem_of(shorter.query));
  CHECK(shorter.query.size() > 1900);
  CHECK_FALSE(problem_of(repair(deep, problem_of).query));
  CHECK_FALSE(problem_of(repair(std::string(1'000'000, 'x'), problem_of).query));
}

TEST_CASE("without a word every article is asked for", "[lenient]") {
  for (const std::string query : {"", "  ", "...", "\"", "()", "-"})
    CHECK(repair(query, problem_of).query == "*");
}

TEST_CASE("a judge that is never content is no danger", "[lenient]") {
  Random random(testing::test_seed());
  const QueryJudge grumbler = [&](const std::string& query) {
    return QueryErrorInfo{"no", random.below(query.size() + 9), random.below(40)};
  };
  for (int i = 0; i < 500; ++i)
    REQUIRE(repair("(oil \"gas\" date:x NEAR/5 a*b) AND ~\"c", grumbler).query == "*");
}

TEST_CASE("whatever is typed can be read after the repair", "[lenient]") {
  const std::string pieces[] = {
      "oil",    "gas ",  " ",    "(",  ")",    "\"",       "“",       "”",     "AND ",
      " OR ",   "NOT ",  "-",    "+",  "*",    "?",        "~",       "^2",    "=",
      "title:", "date:", "1987", "..", "x:",   ":",        "NEAR/5 ", " w/5 ", "/s",
      "id:",    "U.S.",  "\xE9", "é",  "新聞", "atleast3("};
  Random random(testing::test_seed());
  for (std::uint64_t i = 0; i < 100'000 * testing::test_rounds(); ++i) {
    std::string query;
    for (int n = random.between(0, 12); n > 0; --n) query += random.pick(pieces);
    if (random.one_in(20)) query += random.bytes(5) + std::string(1, '\0');
    INFO("seed " << testing::test_seed() << ": " << query);
    const auto repaired = repair(query, problem_of);
    const bool was_right = !problem_of(query);
    REQUIRE_FALSE(problem_of(repaired.query));
    REQUIRE(was_right == repaired.warnings.empty());
    if (was_right) REQUIRE(repaired.query == query);
  }
}

}  // namespace
}  // namespace backfile
