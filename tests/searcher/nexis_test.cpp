// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "tests/searcher/translations.h"

namespace backfile {
namespace {

using testing::check_errors;
using testing::check_translations;

TEST_CASE("words of Nexis are taken in all forms, quoted ones as they are", "[dialects]") {
  check_translations(Dialect::nexis, {{"dock", "dock"},
                                      {"climate change", "~\"climate change\""},
                                      {"\"climate change\"", "\"climate change\""},
                                      {"wall street journal", "~\"wall street journal\""},
                                      {"\"wall street\" journal", "\"wall street\" pre/1 journal"},
                                      {"(oil or gas) price", "(oil OR gas) pre/1 price"},
                                      {"o'neill", "o'neill"},
                                      {"9/11", "9/11"}});
}

TEST_CASE("wildcards of Nexis are ours", "[dialects]") {
  check_translations(
      Dialect::nexis,
      {{"bankrupt!", "bankrupt*"},
       {"wom*n", "wom?n"},
       {"colo?r", "colo?r"},
       {"child*", "child*", "* at the end of a word stands for any letters here"},
       {"colo??", "colo*", "? at the end of a word stands for any letters here"},
       {"\"third party benefi!\"", "\"third party\" pre/1 benefi*"},
       {"third party benefi! w/5 claim", "(~\"third party\" pre/1 benefi*) w/5 claim"}});
}

TEST_CASE("a wildcard of Nexis with too few letters is left out", "[dialects]") {
  check_translations(
      Dialect::nexis,
      {{"in! and oil", "oil", "a * needs at least 3 letters before it; it is left out"},
       {"profit w/3 w!", "profit", "a * needs at least 3 letters before it; it is left out"},
       {"headline(oil w/3 in!)", "title:oil",
        "a * needs at least 3 letters before it; it is left out"}});
  check_errors(Dialect::nexis, {{"in!", "a * needs at least 3 letters before it", 0, 3},
                                {"in! or o*", "a * needs at least 3 letters before it", 0, 3}});
}

TEST_CASE("connectors of Nexis have our operators", "[dialects]") {
  check_translations(Dialect::nexis, {{"oil and gas", "oil AND gas"},
                                      {"oil & gas", "oil AND gas"},
                                      {"oil or gas", "oil OR gas"},
                                      {"oil and not gas", "oil AND NOT gas"},
                                      {"oil but not gas", "oil AND NOT gas"},
                                      {"oil andnot gas", "oil AND NOT gas"},
                                      {"not oil", "NOT oil"},
                                      {"oil w/3 gas", "oil w/3 gas"},
                                      {"oil /3 gas", "oil w/3 gas"},
                                      {"oil near/3 gas", "oil w/3 gas"},
                                      {"oil pre/3 gas", "oil pre/3 gas"},
                                      {"oil +3 gas", "oil pre/3 gas"},
                                      {"oil onear/3 gas", "oil pre/3 gas"},
                                      {"oil not w/5 gas", "oil NOT w/5 gas"},
                                      {"oil w/s gas", "oil /s gas"},
                                      {"oil /p gas", "oil /p gas"},
                                      {"oil w/2000 gas", "oil w/999 gas"}});
}

TEST_CASE("connectors of Nexis that we do not have are taken for the next best, with a note",
          "[dialects]") {
  check_translations(
      Dialect::nexis,
      {{"oil not pre/2 gas", "oil NOT w/2 gas", "the order is not asked for here"},
       {"oil pre/s gas", "oil /s gas", "the order is not asked for here"},
       {"oil +p gas", "oil /p gas", "the order is not asked for here"},
       {"oil not w/s gas", "oil NOT w/25 gas", "it is taken as NOT w/25"},
       {"oil not w/para gas", "oil NOT w/75 gas", "it is taken as NOT w/75"},
       {"oil w/seg gas", "oil AND gas", "there are no such segments here; it is taken as AND"},
       {"oil not /seg gas", "oil AND NOT gas",
        "there are no such segments here; it is taken as AND NOT"}});
}

TEST_CASE("connectors of Nexis bind in its order: OR first, then the smallest number",
          "[dialects]") {
  check_translations(Dialect::nexis,
                     {{"bankrupt! w/25 discharg! and not student or college w/5 loan",
                       "(bankrupt* w/25 discharg*) AND NOT ((student OR college) w/5 loan)"},
                      {"a w/3 b w/10 c w/2 d", "(a w/3 b) w/10 (c w/2 d)"},
                      {"a w/5 b w/5 c", "(a w/5 b) w/5 c"},
                      {"a w/s b w/9 c", "a /s (b w/9 c)"},
                      {"a w/p b w/s c", "a /p (b /s c)"},
                      {"oil or gas and price", "(oil OR gas) AND price"},
                      {"oil and not gas and coal", "oil AND NOT (gas AND coal)"}});
}

TEST_CASE("what stands beside a connector of Nexis and is no passage is taken apart",
          "[dialects]") {
  check_translations(Dialect::nexis,
                     {{"(student or pupil) w/5 (loan and scholarship)",
                       "((student OR pupil) w/5 loan) AND ((student OR pupil) w/5 scholarship)",
                       "brackets with AND or NOT beside such an operator are asked part by part"},
                      {"(oil and gas) w/5 (price and tax)",
                       "(oil w/5 price) AND (oil w/5 tax) AND (gas w/5 price) AND (gas w/5 tax)",
                       "brackets with AND or NOT beside such an operator are asked part by part"},
                      {"(oil and not gas) w/5 price", "(oil w/5 price) AND NOT (gas w/5 price)",
                       "brackets with AND or NOT beside such an operator are asked part by part"},
                      {"(oil or (gas and coal)) w/5 price",
                       "(oil w/5 price) OR ((gas w/5 price) AND (coal w/5 price))",
                       "brackets with AND or NOT beside such an operator are asked part by part"},
                      {"headline(oil) w/3 price", "title:oil AND price",
                       "nearness can only be asked of words in one text; it is taken as AND"},
                      {"headline(oil) not w/3 price", "title:oil",
                       "what must not be near cannot be asked for here; it is left out"},
                      {"atleast3(oil) w/5 gas", "atleast3(oil) AND gas",
                       "nearness can only be asked of words in one text; it is taken as AND"}});
}

TEST_CASE("commands of Nexis", "[dialects]") {
  check_translations(
      Dialect::nexis,
      {{"ATLEAST5(strike)", "atleast5(strike)"},
       {"atl3(oil)", "atleast3(oil)"},
       {"atleast5(dock strike)", "atleast5(~\"dock strike\")"},
       {"atleast3(dock and strike)", "atleast3(dock) AND atleast3(strike)",
        "each part of it is counted by itself here"},
       {"allcaps(us) and oil", "US AND oil",
        "capitals only tell short forms such as US from words here"},
       {"nocaps(US) and oil", "us AND oil",
        "capitals only tell short forms such as US from words here"},
       {"caps(apple)", "apple", "capitals only tell short forms such as US from words here"},
       {"plural(prices)", "=prices", "it is taken in just this form"},
       {"singular(oil price)", "\"oil price\"", "it is taken in just this form"}});
}

TEST_CASE("segments of Nexis have our fields", "[dialects]") {
  check_translations(
      Dialect::nexis,
      {{"HLEAD(dock strike)", "lead:~\"dock strike\""},
       {"HEADLINE (dock or harbour)", "title:(dock OR harbour)"},
       {"headline(oil w/3 price)", "title:(oil w/3 price)"},
       {"body(oil)", "body:oil"},
       {"GRAPHIC(\"quay street\")", "caption:\"quay street\""},
       {"lead(oil)", "lead:oil", "the title counts too"},
       {"language(spanish) and dock", "language:es AND dock"},
       {"BYLINE(mara ellison)", "author:\"mara ellison\"",
        "only whole names are found in author, or their beginnings with a *"},
       {"byline(mara ell!)", "author:\"mara ell\"*",
        "only whole names are found in author, or their beginnings with a *"},
       {"PUBLICATION(harbour gazette)", "source:\"harbour gazette\"",
        "only whole names are found in source, or their beginnings with a *"},
       {"subject(labour or strikes)", "topic:(labour OR strikes)",
        "only whole names are found in topic, or their beginnings with a *"},
       {"geographic(port sorrel)", "place:\"port sorrel\"",
        "only whole names are found in place, or their beginnings with a *"},
       {"term(new products #85plus#)",
        "topic:\"new products\" OR person:\"new products\" OR org:\"new products\" OR place:\"new "
        "products\"",
        "only whole names are found in topic, person, org, place, or their beginnings with a *"},
       {"headline(oil) and body(gas)", "title:oil AND body:gas"},
       {"foo(bar) and oil", "bar AND oil",
        "there is no such segment here; it is looked for anywhere"},
       {"profit (loss)", "~\"profit loss\""}});
}

TEST_CASE("segments that we do not have are left out", "[dialects]") {
  check_translations(
      Dialect::nexis,
      {{"LENGTH > 500 and oil", "oil",
        "the length of an article cannot be asked for; it is left out"},
       {"length(>500) and oil", "oil",
        "the length of an article cannot be asked for; it is left out"},
       {"load-date > 2010 and oil", "oil",
        "when an article was loaded cannot be asked for; it is left out"},
       {"ticker(xyz) or oil", "oil", "stock exchange symbols cannot be asked for; it is left out"},
       {"length is all", "~\"length is all\""}});
}

TEST_CASE("dates of Nexis", "[dialects]") {
  check_translations(
      Dialect::nexis,
      {{"date is 3/15/1987 and strike", "date:1987-03-15 AND strike"},
       {"date = 1987", "date:1987"},
       {"date aft 2010", "date:2011-01-01.."},
       {"date > March 1, 1987 and oil", "date:1987-03-02.. AND oil"},
       {"date >= 1987", "date:1987.."},
       {"strike and date bef 1990", "strike AND date:..1989-12-31"},
       {"oil and date aft 3/1987", "oil AND date:1987-04-01.."},
       {"date(geq (3/1/1987) and leq (3/31/1987)) and oil", "date:1987-03-01..1987-03-31 AND oil"},
       {"date(> 1990) and date(< 1989)", "date:(1991-01-01.. AND ..1988-12-31)"},
       {"date line", "~\"date line\""}});
}

TEST_CASE("a mistake in a query of Nexis is an error at its place", "[dialects]") {
  check_errors(
      Dialect::nexis,
      {{"oil and", "expected a word after and", 4, 3},
       {"(oil", "the bracket that begins here is not closed", 0, 1},
       {"oil)", "this bracket closes nothing", 3, 1},
       {"\"oil", "the quotation that begins here is not closed", 0, 4},
       {"w/5", "expected a word before this operator", 0, 3},
       {"oil ()", "expected a word in the brackets", 4, 1},
       {"and oil", "expected a word before this operator", 0, 3},
       {"date aft yesterday", "expected a date such as 3/15/1987, March 15, 1987 or 1987", 9, 9},
       {"date(is (3/1/1987 or))", "expected one date in the brackets", 5, 2},
       {"length(5", "the bracket that begins here is not closed", 6, 1}});
}

}  // namespace
}  // namespace backfile
