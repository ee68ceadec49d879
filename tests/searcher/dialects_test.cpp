// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/dialects/dialect.h"

#include <catch2/catch.hpp>

#include "backfile/error.h"
#include "tests/common/random.h"
#include "tests/searcher/translations.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using testing::Random;
using testing::translation_error;
using Ids = std::vector<std::string>;

constexpr Dialect dialects[] = {Dialect::nexis, Dialect::factiva, Dialect::proquest,
                                Dialect::lucene};

std::string repeated(const std::string& text, std::size_t count) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += text;
  return result;
}

// Whether there is a translation or an error, both of a size that can be shown.
bool is_answered(const std::string& query, Dialect dialect) {
  try {
    return translate(query, dialect).query.size() <= QueryLimits{}.bytes;
  } catch (const QueryError& error) {
    return std::string(error.what()).size() < 400;
  }
}

TEST_CASE("a note names the piece of the query that it is about", "[dialects]") {
  const auto notes_of = [](const std::string& query, Dialect dialect) {
    return translate(query, dialect).notes;
  };
  CHECK(notes_of("oil and length > 500", Dialect::nexis) ==
        Ids{"\"length > 500\": the length of an article cannot be asked for; it is left out"});
  CHECK(notes_of("gas and headline(oil) w/3 price", Dialect::nexis) ==
        Ids{"\"headline(oil) w/3 price\": nearness can only be asked of words in one text; it is "
            "taken as AND"});
  CHECK(notes_of("\"crude oi*\"", Dialect::factiva) ==
        Ids{"\"oi*\": a * needs at least 3 letters before it; it is left out"});
  CHECK(notes_of("\"{crude oi*}\"", Dialect::proquest) ==
        Ids{"\"oi*\": a * needs at least 3 letters before it; it is left out"});
  CHECK(notes_of("gas \"crude oil\"~2", Dialect::lucene).front().substr(0, 15) ==
        "\"\"crude oil\"~2\"");
}

TEST_CASE("the same is noted once", "[dialects]") {
  CHECK(translate("in! or oil or in!", Dialect::nexis).notes.size() == 1);
}

TEST_CASE("a query of a dialect without a word is an error", "[dialects]") {
  for (const auto dialect : dialects) {
    CHECK(std::string(translation_error("", dialect).what()) == "expected a word");
    CHECK(std::string(translation_error(" \t", dialect).what()) == "expected a word");
    CHECK(translation_error(";", dialect).length() == 1);
  }
}

TEST_CASE("a star is every article in each dialect", "[dialects]") {
  for (const auto dialect : dialects) CHECK(translate("*", dialect).query == "*");
}

TEST_CASE("words that mean something in our language are words in a dialect", "[dialects]") {
  testing::check_translations(Dialect::nexis, {{"title:oil", "~\"title:oil\""},
                                               {"-oil", "~\"-oil\""},
                                               {"oil~1", "~\"oil~1\""},
                                               {"\"w/5\"", "\"w/5\""},
                                               {"\"and\"", "=and"},
                                               {"\"NOT\"", "\"NOT\""},
                                               {"xor", "xor"},
                                               {"\"XOR\"", "\"XOR\""},
                                               {"=oil", "oil"},
                                               {"oil^2", "~\"oil^2\""},
                                               {"“crude oil”", "\"crude oil\""}});
}

TEST_CASE("a query of a dialect is bounded in bytes, nesting and words", "[dialects]") {
  const QueryLimits limits;
  for (const auto dialect : dialects) {
    const std::string open(limits.nesting + 1, '('), close(limits.nesting + 1, ')');
    CHECK_THAT(translation_error(open + "a" + close, dialect).what(), Catch::Contains("nested"));
    CHECK(translation_error(open + "a" + close, dialect).offset() == limits.nesting);
    CHECK_THAT(translation_error(std::string(limits.bytes + 1, 'a'), dialect).what(),
               Catch::Contains("bytes"));
    const auto words = translation_error(repeated("a or ", limits.leaves) + "a", dialect);
    CHECK_THAT(words.what(), Catch::Contains("words in its translation"));
    CHECK(words.offset() == QueryError::nowhere);
  }
}

TEST_CASE("no query of a dialect exhausts the stack", "[dialects]") {
  for (const auto dialect : dialects) {
    for (const std::string piece :
         {"(", "not ", "NOT ", "-", "!", "ti(", "hd=", "title:", "title:(", "atleast3 ",
          "atleast3(", "date(", "[", "a not w/3 ("}) {
      INFO(piece);
      const std::string query = repeated(piece, QueryLimits{}.bytes / piece.size() - 1);
      CHECK(is_answered(query + "a", dialect));
    }
    std::string falling = "a";
    for (int n = 290; n > 0; --n) falling += " w/" + std::to_string(n) + " b";
    CHECK(is_answered(falling.substr(0, 2040) + " b", dialect));
  }
}

