// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "tests/searcher/translations.h"

namespace backfile {
namespace {

using testing::check_errors;
using testing::check_translations;

TEST_CASE("words of ProQuest are taken in all forms, quoted ones as they are", "[dialects]") {
  check_translations(Dialect::proquest,
                     {{"eating", "eating"},
                      {"healthy eating", "healthy AND eating"},
                      {"\"healthy eating\"", "\"healthy eating\""},
                      {"\"{advertising campaign}\"", "~\"advertising campaign\""},
                      {"$500", "$500"}});
}

TEST_CASE("wildcards of ProQuest", "[dialects]") {
  check_translations(Dialect::proquest,
                     {{"econom*", "econom*"},
                      {"colo*r", "colo*r"},
                      {"wom?n", "wom?n"},
                      {"watche?", "watche*", "? at the end of a word stands for any letters here"},
                      {"econom[*5]", "econom*", "it stands for any number of letters here"},
                      {"econom$5", "econom*", "it stands for any number of letters here"},
                      {"econom$", "econom*", "it stands for any number of letters here"},
                      {"\"econom* growth\"", "econom* pre/1 =growth"}});
}

TEST_CASE("a wildcard of ProQuest with too few letters is left out", "[dialects]") {
  check_translations(
      Dialect::proquest,
      {{"f* AND food", "food", "a * needs at least 3 letters before it; it is left out"},
       {"f* NEAR/3 food", "food", "a * needs at least 3 letters before it; it is left out"}});
  check_errors(Dialect::proquest, {{"f*", "a * needs at least 3 letters before it", 0, 2}});
}

TEST_CASE("operators of ProQuest have ours", "[dialects]") {
  check_translations(Dialect::proquest, {{"food AND law", "food AND law"},
                                         {"food OR law", "food OR law"},
                                         {"nursing NOT shortage", "nursing AND NOT shortage"},
                                         {"food AND NOT law", "food AND NOT law"},
                                         {"NOT food", "NOT food"},
                                         {"internet NEAR/3 media", "internet w/3 media"},
                                         {"internet N/3 media", "internet w/3 media"},
                                         {"internet near media", "internet w/4 media"},
                                         {"food w/3 law", "food w/3 law"},
                                         {"internet PRE/4 media", "internet pre/4 media"},
                                         {"internet p/4 media", "internet pre/4 media"},
                                         {"food pre law", "food pre/4 law"},
                                         {"food NOT near/3 law", "food NOT w/3 law"}});
}

TEST_CASE("operators of ProQuest bind in its order: PRE, NEAR, AND, OR, NOT", "[dialects]") {
  check_translations(Dialect::proquest,
                     {{"a OR b NOT c", "(a OR b) AND NOT c"},
                      {"food AND nutrition OR diet", "(food AND nutrition) OR diet"},
                      {"food nutrition OR diet", "(food AND nutrition) OR diet"},
                      {"world pre/4 web near/10 google", "(world pre/4 web) w/10 google"},
                      {"a near/2 b pre/3 c", "a w/2 (b pre/3 c)"},
                      {"(food OR diet) pre/2 safety", "(food OR diet) pre/2 safety"},
                      {"food AND diet NOT law AND tax", "food AND diet AND NOT (law AND tax)"}});
}

TEST_CASE("what stands beside an operator of ProQuest and is no passage is taken apart",
          "[dialects]") {
  check_translations(Dialect::proquest,
                     {{"food near/3 (safety and law)", "(food w/3 safety) AND (food w/3 law)",
                       "brackets with AND or NOT beside such an operator are asked part by part"},
                      {"food near/3 (safety law)", "(food w/3 safety) AND (food w/3 law)",
                       "brackets with AND or NOT beside such an operator are asked part by part"},
                      {"ti(food) near/3 law", "title:food AND law",
                       "nearness can only be asked of words in one text; it is taken as AND"}});
}

TEST_CASE("fields of ProQuest have ours", "[dialects]") {
  check_translations(
      Dialect::proquest,
      {{"ti(dock strike)", "title:(dock AND strike)"},
       {"TI,AB(food)", "title:food OR lead:food",
        "an abstract is looked for in title and first paragraph"},
       {"ab(food)", "lead:food", "an abstract is looked for in title and first paragraph"},
       {"noft(food)", "lead:food",
        "what is not full text is looked for in title and first paragraph"},
       {"ft(food near/3 safety)", "body:(food w/3 safety)"},
       {"cap(crane)", "caption:crane"},
       {"la(english)", "language:en"},
       {"au(ellison)", "author:ellison",
        "only whole names are found in author, or their beginnings with a *"},
       {"au(mara ell*)", "author:\"mara ell\"*",
        "only whole names are found in author, or their beginnings with a *"},
       {"au.exact(\"mara ellison\")", "author:\"mara ellison\""},
       {"pub(harbour gazette)", "source:\"harbour gazette\"",
        "only whole names are found in source, or their beginnings with a *"},
       {"su(higher education) OR su(schools)", "topic:(\"higher education\" OR schools)",
        "only whole names are found in topic, or their beginnings with a *"},
       {"su.x(\"higher education\") AND food", "topic:\"higher education\" AND food"},
       {"loc(port sorrel)", "place:\"port sorrel\"",
        "only whole names are found in place, or their beginnings with a *"},
       {"pe(obama)", "person:obama",
        "only whole names are found in person, or their beginnings with a *"},
       {"org(exxon)", "org:exxon",
        "only whole names are found in org, or their beginnings with a *"},
       {"sec(courts)", "section:courts",
        "only whole names are found in section, or their beginnings with a *"},
       {"col(letters)", "section:letters", "columns are looked for among the sections"},
       {"id(hg-1931-0612)", "id:hg-1931-0612"},
       {"all(food)", "food"},
       {"foo(bar)", "bar", "there is no such field here; it is looked for anywhere"},
       {"ti,foo(bar)", "bar", "there is no such field here; it is looked for anywhere"},
       {"lnk(su(food) AND loc(france))", "topic:food AND place:france",
        "only whole names are found in topic, or their beginnings with a *"},
       {"ti(food) OR ti(diet)", "title:(food OR diet)"},
       {"food at (home OR school)", "food AND at AND (home OR school)"},
       {"an (egg)", "an AND egg"}});
}

TEST_CASE("fields that we do not have are left out", "[dialects]") {
  check_translations(
      Dialect::proquest,
      {{"dtype(news) AND food", "food",
        "the type of a document or publication cannot be asked for; it is left out"},
       {"pg(1) OR food", "food",
        "numbers of pages, issues and documents cannot be asked for; it is left out"}});
}

TEST_CASE("dates of ProQuest", "[dialects]") {
  check_translations(Dialect::proquest,
                     {{"pd(20100101-20101231)", "date:2010-01-01..2010-12-31"},
                      {"pd(>20100101)", "date:2010-01-02.."},
                      {"pd(2010)", "date:2010"},
                      {"pubdate(2010-01-01 TO 2010-02)", "date:2010-01-01..2010-02"},
                      {"yr(2010-2015)", "date:2010..2015"},
                      {"yr(>=2010)", "date:2010.."},
                      {"YR(2010) AND food", "date:2010 AND food"},
                      {"pubdate(March 2010)", "date:2010-03"}});
}

TEST_CASE("a mistake in a query of ProQuest is an error at its place", "[dialects]") {
  check_errors(
      Dialect::proquest,
      {{"food and", "expected a word after and", 5, 3},
       {"(food", "the bracket that begins here is not closed", 0, 1},
       {"food)", "this bracket closes nothing", 4, 1},
       {"\"food", "the quotation that begins here is not closed", 0, 5},
       {"near/3 food", "expected a word before this operator", 0, 6},
       {"food near/3", "expected a word after near/3", 5, 6},
       {"ti()", "expected a word in the brackets", 2, 1},
       {"pd(soon)",
        "expected a date or a range of dates in the brackets, such as 20100101-20101231", 0, 2},
       {"at(news)",
        "nothing is left of the query; \"at(news)\": the type of a document or publication cannot "
        "be asked for; it is left out",
        0, 8}});
}

}  // namespace
}  // namespace backfile
