// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_suggestions.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/program/samples.h"

using namespace backfile;
using testing::printed;

namespace {

const Suggestions some = {.words = {{"oil price", 12}, {"oil pr\xC3\xA9vu", 3}},
                          .titles = {"Oil prices\nrise", "Oil \x1B[31mpriced\""}};

}  // namespace

TEST_CASE("suggestions are printed below each other, counts in a column") {
  CHECK(printed(print_suggestions, some, Style{}) ==
        "words\n  oil price  12\n  oil pr\xC3\xA9vu   3\n\n"
        "titles\n  Oil prices rise\n  Oil \\x1b[31mpriced\"\n");
  CHECK(printed(print_suggestions, Suggestions{.words = {{"oil", 1}}}, Style{}) ==
        "words\n  oil  1\n");
  CHECK(printed(print_suggestions, Suggestions{.titles = {"Oil"}}, Style{}) == "titles\n  Oil\n");
  CHECK(printed(print_suggestions, Suggestions{}, Style{}).empty());
}

TEST_CASE("the JSON of suggestions says the same, also of bytes that are no text") {
  using Json = nlohmann::ordered_json;
  CHECK(Json::parse(printed(print_suggestions_json, some, Style{})) ==
        Json::parse(R"({"version": 1, "words": [{"text": "oil price", "articles": 12},
                        {"text": "oil pr\u00e9vu", "articles": 3}],
                        "titles": ["Oil prices\nrise", "Oil \u001b[31mpriced\""]})"));
  CHECK(Json::parse(printed(print_suggestions_json, Suggestions{.words = {{"\xFF oil", 1}}},
                            Style{}))["words"][0]["text"] == "\uFFFD oil");
}
