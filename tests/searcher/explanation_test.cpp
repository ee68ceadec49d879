// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/explain/explanation.h"

#include <catch2/catch.hpp>
#include <numeric>

#include "searcher/explain/contributions.h"
#include "searcher/query/parser.h"
#include "tests/searcher/segmented_index.h"

namespace backfile {
namespace {

using Catch::Contains;
using testing::make_article;
using testing::SegmentedIndex;

Article fire() {
  auto article = make_article("fire", "Fire on a ship",
                              {"The fire began below. Nobody was hurt.", "Fires at sea are rare."});
  article.captions = {{"The fire, seen from the quay", ""}};
  article.authors = {"Mara Ellison"};
  return article;
}

/// An index of two segments, in which one article is there twice, once dead.
class ExplanationTest {
 protected:
  std::string explanation(SearchRequest request) {
    request.explain = true;
    return index_.open().search(request).explanation;
  }

  SegmentedIndex index_{{{fire(), make_article("port", "The port", {"Ships and shipping. A fire."}),
                          make_article("strike", "Strike at the docks", {"No ship moved."})},
                         {fire(), make_article("fir", "Firs", {"A fir is a tree."})}}};
};

TEST_CASE_METHOD(ExplanationTest, "what the parts of a query give adds up to the score",
                 "[explanation]") {
  const auto query =
      GENERATE(as<std::string>{}, "fire", "fire ship", "fire^3 OR ship", "\"fire on\"", "fir*",
               "fire~1 ship*^2", "title:fire", "lead:fire", "body:fire", "body:fir*",
               "caption:(fire w/4 quay)", "fire^2 w/9 (ship OR sea)", "fire NOT w/2 quay",
               "atleast2(fire^3)", "first9(fire)", "title:fir*", "~\"fires at\" -tree",
               "(fire NOT strike)^2", "has:author fire");
  INFO(query);
  const OpenIndex open = open_index(index_.path());
  IndexWords words(open, {"en"});
  const Plan plan = QueryPlanner(open, words).plan(parse_query(query));
  Xapian::Enquire enquire(open.database);
  enquire.set_query(plan.query);
  const auto found = enquire.get_mset(0, 10);
  REQUIRE(found.size() > 0);
  for (auto hit = found.begin(); hit != found.end(); ++hit) {
    double sum = 0;
    for (const auto& part : plan.parts) {
      const auto [score, having, shares] = contributions_of(part, {*hit}, open).front();
      CHECK(having.empty() == (score == 0));
      CHECK(score ==
            Approx(std::accumulate(shares.begin(), shares.end(), 0.0,
                                   [](double all, auto& one) { return all + one.score; })));
      sum += score;
    }
    CHECK(sum == Approx(hit.get_weight()));
  }
}

TEST_CASE_METHOD(ExplanationTest, "a score is told by the fields in which a word stands",
                 "[explanation]") {
  const auto text = explanation({.query = "fire", .limit = 1});
  CHECK_THAT(text, Contains("A word counts 3 in the title, 2 in a caption and 1 in the body."));
  CHECK_THAT(text, Contains("1. fire: "));
  CHECK_THAT(text, Contains("title once"));
  CHECK_THAT(text, Contains("captions once"));
  CHECK_THAT(text, Contains("body 2 times"));
}

TEST_CASE_METHOD(ExplanationTest,
                 "what a wildcard stands for is told with the articles of each word",
                 "[explanation]") {
  const auto text =
      explanation({.query = "fir* OR shap~1 OR author:mara* OR qqq*", .match = Match::any});
  CHECK_THAT(
      text,
      Contains(
          "  fir*: fire (3 articles), fires (2 articles), fir (1 article), firs (1 article)\n"));
  CHECK_THAT(text, Contains("  shap~1: ship (3 articles)\n"));
  CHECK_THAT(text, Contains("  author:mara*: mara ellison (2 articles)\n"));
  CHECK_THAT(text, Contains("  qqq*: nothing in this index\n"));
}

TEST_CASE_METHOD(ExplanationTest,
                 "of many words the most frequent are told, and how many more there are",
                 "[explanation]") {
  SearchRequest request{.query = "fir*"};
  request.limits.expanded_words = 2;
  CHECK_THAT(explanation(request),
             Contains("  fir*: fire (3 articles), fires (2 articles) and 2 more\n"));
}

TEST_CASE_METHOD(ExplanationTest, "an order by date has no scores to tell of", "[explanation]") {
  CHECK_THAT(explanation({.query = "fire", .order = Order::newest}),
             Contains("articles are in the order of their dates") && !Contains("A word counts"));
  CHECK_THAT(explanation({.query = "has:author"}), Contains("nothing in the query gives a score"));
  CHECK_THAT(explanation({.query = "nowhere"}), !Contains("score"));
}

}  // namespace
}  // namespace backfile
