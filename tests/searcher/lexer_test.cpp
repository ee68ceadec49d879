// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/lexer.h"

#include <catch2/catch.hpp>

#include "backfile/error.h"

namespace backfile {
namespace {

// One word a lexeme: w:word, p:pattern, q:quotation, f:field, x:function, and the operators, with
// their numbers; * for a wildcard, = and ~ as they are written.
std::string lexeme_line(const std::string& query) {
  static constexpr const char* marks[] = {"w:",      "p:",  "q:", "f:",  "x:", "(",
                                          ")",       "AND", "OR", "NOT", "+",  "near",
                                          "ordered", "/s",  "/p", "^",   "."};
  std::string line;
  for (const auto& lexeme : read_lexemes(query)) {
    if (!line.empty()) line += '|';
    const bool named = lexeme.kind < Lexeme::Kind::open;
    line += marks[static_cast<int>(lexeme.kind)];
    line += lexeme.exact ? "=" : lexeme.inflected ? "~" : "";
    line += (named ? lexeme.text : "") + (lexeme.wildcard ? "*" : "");
    if (lexeme.number > 0) line += std::to_string(lexeme.number);
  }
  return line;
}

TEST_CASE("a query is cut into lexemes", "[lexer]") {
  struct Case {
    std::string query;
    std::string expected;
  };
  const Case cases[] = {{"", "."},
                        {" \t\r\n ", "."},
                        {"oil", "w:oil|."},
                        {"oil price", "w:oil|w:price|."},
                        {"(oil)", "(|w:oil|)|."},
                        {"oil(gas)", "w:oil|(|w:gas|)|."},
                        {"\"oil price\"", "q:oil price|."},
                        {"“oil price”", "q:oil price|."},
                        {"„oil price“", "q:oil price|."},
                        {"“oil\"", "q:oil|."},
                        {"\"\"", "q:|."},
                        {"\"(a OR b)\"", "q:(a OR b)|."},
                        {"oil\"gas\"", "w:oil|q:gas|."},
                        {"AND OR NOT", "AND|OR|NOT|."},
                        {"and or not", "w:and|w:or|w:not|."},
                        {"ANDROID ORE", "w:ANDROID|w:ORE|."},
                        {"-oil", "NOT|w:oil|."},
                        {"-\"oil\"", "NOT|q:oil|."},
                        {"-(oil)", "NOT|(|w:oil|)|."},
                        {"oil - gas", "w:oil|w:-|w:gas|."},
                        {"oil -", "w:oil|w:-|."},
                        {"oil-gas", "w:oil-gas|."},
                        {"--oil", "w:--oil|."},
                        {"elect*", "w:elect*|."},
                        {"*", "w:*|."},
                        {"*oil", "p:*oil|."},
                        {"wom?n oil?", "p:wom?n|w:oil?|."},
                        {"=oil", "w:=oil|."},
                        {"~\"a b\"", "q:~a b|."},
                        {"oil~2", "w:oil2|."},
                        {"a w/5 b", "w:a|near5|w:b|."},
                        {"a PRE/12 b /s c", "w:a|ordered12|w:b|/s|w:c|."},
                        {"a^2 (b)^3", "w:a|^|(|w:b|)|^|."},
                        {"+a", "+|w:a|."},
                        {"atleast3(a)", "x:atleast3|(|w:a|)|."},
                        {"\"new y\"*", "q:new y*|."},
                        {"title:oil", "f:title|w:oil|."},
                        {"TITLE:oil", "f:title|w:oil|."},
                        {"title:\"oil price\"", "f:title|q:oil price|."},
                        {"title:(oil)", "f:title|(|w:oil|)|."},
                        {"title:-oil", "f:title|NOT|w:oil|."},
                        {"a:b:c", "f:a|f:b|w:c|."},
                        {"title: oil", "w:title:|w:oil|."},
                        {"title:", "w:title:|."},
                        {":oil", "w::oil|."},
                        {"10:30am", "w:10:30am|."},
                        {"http://post.example/a", "w:http://post.example/a|."},
                        {"don't", "w:don't|."},
                        {"‘oil price’", "w:‘oil|w:price’|."},
                        {"oil\u00A0price", "w:oil|w:price|."}};
  for (const auto& [query, expected] : cases) {
    INFO(query);
    CHECK(lexeme_line(query) == expected);
  }
}

TEST_CASE("lexemes know their bytes in the query", "[lexer]") {
  const auto lexemes = read_lexemes(" é title:“a b”* -x)");
  REQUIRE(lexemes.size() == 7);
  const std::size_t places[][2] = {{1, 2}, {4, 6}, {10, 10}, {21, 1}, {22, 1}, {23, 1}, {24, 0}};
  for (std::size_t i = 0; i < lexemes.size(); ++i) {
    INFO(i);
    CHECK(lexemes[i].offset == places[i][0]);
    CHECK(lexemes[i].length == places[i][1]);
  }
}

}  // namespace
}  // namespace backfile