TEST_CASE("what is asked in several fields and part by part grows within bounds", "[dialects]") {
  CHECK_THROWS_AS(translate(repeated("ti,ab,au(a ", 19) + repeated(")", 19), Dialect::proquest),
                  QueryError);
  CHECK(translate(repeated("terms(", 19) + "a" + repeated(")", 19), Dialect::nexis).query.size() <
        QueryLimits{}.bytes);
  const std::string both = "(a and b and c and d)";
  std::string product = both;
  for (int i = 0; i < 15; ++i) product += " w/5 " + both;
  CHECK_THROWS_AS(translate(product, Dialect::nexis), QueryError);
}

TEST_CASE("any text is translated to what can be read, or refused at a place in it",
          "[dialects][random]") {
  static const std::string pieces[] = {
      "a",      "oil",    "price", " ",    " ",       " ",        "(",     ")",     "\"",
      "“",      "-",      "*",     "?",    "!",       " and ",    " or ",  " not ", " AND ",
      " OR ",   " NOT ",  ":",     "=",    ">",       "<",        "w/5 ",  "/s ",   "near5 ",
      "NEAR/3", "/F5/",   "/N5/",  "hd=",  "ti(",     "title:",   "date",  "1987",  "-03",
      "/",      "[",      "]",     " TO ", "{",       "}",        "~",     "^2",    "\\",
      "&&",     "||",     "+",     "é",    "\xE9",    "東",       "US",    "$3",    "pd(",
      "hlead(", "term(",  "is ",   "aft ", "wc>5",    "atleast3", "same ", "au.x(", "_exists_:",
      "\t",     "\u00A0", "#",     "%",    "byline(", "'",        "geq ("};
  const auto seed = testing::test_seed();
  for (std::uint64_t i = 0; i < 10'000 * testing::test_rounds(); ++i) {
    Random random(seed + i);
    std::string query;
    for (std::size_t n = random.below(16); n > 0; --n) query += random.pick(pieces);
    if (random.one_in(10)) query += random.bytes(random.below(20));
    const Dialect dialect = random.pick(dialects);
    INFO("BACKFILE_TEST_SEED=" << seed + i << ' ' << query);
    try {
      const auto translation = translate(query, dialect, testing::translation_context());
      CHECK_NOTHROW(parse_query(translation.query, testing::translation_context()));
    } catch (const QueryError& error) {
      CHECK_THAT(error.what(), !Catch::Contains("in its translation"));
      REQUIRE(error.offset() <= query.size());
      REQUIRE(error.length() <= query.size() - error.offset());
    }
  }
}

TEST_CASE("a search says how its query was translated and what was lost", "[dialects]") {
  auto strike = testing::make_article("strike", "Dock strike ends", {"The dockers are back."});
  const testing::TestIndex index({strike, testing::make_article("other", "Strike a light")});
  auto searcher = index.open();
  const auto results = searcher.search(
      {.query = "HLEAD(dock! w/3 strike) and length > 50", .dialect = Dialect::nexis});
  CHECK(testing::ids_of(results) == Ids{"strike"});
  CHECK(results.query == "HLEAD(dock! w/3 strike) and length > 50");
  CHECK(results.translated == "lead:(dock* w/3 strike)");
  CHECK(results.warnings.size() == 1);
  CHECK(searcher.search({.query = "strike"}).translated.empty());
}

TEST_CASE("a lenient search takes what cannot be translated as it is, and says so", "[dialects]") {
  const testing::TestIndex index({testing::make_article("strike", "Dock strike ends")});
  auto searcher = index.open();
  const SearchRequest broken{.query = "(dock strike", .dialect = Dialect::nexis};
  CHECK_THROWS_AS(searcher.search(broken), QueryError);
  SearchRequest lenient = broken;
  lenient.lenient = true;
  const auto results = searcher.search(lenient);
  CHECK(testing::ids_of(results) == Ids{"strike"});
  CHECK(results.translated.empty());
  REQUIRE(results.warnings.size() == 2);
  CHECK_THAT(results.warnings[0], Catch::Contains("cannot be translated"));
  CHECK_THAT(results.warnings[1], Catch::Contains("closed the bracket"));
}

TEST_CASE("what should match beside what must only counts for the order", "[dialects]") {
  const testing::TestIndex index({testing::make_article("one", "Oil", {"Oil and more."}),
                                  testing::make_article("both", "Oil", {"Oil price."}),
                                  testing::make_article("none", "Price")});
  auto searcher = index.open();
  const auto results = searcher.search({.query = "+oil price", .dialect = Dialect::lucene});
  CHECK(testing::ids_of(results) == Ids{"both", "one"});
}

}  // namespace
}  // namespace backfile
