// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "tests/searcher/segmented_index.h"

namespace backfile {
namespace {

using namespace testing;
using Ids = std::vector<std::string>;

Article with_topic(const std::string& id, const std::string& topic, const Date& date = {1987}) {
  auto article = make_article(id, "Oil report", {"Oil price " + id + "."});
  article.topics = {topic};
  article.date = date;
  return article;
}

Article with_facet(const std::string& id, const std::string& facet, const std::string& value) {
  auto article = make_article(id, "Oil");
  article.facets = {{facet, {value}}};
  return article;
}

Ids found(Searcher& searcher, const SearchRequest& request) {
  auto ids = ids_of(searcher.search(request));
  std::sort(ids.begin(), ids.end());
  return ids;
}

Ids found(const SegmentedIndex& index, const std::string& query) {
  auto searcher = index.open();
  return found(searcher, {.query = query, .match = Match::all, .limit = 1000});
}

std::string line(const Facet& facet) {
  std::ostringstream out;
  out << facet;
  return out.str();
}

std::string counted(Searcher& searcher, const FacetRequest& facet, const std::string& query = "*") {
  return line(searcher.search({.query = query, .facets = {facet}}).facets.at(0));
}

TEST_CASE("an index without segments answers", "[segments]") {
  const SegmentedIndex index;
  auto searcher = index.open();
  CHECK(searcher.article_count() == 0);
  CHECK_FALSE(searcher.article("a"));
  CHECK_FALSE(searcher.refresh());
  CHECK(searcher.facet_names().size() > 2);
  for (const std::string query :
       {"*", "oil", "-oil", "date:1987", "oil*", "body:\"a b\"", "id:a", "topic:oil"}) {
    for (const auto order : {Order::relevance, Order::newest, Order::oldest}) {
      const auto results =
          searcher.search({.query = query, .order = order, .facets = {{"topic"}, {"month"}}});
      CHECK(results.total == 0);
      CHECK(results.hits.empty());
      CHECK(line(results.facets[0]) == "topic of 0:, missing 0");
    }
  }
  CHECK(searcher.search({.since = {1987}}).total == 0);
}

TEST_CASE("the articles of all segments are found, counted and read", "[segments]") {
  const SegmentedIndex index({{with_topic("a", "oil"), with_topic("b", "gas", {1986, 3})},
                              {with_topic("c", "OIL", {1987, 3})},
                              {with_topic("d", "coal", {1987, 3}), with_topic("e", "gas")}});
  auto searcher = index.open();
  CHECK(searcher.article_count() == 5);
  CHECK(found(index, "oil") == Ids{"a", "b", "c", "d", "e"});
  CHECK(found(index, "topic:gas") == Ids{"b", "e"});
  CHECK(found(index, "date:1987-03") == Ids{"c", "d"});
  CHECK(found(searcher, {.filters = {{"topic", "oil"}, {"topic", "coal"}}}) == Ids{"a", "c", "d"});
  CHECK(counted(searcher, {"year"}) == "year of 2: 1986=1 1987=4, missing 0");
  CHECK(counted(searcher, {"month"}) == "month of 2: 1986-03=1 1987-03=2, missing 2");
  for (const std::string id : {"a", "b", "c", "d", "e"}) CHECK(searcher.article(id)->id == id);
  CHECK(searcher.search({.query = "topic:gas"}).warnings.empty());
}

TEST_CASE("a value that segments spell differently is one, as the newest spells it", "[segments]") {
  const SegmentedIndex index({{with_topic("a", "oil"), with_topic("b", "gas")},
                              {with_topic("c", "Oil"), with_topic("d", "Coal")},
                              {with_topic("e", "coal"), with_topic("f", "OIL")},
                              {with_topic("g", "wheat")}});
  auto searcher = index.open();
  CHECK(counted(searcher, {"topic"}) == "topic of 4: OIL=3 coal=2 gas=1 wheat=1, missing 0");
  CHECK(counted(searcher, {"topic"}, "id:a OR id:d") == "topic of 2: OIL=1 coal=1, missing 0");
  const auto selected =
      searcher.search({.facets = {{"topic", 0}}, .filters = {{"topic", "Oil"}}}).facets.at(0);
  CHECK(line(selected) == "topic of 4: OIL=3*, missing 0");
}

TEST_CASE("a custom facet adds up whatever slot a segment gives it", "[segments]") {
  const SegmentedIndex index(
      {{with_facet("a", "desk", "night"), with_facet("b", "edition", "late")},
       {with_facet("c", "edition", "early"), with_facet("d", "desk", "night"),
        with_facet("e", "desk", "Day")},
       {make_article("f", "Oil")},
       {with_facet("g", "shift", "second"), with_facet("h", "desk", "Night")}});
  auto searcher = index.open();
  CHECK(counted(searcher, {"desk"}) == "desk of 2: Night=3 Day=1, missing 4");
  CHECK(counted(searcher, {"edition"}) == "edition of 2: early=1 late=1, missing 6");
  CHECK(counted(searcher, {"shift"}) == "shift of 1: second=1, missing 7");
  CHECK(found(index, "desk:night") == Ids{"a", "d", "h"});
  CHECK(found(index, "shift:second") == Ids{"g"});
  CHECK(found(searcher, {.filters = {{"edition", "late"}}}) == Ids{"b"});
  const auto names = searcher.facet_names();
  for (const std::string name : {"desk", "edition", "shift", "year"})
    CHECK(std::count(names.begin(), names.end(), name) == 1);
  CHECK_THROWS_AS(searcher.search({.facets = {{"colour"}}}), QueryError);
  CHECK(counted(searcher, {"desk"}, "id:f") == "desk of 0:, missing 1");
}

TEST_CASE("words are found in the languages of all segments", "[segments]") {
  auto german = make_article("de", "Die Wahlen"), english = make_article("en", "The elections");
  german.language = "de";
  english.language = "en";
  const SegmentedIndex one({{german}, {english}}), other({{english}, {german}});
  for (const auto* index : {&one, &other}) {
    CHECK(found(*index, "wahl") == Ids{"de"});
    CHECK(found(*index, "election") == Ids{"en"});
  }
}

TEST_CASE("a phrase of the body is told from others in every segment", "[segments]") {
  const auto in_title = [](const std::string& id) {
    return make_article(id, "Oil price", {"Rain."});
  };
  const auto in_body = [](const std::string& id) {
    return make_article(id, "x", {"An oil price."});
  };
  SegmentedIndex index({{in_title("t1"), in_body("b1")},
                        {in_body("b2"), in_title("t2"), in_title("t3")},
                        {in_body("b3")},
                        {in_title("t4")}});
  CHECK(found(index, "\"oil price\"").size() == 7);
  CHECK(found(index, "body:\"oil price\"") == Ids{"b1", "b2", "b3"});
  CHECK(found(index, "\"oil price\" -body:\"oil price\"") == Ids{"t1", "t2", "t3", "t4"});
  index.remove({"b2", "t2"});
  CHECK(found(index, "body:\"oil price\"") == Ids{"b1", "b3"});
  CHECK(found(index, "\"oil price\" -body:\"oil price\"") == Ids{"t1", "t3", "t4"});
}

TEST_CASE("a segment may lack dates, or be the only one that has them", "[segments]") {
  const SegmentedIndex first({{with_topic("a", "oil", {1987, 3})}, {with_topic("b", "oil", {})}});
  const SegmentedIndex last({{with_topic("b", "oil", {})}, {with_topic("a", "oil", {1987, 3})}});
  for (const auto* index : {&first, &last}) {
    CHECK(found(*index, "date:1987") == Ids{"a"});
    CHECK(found(*index, "date:..1990") == Ids{"a"});
    auto searcher = index->open();
    CHECK(ids_of(searcher.search({.order = Order::newest})) == Ids{"a", "b"});
    CHECK(ids_of(searcher.search({.order = Order::oldest})) == Ids{"a", "b"});
    CHECK(counted(searcher, {"month"}) == "month of 1: 1987-03=1, missing 1");
  }
}

}  // namespace
}  // namespace backfile
