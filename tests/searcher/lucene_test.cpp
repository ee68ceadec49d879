// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "tests/searcher/translations.h"

namespace backfile {
namespace {

using testing::check_errors;
using testing::check_translations;

TEST_CASE("one of the words is enough for Lucene, unless a sign or an operator says more",
          "[dialects]") {
  check_translations(Dialect::lucene, {{"oil", "oil"},
                                       {"oil price", "oil OR price"},
                                       {"oil  \xE3\x80\x80price", "oil OR price"},
                                       {"oil\xE3\x80\x80price", "oil OR price"},
                                       {"oil OR price", "oil OR price"},
                                       {"oil || price", "oil OR price"},
                                       {"oil AND price", "oil AND price"},
                                       {"oil && price", "oil AND price"},
                                       {"+oil +price", "oil AND price"},
                                       {"+oil price", "oil AND (price OR *)"},
                                       {"oil AND price OR gas", "oil AND price AND (gas OR *)"},
                                       {"oil && price || gas", "oil AND price AND (gas OR *)"},
                                       {"(oil OR gas) AND price", "(oil OR gas) AND price"},
                                       {"+(oil gas) +price", "(oil OR gas) AND price"},
                                       {"a AND (b OR (+c d))", "a AND (b OR (c AND (d OR *)))"}});
}

TEST_CASE("what must not be there", "[dialects]") {
  check_translations(
      Dialect::lucene,
      {{"oil -gas", "oil AND NOT gas"},
       {"oil NOT gas", "oil AND NOT gas"},
       {"!gas oil", "oil AND NOT gas"},
       {"+oil -gas", "oil AND NOT gas"},
       {"oil OR NOT gas", "oil AND NOT gas"},
       {"oil AND NOT gas", "oil AND NOT gas"},
       {"*:* -oil", "* AND NOT oil"},
       {"-gas", "NOT gas",
        "what must not be there finds nothing alone in Lucene; here it finds all other articles"},
       {"oil AND (NOT gas)", "oil AND NOT gas",
        "what must not be there finds nothing alone in Lucene; here it finds all other articles"}});
}

TEST_CASE("phrases of Lucene", "[dialects]") {
  check_translations(
      Dialect::lucene,
      {{"\"oil price\"", "\"oil price\""},
       {"\"oil price\"~5", "=oil w/6 =price",
        "Lucene counts by how much words are moved; here each is within 6 words of the others"},
       {"\"oil price rise\"~2", "(=oil w/3 =price) w/3 =rise",
        "Lucene counts by how much words are moved; here each is within 3 words of the others"},
       {"\"oil\"~5", "=oil"},
       {"\"oil price\"~0", "\"oil price\""},
       {"\"the \\\"oil\\\" price\"", "\"the oil price\""}});
}

TEST_CASE("wildcards and likeness", "[dialects]") {
  check_translations(Dialect::lucene,
                     {{"te?t*", "te?t*"},
                      {"*burger", "*burger"},
                      {"pric*", "pric*"},
                      {"oil~", "oil~2"},
                      {"oil~1", "oil~1"},
                      {"oil~9", "oil~2"},
                      {"oil~0", "oil"},
                      {"oil~0.8", "oil~1", "a likeness is taken as one letter of difference"},
                      {"price~2^3", "price~2^3"},
                      {"*", "*"},
                      {"*:*", "*"}});
}

TEST_CASE("a wildcard of Lucene with too few letters is left out", "[dialects]") {
  check_translations(
      Dialect::lucene,
      {{"in* oil", "oil", "a * needs at least 3 letters before it; it is left out"},
       {"+in* +oil", "oil", "a * needs at least 3 letters before it; it is left out"}});
  check_errors(Dialect::lucene, {{"in*", "a * needs at least 3 letters before it", 0, 3},
                                 {"+in*", "a * needs at least 3 letters before it", 1, 3}});
}

TEST_CASE("weights", "[dialects]") {
  check_translations(Dialect::lucene, {{"oil^4 price", "oil^4 OR price"},
                                       {"(oil gas)^3 price", "(oil OR gas)^3 OR price"},
                                       {"title:oil^2", "title:oil^2"},
                                       {"oil^0.5", "oil^0.5"},
                                       {"oil^5000", "oil^1000"},
                                       {"oil^0", "oil^0.001"},
                                       {"oil^1.23456", "oil^1.235"},
                                       {"\"oil price\"^2", "\"oil price\"^2"},
                                       {"date:2020^2 oil", "date:2020^2 OR oil"},
                                       {"title:(oil gas)^2", "title:(oil OR gas)^2"}});
}

TEST_CASE("escaped signs are no signs", "[dialects]") {
  check_translations(Dialect::lucene, {{"C\\+\\+", "C++"},
                                       {"\\(1\\+1\\)\\:2", "~\"1+1 2\""},
                                       {"title\\:oil", "~\"title oil\""},
                                       {"oil\\*", "~\"oil\""},
                                       {"AT\\&T", "AT&T"}});
  check_errors(Dialect::lucene, {{"\\\\", "expected a word: there is none in the query", 0, 2}});
}

TEST_CASE("fields of Lucene have ours by their names", "[dialects]") {
  check_translations(
      Dialect::lucene,
      {{"title:oil", "title:oil"},
       {"headline:dock", "title:dock"},
       {"title:(oil price)", "title:(oil OR price)"},
       {"title:(+oil price)", "title:oil AND (title:price OR *)"},
       {"title:(oil AND -gas)", "title:(oil AND NOT gas)"},
       {"title:\"oil price\"", "title:\"oil price\""},
       {"+title:oil body:gas", "title:oil AND (body:gas OR *)"},
       {"caption:crane", "caption:crane"},
       {"content:dock", "body:dock"},
       {"text:oil", "oil"},
       {"lang:en", "language:en"},
       {"tags:labour", "topic:labour",
        "only whole names are found in topic, or their beginnings with a *"},
       {"author:\"Mara Ellison\"", "author:\"Mara Ellison\"",
        "only whole names are found in author, or their beginnings with a *"},
       {"author:ell*", "author:ell*"},
       {"author:(mara OR odile)", "author:(mara OR odile)",
        "only whole names are found in author, or their beginnings with a *"},
       {"edition:late", "edition:late",
        "only whole names are found in edition, or their beginnings with a *"},
       {"foo:bar oil", "bar OR oil", "there is no such field here; it is looked for anywhere"},
       {"author:*", "has:author"},
       {"_exists_:date", "has:date"},
       {"title:(oil body:gas)", "title:oil OR body:gas"}});
}

TEST_CASE("regular expressions and ranges of other values are left out", "[dialects]") {
  check_translations(
      Dialect::lucene,
      {{"/re[gs]ex/ oil", "oil", "there are no regular expressions here; it is left out"},
       {"oil AND /re\\/x/", "oil", "there are no regular expressions here; it is left out"},
       {"price:[1 TO 5] oil", "oil", "only dates have ranges here; it is left out"},
       {"author:/ell.*/ oil", "oil", "there are no regular expressions here; it is left out"}});
}

TEST_CASE("dates of Lucene", "[dialects]") {
  check_translations(
      Dialect::lucene,
      {{"published:[2020-01-01 TO 2020-06-30]", "date:2020-01-01..2020-06-30"},
       {"date:{2020-01 TO 2020-03}", "date:2020-02-01..2020-02-29"},
       {"date:[2020 TO 2021}", "date:2020..2020-12-31"},
       {"date:[2020 TO *]", "date:2020.."},
       {"date:[* TO 2020]", "date:..2020"},
       {"date:2020-01-01", "date:2020-01-01"},
       {"date:20200101", "date:2020-01-01"},
       {"date:2020-01-01T10\\:00\\:00Z", "date:2020-01-01"},
       {"date:[2020-01-01T00:00:00Z TO 2020-01-31T23:59:59Z]", "date:2020-01-01..2020-01-31"},
       {"date:[NOW-7DAYS TO NOW]", "date:2024-03-08..2024-03-15"},
       {"date:>=2020", "date:2020.."},
       {"timestamp:\"2020-01\"", "date:2020-01"}});
}

TEST_CASE("a mistake in a query of Lucene is an error at its place", "[dialects]") {
  check_errors(
      Dialect::lucene,
      {{"\"oil", "the quotation that begins here is not closed", 0, 4},
       {"(oil", "the bracket that begins here is not closed", 0, 1},
       {"oil)", "this bracket closes nothing", 3, 1},
       {"oil AND", "expected a word after this operator", 4, 3},
       {"AND", "expected a word after this operator", 0, 3},
       {"oil -", "expected a word after this sign", 4, 1},
       {"title:", "expected what to look for behind the colon", 0, 6},
       {"[a TO", "the range that begins here is not closed", 0, 5},
       {"/oil", "the regular expression that begins here is not closed", 0, 4},
       {"()", "expected a word in the brackets", 0, 1},
       {"date:soon", "expected a date or a range of dates such as [2020-01-01 TO 2020-06]", 5, 4},
       {"title:^2", "expected what to look for behind the colon", 6, 2}});
}

}  // namespace
}  // namespace backfile
