// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_text.h"

#include <catch2/catch.hpp>

#include "common/program/display_width.h"
#include "tests/program/samples.h"

using namespace backfile;
using testing::contains;

namespace {

std::string text_of(const Results& results, const Style& style = {}) {
  return testing::printed(print_text, results, style);
}

std::string first_line(const Results& results, const Style& style = {}) {
  const std::string text = text_of(results, style);
  return text.substr(0, text.find('\n'));
}

Results of_total(std::uint64_t total) {
  Results results;
  results.total = total;
  return results;
}

}  // namespace

TEST_CASE("plain text has no colour and every fact of a hit") {
  CHECK(text_of(testing::found_results(), {.utf8 = true}) ==
        "3 articles, 1 to 2\n"
        "\n"
        "1. The strike goes on\n"
        "   1987-03-02 \u00B7 Harbour Post \u00B7 Maren Holt \u00B7 Jos\u00E9 N\u00FA\u00F1ez "
        "\u00B7 post-1\n"
        "   In the harbour the cranes stand still.\n"
        "   Picture: A quiet harbour (J. Lind)\n"
        "\n"
        "2. (no title)\n"
        "   post-2\n");
}

TEST_CASE("colour marks titles and matches and changes no letter") {
  const std::string text = text_of(testing::found_results(), {.colour = true});
  CHECK(contains(text, "\x1b[1m3 articles, 1 to 2\x1b[0m\n"));
  CHECK(contains(text, "1. \x1b[1mThe \x1b[0m\x1b[1;4;31mstrike\x1b[0m\x1b[1m goes on\x1b[0m\n"));
  CHECK(contains(text, "In the \x1b[1;31mharbour\x1b[0m the cranes"));
  CHECK(contains(text, "Picture: A quiet \x1b[1;31mharbour\x1b[0m (J. Lind)\n"));
}

TEST_CASE("outside UTF-8 the facts are separated in ASCII") {
  CHECK(contains(text_of(testing::found_results()), "1987-03-02 | Harbour Post | Maren Holt"));
}

TEST_CASE("the headline counts exactly, or says that it does not") {
  CHECK(first_line(of_total(0)) == "No articles");
  CHECK(first_line(of_total(1)) == "1 article");
  CHECK(first_line(of_total(634)) == "634 articles");
  Results inexact = of_total(634);
  inexact.total_is_exact = false;
  CHECK(first_line(inexact) == "at least 634 articles");
}

TEST_CASE("the headline names the part that the page shows") {
  Results results = testing::found_results();
  results.hits.front().rank = 11;
  results.hits.back().rank = 12;
  CHECK(first_line(results) == "3 articles, 11 to 12");
  results.hits.pop_back();
  CHECK(first_line(results) == "3 articles, number 11");
  results.total = 1;
  CHECK(first_line(results) == "1 article");
}

TEST_CASE("falling back to any of the words is said, but not if that was asked for") {
  Results results = of_total(12);
  results.match = Match::any;
  CHECK(first_line(results) == "No article has all words; 12 have any of them");
  CHECK(first_line(results, {.asked = Match::any}) == "12 articles");
  results.total = 1;
  CHECK(first_line(results) == "No article has all words; 1 has any of them");
  results.total = 0;
  CHECK(first_line(results) == "No articles");
}

TEST_CASE("on a terminal no line is too wide, and lines stand below the title") {
  Results results = testing::found_results();
  results.hits.front().rank = 1234;
  results.hits.front().snippet.push_back({" \u6E2F\u6E7E and the cranes, the cranes", true});
  for (std::size_t width = 20; width <= 100; ++width) {
    std::istringstream lines(text_of(results, {.width = width}));
    for (std::string line; std::getline(lines, line);) CHECK(display_width(line) <= width);
  }
  CHECK(contains(text_of(results, {.width = 30}),
                 "      In the harbour the\n      cranes stand still."));
  CHECK(contains(text_of(results, {.width = 30}), "   2. (no title)\n      post-2\n"));
}

TEST_CASE("a snippet that repeats a caption is left out") {
  Results results = testing::found_results();
  results.hits.front().snippet = {{"quiet ", false}, {"harbour", true}};
  CHECK_FALSE(contains(text_of(results), "\n   quiet harbour"));
  CHECK(contains(text_of(results), "Picture: A quiet harbour (J. Lind)"));
}

TEST_CASE("a translated query stands below the headline") {
  Results results = of_total(1);
  results.translated = "dock* \x1b AND strike";
  CHECK(text_of(results) == "1 article\nTranslated: dock* \\x1b AND strike\n");
}

TEST_CASE("an explanation stands below the headline, line by line") {
  Results results = of_total(1);
  results.explanation = "first \x1b\n  second\n";
  CHECK(text_of(results) == "1 article\n\nfirst \\x1b\n  second\n");
}

TEST_CASE("no field of a hit can send an escape sequence") {
  const std::string evil = "\x1b[31m\n\u009B\x07\u202E";
  Results results = of_total(1);
  Hit hit;
  hit.id = hit.source = evil;
  hit.authors = {evil};
  hit.title = hit.snippet = {{evil + "x", true}};
  hit.captions = {{{{evil, false}}, evil, true}};
  results.hits = {hit};
  results.facets = {{.field = evil, .values = {{evil, 1, false}}}};
  results.explanation = evil;
  const std::string text = text_of(results);
  for (const char letter : text) CHECK((letter == '\n' || letter < 0 || letter >= ' '));
  CHECK_FALSE(contains(text, "\u009B"));
  CHECK_FALSE(contains(text, "\u202E"));
}

TEST_CASE("facets follow the hits") {
  Results results = testing::found_results();
  results.facets = {testing::topic_facet()};
  const std::string text = text_of(results);
  CHECK(text.find("\ntopic\n") > text.find("post-2"));
}
