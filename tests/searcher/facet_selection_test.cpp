// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>

#include "tests/searcher/segmented_index.h"

namespace backfile {
namespace {

using testing::make_article;
using testing::SegmentedIndex;

Article article(const std::string& id, const std::string& text, std::vector<std::string> topics,
                std::vector<std::string> places, Date date = {1987, 3, 2}) {
  auto made = make_article(id, text);
  made.topics = std::move(topics);
  made.places = std::move(places);
  made.date = date;
  return made;
}

/// Two segments of articles about this and that, of which one is dead.
class FacetSelection {
 protected:
  Results ask(std::vector<Filter> filters, const std::string& query = "*") {
    return index_.open().search({.query = query,
                                 .limit = 1,
                                 .facets = {{"topic"}, {"place"}, {"year"}},
                                 .filters = std::move(filters)});
  }

  static std::string line(const Facet& facet) {
    std::ostringstream out;
    out << facet;
    return out.str();
  }

  SegmentedIndex index_{
      {{article("1", "oil", {"oil", "trade"}, {"usa"}),
        article("2", "oil gas", {"oil"}, {"uk"}, {1986}), article("3", "gas", {"gas"}, {"usa"})},
       {article("3", "gas", {"gas"}, {"usa", "uk"}),
        article("4", "oil", {"grain/wheat"}, {"usa"}, {1986, 12}),
        article("5", "oil", {}, {}, {})}}};
};

TEST_CASE_METHOD(FacetSelection, "a facet is counted as if nothing of it were chosen",
                 "[facets][selection]") {
  const auto results = ask({{"topic", "OIL"}});
  CHECK(results.total == 2);
  CHECK(line(results.facets[0]) == "topic of 4: oil=2* gas=1 grain/wheat=1 trade=1, missing 1");
  CHECK(line(results.facets[1]) == "place of 2: uk=1 usa=1, missing 0");
  CHECK(line(results.facets[2]) == "year of 2: 1986=1 1987=1, missing 0");
}

TEST_CASE_METHOD(FacetSelection, "values of one field are alternatives, and other fields hold",
                 "[facets][selection]") {
  const auto results = ask({{"topic", "oil"}, {"topic", "gas"}, {"place", "usa"}});
  CHECK(results.total == 2);
  CHECK(line(results.facets[0]) == "topic of 4: gas=1* grain/wheat=1 oil=1* trade=1, missing 0");
  CHECK(line(results.facets[1]) == "place of 2: uk=2 usa=2*, missing 0");
  CHECK(line(results.facets[2]) == "year of 1: 1987=2, missing 0");
}

TEST_CASE_METHOD(FacetSelection, "years are chosen as values are", "[facets][selection]") {
  const auto results = ask({{"year", "1986"}, {"place", "usa"}});
  CHECK(results.total == 1);
  CHECK(line(results.facets[1]) == "place of 2: uk=1 usa=1*, missing 0");
  CHECK(line(results.facets[2]) == "year of 2: 1986=1* 1987=2, missing 0");
}

TEST_CASE_METHOD(FacetSelection, "a chosen value is there also at zero", "[facets][selection]") {
  const auto results = ask({{"topic", "coal"}}, "gas");
  CHECK(results.total == 0);
  CHECK(line(results.facets[0]) == "topic of 2: gas=1 oil=1 coal=0*, missing 0");
  CHECK(line(results.facets[1]) == "place of 0:, missing 0");
}

TEST_CASE_METHOD(FacetSelection, "a filter on a branch takes all that lies below it",
                 "[facets][selection]") {
  CHECK(ask({{"topic", "Grain"}}).total == 1);
  CHECK(ask({}, "topic:grain").total == 1);
  CHECK(ask({}, "topic:grain").warnings.empty());
  CHECK(ask({{"topic", "grain/whe"}}).total == 0);
  const auto results = index_.open().search(
      {.facets = {{.field = "topic", .depth = 1}}, .filters = {{"topic", "grain"}}});
  CHECK(line(results.facets[0]) == "topic of 4: oil=2 gas=1 grain=1* trade=1, missing 1");
}

TEST_CASE_METHOD(FacetSelection, "an article with two values below a branch counts once for it",
                 "[facets][selection]") {
  index_.add({article("6", "wheat", {"grain/wheat", "grain/corn", "grain"}, {})});
  const auto results =
      index_.open().search({.facets = {{.field = "topic", .depth = 1}, {"topic"}}});
  CHECK(line(results.facets[0]) == "topic of 4: grain=2 oil=2 gas=1 trade=1, missing 1");
  CHECK(line(results.facets[1]) ==
        "topic of 6: grain=2 grain/wheat=2 oil=2 gas=1 grain/corn=1 trade=1, missing 1");
}

TEST_CASE_METHOD(FacetSelection, "a facet that cannot be counted so is an error", "[facets]") {
  const auto refused = [&](FacetRequest facet) {
    CHECK_THROWS_AS(index_.open().search({.facets = {std::move(facet)}}), QueryError);
  };
  refused({.field = "date"});
  refused({.field = "topic", .unit = TimeUnit::year});
  refused({.field = "nothing"});
}

TEST_CASE("what is counted is shared by searchers of one generation, and each new one sees its own",
          "[facets]") {
  SegmentedIndex index({{article("1", "oil", {"oil"}, {})}});
  Searcher one = index.open(), other = index.open();
  const SearchRequest request{.facets = {{"topic"}, {.field = "date", .unit = TimeUnit::month}}};
  CHECK(one.search(request).facets == other.search(request).facets);
  index.add({article("2", "gas", {"Oil", "gas"}, {}, {1987, 4})});
  CHECK(other.refresh());
  const auto newer = other.search(request).facets;
  CHECK(newer[0].values == std::vector<FacetValue>{{"Oil", 2}, {"gas", 1}});
  CHECK(newer[1].values.size() == 2);
  CHECK(one.search(request).facets[0].values == std::vector<FacetValue>{{"oil", 1}});
}

}  // namespace
}  // namespace backfile
