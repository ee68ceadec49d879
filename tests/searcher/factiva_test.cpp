// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "tests/searcher/translations.h"

namespace backfile {
namespace {

using testing::check_errors;
using testing::check_translations;

TEST_CASE("words of Factiva are taken in just this form", "[dialects]") {
  check_translations(Dialect::factiva, {{"oil", "=oil"},
                                        {"world cup", "\"world cup\""},
                                        {"\"peas and carrots\"", "\"peas and carrots\""},
                                        {"c++", "=c++"},
                                        {"\"oil\"", "=oil"},
                                        {"[oil]", "=oil"}});
}

TEST_CASE("wildcards of Factiva", "[dialects]") {
  check_translations(Dialect::factiva,
                     {{"internat*", "internat*"},
                      {"wom?n", "wom?n"},
                      {"engineer$3", "engineer*", "$ stands for any number of letters here"},
                      {"cat?", "cat*", "? at the end of a word stands for any letters here"},
                      {"\"world cup* final\"", "(=world pre/1 cup*) pre/1 =final"}});
}

TEST_CASE("a wildcard of Factiva with too few letters is left out", "[dialects]") {
  check_translations(Dialect::factiva, {{"in* and oil", "=oil",
                                         "a * needs at least 3 letters before it; it is left out"},
                                        {"\"world c*p\"", "=world",
                                         "a word with * or ? needs at least 3 letters before the "
                                         "first * or in a row; it is left out"}});
  check_errors(Dialect::factiva, {{"in*", "a * needs at least 3 letters before it", 0, 3}});
}

TEST_CASE("operators of Factiva have ours", "[dialects]") {
  check_translations(Dialect::factiva,
                     {{"oil and gas", "=oil AND =gas"},
                      {"oil or gas", "=oil OR =gas"},
                      {"oil not gas", "=oil AND NOT =gas"},
                      {"not software", "NOT =software"},
                      {"oil same gas", "=oil /p =gas"},
                      {"world cup adj5 rugby", "\"world cup\" pre/5 =rugby"},
                      {"oil adj gas", "=oil pre/1 =gas"},
                      {"president w/2 bush", "=president pre/2 =bush"},
                      {"president w /2 bush", "=president pre/2 =bush"},
                      {"oil w3 gas", "=oil pre/3 =gas"},
                      {"carrefour near5 retail sales", "=carrefour w/5 \"retail sales\""},
                      {"oil near/5 gas", "=oil w/5 =gas"},
                      {"boeing 747/N30/british airways", "\"boeing 747\" w/30 \"british airways\""},
                      {"oil/N5/gas/N5/coal", "(=oil w/5 =gas) w/5 =coal"},
                      {"toyota/F50/", "first50(=toyota)"},
                      {"world cup/F50/ and oil", "first50(\"world cup\") AND =oil"},
                      {"president % clinton", "=president pre/2 =clinton",
                       "% may stand for one word or none here"},
                      {"george w bush", "\"george w bush\""}});
}

TEST_CASE("operators of Factiva bind in its order: nearness, NOT, AND, OR", "[dialects]") {
  check_translations(
      Dialect::factiva,
      {{"bill clinton or gore and george bush", "\"bill clinton\" OR (=gore AND \"george bush\")"},
       {"a and b not c", "=a AND =b AND NOT =c"},
       {"a and not b or c", "(=a AND NOT =b) OR =c"},
       {"clinton and not (gore or bush)", "=clinton AND NOT (=gore OR =bush)"},
       {"online banking and (retail or consumer)", "\"online banking\" AND (=retail OR =consumer)"},
       {"[oil or gas] and price", "(=oil OR =gas) AND =price"},
       {"oil near5 gas and coal", "(=oil w/5 =gas) AND =coal"},
       {"oil not gas same coal", "=oil AND NOT (=gas /p =coal)"}});
}

TEST_CASE("what is counted in Factiva", "[dialects]") {
  check_translations(Dialect::factiva,
                     {{"atleast5 microsoft", "atleast5(=microsoft)"},
                      {"atleast10 Olympics and atleast10 Winter Games",
                       "atleast10(=Olympics) AND atleast10(\"Winter Games\")"},
                      {"atleast3 (olympics or games)", "atleast3(=olympics OR =games)"},
                      {"atleast3 (oil and gas)", "atleast3(=oil) AND atleast3(=gas)",
                       "each part of it is counted by itself here"}});
}

TEST_CASE("what stands beside an operator of Factiva and is no passage is taken apart",
          "[dialects]") {
  check_translations(Dialect::factiva,
                     {{"oil same (gas and coal)", "(=oil /p =gas) AND (=oil /p =coal)",
                       "brackets with AND or NOT beside such an operator are asked part by part"},
                      {"oil near5 (gas or coal)", "=oil w/5 (=gas OR =coal)"},
                      {"hd=oil near5 gas", "title:(=oil w/5 =gas)"}});
}

TEST_CASE("fields of Factiva have ours", "[dialects]") {
  check_translations(
      Dialect::factiva,
      {{"hd=europe", "title:=europe"},
       {"hd=(dock or harbour)", "title:(=dock OR =harbour)"},
       {"hd=dock strike and oil", "title:\"dock strike\" AND =oil"},
       {"hd=europe adj2 union", "title:(=europe pre/2 =union)"},
       {"hlp=(dock strike)", "lead:\"dock strike\""},
       {"lp=coal", "lead:=coal", "the title counts too"},
       {"td=oil", "body:=oil", "the first paragraph counts too"},
       {"art=(quay street)", "caption:\"quay street\""},
       {"by=mara ellison", "author:\"mara ellison\"",
        "only whole names are found in author, or their beginnings with a *"},
       {"by=mara ell*", "author:\"mara ell\"*",
        "only whole names are found in author, or their beginnings with a *"},
       {"sn=harbour gazette", "source:\"harbour gazette\"",
        "only whole names are found in source, or their beginnings with a *"},
       {"la=en and oil", "language:en AND =oil"},
       {"an=hg-1931-0612", "id:hg-1931-0612"},
       {"rst=nytf", "source:nytf", "Factiva's codes are looked for as they are"},
       {"in=i1 or re=usa", "topic:i1 OR place:usa", "Factiva's codes are looked for as they are"},
       {"co=ibm", "org:ibm", "Factiva's codes are looked for as they are"},
       {"ns=(gpol or c18)", "topic:(gpol OR c18)", "Factiva's codes are looked for as they are"},
       {"cr=reuters", "=reuters", "credits are looked for anywhere"},
       {"xx=foo", "=foo", "there is no such field here; it is looked for anywhere"},
       {"hd=oil and hd=gas", "title:(=oil AND =gas)"}});
}

TEST_CASE("what Factiva asks of an article besides is left out", "[dialects]") {
  check_translations(
      Dialect::factiva,
      {{"wc>500 and oil", "=oil", "the length of an article cannot be asked for; it is left out"},
       {"oil and wc > 1000", "=oil",
        "the length of an article cannot be asked for; it is left out"},
       {"upd>20000101 and oil", "=oil",
        "when an article was changed cannot be asked for; it is left out"},
       {"pg=1 or oil", "=oil",
        "where an article stood in print cannot be asked for; it is left out"}});
}

TEST_CASE("dates of Factiva", "[dialects]") {
  check_translations(Dialect::factiva,
                     {{"date from 19990201 to 19990301", "date:1999-02-01..1999-03-01"},
                      {"date from 2/1/1999 to 3/1/1999", "date:1999-02-01..1999-03-01"},
                      {"date after 19990201 and oil", "date:1999-02-02.. AND =oil"},
                      {"date before 2/1/1999", "date:..1999-01-31"},
                      {"date on 1999", "date:1999"},
                      {"date <= 1999 and oil", "date:..1999 AND =oil"},
                      {"pd=19990201", "date:1999-02-01"},
                      {"date -7", "date:2024-03-08"},
                      {"date from -7", "date:2024-03-08.."},
                      {"closing date and (bid or bids)", "\"closing date\" AND (=bid OR =bids)"}});
}

TEST_CASE("a mistake in a query of Factiva is an error at its place", "[dialects]") {
  check_errors(Dialect::factiva,
               {{"oil and", "expected a word after and", 4, 3},
                {"(oil", "the bracket that begins here is not closed", 0, 1},
                {"oil]", "this bracket closes nothing", 3, 1},
                {"\"oil", "the quotation that begins here is not closed", 0, 4},
                {"near5 oil", "expected a word before this operator", 0, 5},
                {"date after", "expected a date such as 19990201 or 2/1/1999", 10, 0},
                {"hd=", "expected a word", 3, 0},
                {"atleast5", "expected a word", 8, 0},
                {"date after soon", "expected a date such as 19990201 or 2/1/1999", 11, 4}});
}

}  // namespace
}  // namespace backfile
