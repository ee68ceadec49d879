// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/planner.h"

#include <catch2/catch.hpp>

#include "searcher/open_index.h"
#include "searcher/query/parser.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using testing::make_article;
using testing::TestIndex;

/// A planner over a tiny index.
class PlannerTest {
 public:
  PlannerTest() : open_(open_index(index_.path())), words_(open_, {"en"}) {}

  Plan plan(const std::string& query) {
    return QueryPlanner(open_, words_).plan(parse_query(query, {.custom_facets = {"desk"}}));
  }

  std::string description(const std::string& query) { return plan(query).query.get_description(); }

 protected:
  static std::vector<Article> articles() {
    auto first = make_article("1", "Oil price", {"The elector elected an electrician."});
    first.date = {1987, 3, 2};
    first.places = {"usa"};
    auto second = make_article("2", "Oil", {"Oil price."});
    second.date = {1986};
    return {first, second};
  }

  TestIndex index_{articles()};
  OpenIndex open_;
  IndexWords words_;
};

TEST_CASE_METHOD(PlannerTest, "a tree becomes a query of Xapian", "[planner]") {
  struct Case {
    std::string query;
    std::string description;
  };
  const Case cases[] = {
      {"*", "Query(<alldocuments>)"},
      {"oil", "Query(Zoil)"},
      {"Elections", "Query(Zelect)"},
      {"oil price", "Query((Zoil AND Zprice))"},
      {"oil AND price", "Query((Zoil AND Zprice))"},
      {"oil OR price", "Query((Zoil OR Zprice))"},
      {"oil -price", "Query((Zoil AND_NOT Zprice))"},
      {"oil -price -gas", "Query((Zoil AND_NOT (Zprice OR Zgas)))"},
      {"-oil", "Query((<alldocuments> AND_NOT Zoil))"},
      {"\"oil prices\"", "Query(((oil AND prices) FILTER PostingSource(Documents(0))))"},
      {"\"oil\"", "Query(oil)"},
      {"US", "Query(XUus)"},
      {"us", "Query(Zus)"},
      {"title:oil", "Query(ZSoil)"},
      {"title:\"oil price\"", "Query(((Soil AND Sprice) FILTER PostingSource(Documents(1))))"},
      {"title:US", "Query(XUSus)"},
      {"caption:oil", "Query(ZXCoil)"},
      {"related:oil", "Query(ZXRoil)"},
      {"lead:oil", "Query((ZXLoil OR ZSoil))"},
      {"body:oil", "Query((Zoil AND_NOT XNBZoil))"},
      {"e-mail", "Query((((e AND mail) FILTER PostingSource(Documents(0))) OR Zemail))"},
      {"place:USA", "Query(0 * XPLACE:usa)"},
      {"desk:\"Night  Shift\"", "Query(0 * XFdesk:night shift)"},
      {"id:Post-1", "Query(0 * QPost-1)"},
      {"date:1987", "Query(0 * Y1987)"},
      {"date:1986-12..1987-01", "Query(0 * (M198612 OR M198701))"},
      {"elect*", "Query(PostingSource(AnyOf(elected elector electrician)))"},
      {"place:us*", "Query(0 * XPLACE:usa)"},
      {"zebra*", "Query()"}};
  for (const auto& [query, expected] : cases) {
    INFO(query);
    CHECK(description(query) == expected);
  }
}

TEST_CASE_METHOD(PlannerTest, "what a query looks for is marked, what it excludes is not",
                 "[planner]") {
  const auto plan_marks = plan("oil title:\"oil price\" -gas place:usa elect*").marks;
  REQUIRE(plan_marks.size() == 3);
  CHECK(plan_marks[0].pattern.terms == std::vector<std::string>{"Zoil"});
  CHECK(plan_marks[1].pattern.form == TextPattern::Form::prefix);
  CHECK(plan_marks[2].field == "title");
  CHECK(plan_marks[2].pattern.form == TextPattern::Form::phrase);
  CHECK(plan_marks[0].leaf != plan_marks[1].leaf);
  CHECK(plan("-(oil -gas)").marks.empty());
}

TEST_CASE_METHOD(PlannerTest, "the rarer word tells more", "[planner]") {
  const auto marks = plan("oil elector zebra").marks;
  REQUIRE(marks.size() == 3);
  CHECK(marks[0].weight < marks[1].weight);
  CHECK(marks[1].weight < marks[2].weight);
}

TEST_CASE_METHOD(PlannerTest, "a prefix that stands for too much is cut and says so",
                 "[planner]") {
  std::string text;
  for (int i = 0; i < 1100; ++i) text += "word" + std::to_string(i) + "x ";
  const TestIndex large(
      {make_article("1", text, {text}), make_article("2", "t", {"word7x word9x"})});
  const auto open = open_index(large.path());
  IndexWords words(open, {"en"});
  QueryPlanner planner(open, words);
  const auto plan = planner.plan(parse_query("word*"));
  REQUIRE(plan.warnings.size() == 1);
  CHECK(plan.warnings[0].find("1100") != std::string::npos);
  REQUIRE(plan.expansions.size() == 1);
  CHECK(plan.expansions[0].terms.size() == QueryLimits{}.expanded_words);
  CHECK(plan.query.get_description().find("word7x") != std::string::npos);
  CHECK(planner.plan(parse_query("lead:word*")).warnings.size() == 1);
}

}  // namespace
}  // namespace backfile
