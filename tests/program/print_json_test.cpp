// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_json.h"

#include <catch2/catch.hpp>

#include "tests/program/samples.h"

using namespace backfile;
using Json = nlohmann::ordered_json;

namespace {

std::string text_of(const Results& results) {
  return testing::printed(print_json, results, Style{});
}

Json printed_json(const Results& results) { return Json::parse(text_of(results)); }

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("the keys of version 1 stand in their order") {
  Results results = testing::found_results();
  results.facets = {testing::topic_facet()};
  const Json json = printed_json(results);
  CHECK(keys_of(json) == Keys{"version", "query", "total", "total_is_exact", "took_ms", "hits",
                              "facets", "suggestion"});
  CHECK(keys_of(json["query"]) == Keys{"text", "translated", "interpreted", "match", "warnings"});
  CHECK(keys_of(json["hits"][0]) == Keys{"rank", "score", "id", "title", "title_pieces", "date",
                                         "source", "authors", "url", "path", "snippet",
                                         "captions"});
  CHECK(keys_of(json["hits"][0]["snippet"][0]) == Keys{"text", "match"});
  CHECK(keys_of(json["hits"][0]["captions"][0]) == Keys{"text", "credit", "match"});
  CHECK(keys_of(json["facets"][0]) ==
        Keys{"field", "total_is_exact", "missing", "distinct", "values"});
  CHECK(keys_of(json["facets"][0]["values"][0]) == Keys{"value", "count", "selected"});
}

TEST_CASE("the values are those of the results") {
  Results results = testing::found_results();
  results.facets = {testing::topic_facet()};
  results.warnings = {"the was left out"};
  const Json json = printed_json(results);
  CHECK(json["version"] == 1);
  CHECK(json["query"] == Json::parse(R"({"text": "harbour strike", "translated": null,
      "interpreted": "harbour AND strike", "match": "all", "warnings": ["the was left out"]})"));
  results.translated = "harbour strike";
  CHECK(printed_json(results)["query"]["translated"] == "harbour strike");
  CHECK(json["total"] == 3);
  CHECK(json["total_is_exact"] == true);
  CHECK(json["took_ms"] == 1.235);
  CHECK(json["suggestion"].is_null());
  const Json& hit = json["hits"][0];
  CHECK(hit["rank"] == 1);
  CHECK(hit["score"] == 7.5);
  CHECK(hit["id"] == "post-1");
  CHECK(hit["title"] == "The strike goes on");
  CHECK(hit["title_pieces"][1] == Json::parse(R"({"text": "strike", "match": true})"));
  CHECK(hit["date"] == to_string(results.hits[0].date));
  CHECK(hit["authors"] == Json::parse("[\"Maren Holt\", \"Jos\u00E9 N\u00FA\u00F1ez\"]"));
  CHECK(hit["url"] == "https://post.example/1");
  CHECK(hit["path"] == "1987/post.xml");
  CHECK(hit["snippet"].size() == 3);
  CHECK(hit["captions"] == Json::parse(R"([
      {"text": "A quiet harbour", "credit": "J. Lind", "match": true},
      {"text": "A chart", "credit": "", "match": false}])"));
  CHECK(json["facets"][0]["missing"] == 7);
  CHECK(json["facets"][0]["values"][1] ==
        Json::parse(R"({"value": "ship", "count": 20, "selected": true})"));
}

TEST_CASE("lists are lists also when they are empty or short") {
  const Json empty = printed_json({});
  CHECK(empty["hits"] == Json::array());
  CHECK(empty["facets"] == Json::array());
  CHECK(empty["query"]["warnings"] == Json::array());
  Results results;
  results.hits = {Hit{.authors = {"a", "b"}}};
  const Json hit = printed_json(results)["hits"][0];
  CHECK(hit["authors"] == Json::parse(R"(["a", "b"])"));
  CHECK(hit["title"] == "");
  CHECK(hit["title_pieces"] == Json::array());
  CHECK(hit["snippet"] == Json::array());
  CHECK(hit["captions"] == Json::array());
  CHECK(hit["date"] == "");
}

TEST_CASE("falling back to any is said") {
  CHECK(printed_json({.match = Match::any})["query"]["match"] == "any");
}

TEST_CASE("an explanation stands there only if there is one") {
  CHECK_FALSE(printed_json({}).contains("explanation"));
  CHECK(printed_json({.explanation = "because"})["explanation"] == "because");
}

TEST_CASE("bytes that are not UTF-8 and control characters leave valid, harmless JSON") {
  Results results;
  results.query = "\xff \x1b \u009B \u202E";
  const std::string text = text_of(results);
  CHECK_FALSE(testing::contains(text, "\u009B"));
  CHECK_FALSE(testing::contains(text, "\u202E"));
  CHECK(Json::parse(text)["query"]["text"] == "\uFFFD \x1b \u009B \u202E");
}

TEST_CASE("JSON ends with a line feed") { CHECK(text_of({}).ends_with("}\n")); }
