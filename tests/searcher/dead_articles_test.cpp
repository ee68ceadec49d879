// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "tests/searcher/segmented_index.h"

namespace backfile {
namespace {

using namespace testing;
using Ids = std::vector<std::string>;

Article report(const std::string& id, const std::string& word) {
  auto article = make_article(id, word + " report", {"The " + word + " price rose."});
  article.topics = {word};
  article.date = {1987, 1 + static_cast<int>(id.front() - 'a')};
  article.facets = {{"desk", {word}}};
  return article;
}

Ids sorted_ids(const Results& results) {
  auto ids = ids_of(results);
  std::sort(ids.begin(), ids.end());
  return ids;
}

std::string line(const Facet& facet) {
  std::ostringstream out;
  out << facet;
  return out.str();
}

/// An index in which "c" was removed and "b" replaced by an article that is about gas.
class DeadArticles {
 public:
  DeadArticles() {
    index_.add({report("b", "gas"), report("e", "oil")});
    index_.remove({"c"});
  }

 protected:
  SegmentedIndex index_{
      {{report("a", "oil"), report("b", "oil"), report("c", "coal")}, {report("d", "wheat")}}};
};

TEST_CASE_METHOD(DeadArticles, "dead articles are neither found nor counted", "[segments]") {
  auto searcher = index_.open();
  struct Case {
    std::string query;
    Ids ids;
  };
  const Case cases[] = {{"*", {"a", "b", "d", "e"}},
                        {"oil", {"a", "e"}},
                        {"coal", {}},
                        {"coa*", {}},
                        {"-oil", {"b", "d"}},
                        {"oil OR coal", {"a", "e"}},
                        {"\"coal price\"", {}},
                        {"body:\"oil price\"", {"a", "e"}},
                        {"title:coal", {}},
                        {"topic:coal", {}},
                        {"desk:oil", {"a", "e"}},
                        {"id:c", {}},
                        {"id:b", {"b"}},
                        {"date:1987-02", {"b"}},
                        {"date:1987-03", {}}};
  for (const auto& [query, ids] : cases) {
    INFO(query);
    for (const auto order : {Order::relevance, Order::newest, Order::oldest}) {
      for (const std::size_t limit : {0u, 1u, 100u}) {
        const auto results =
            searcher.search({.query = query, .match = Match::all, .order = order, .limit = limit});
        CHECK(results.total == ids.size());
        if (limit == 100) CHECK(sorted_ids(results) == ids);
      }
    }
  }
}

TEST_CASE_METHOD(DeadArticles, "facets do not count dead articles", "[segments]") {
  auto searcher = index_.open();
  const auto facets =
      searcher.search({.facets = {{"topic"}, {"desk"}, {"year"}, {"month"}}}).facets;
  CHECK(line(facets[0]) == "topic of 3: oil=2 gas=1 wheat=1, missing 0");
  CHECK(line(facets[1]) == "desk of 3: oil=2 gas=1 wheat=1, missing 0");
  CHECK(line(facets[2]) == "year of 1: 1987=4, missing 0");
  CHECK(line(facets[3]) == "month of 4: 1987-01=1 1987-02=1 1987-04=1 1987-05=1, missing 0");
}

TEST_CASE_METHOD(DeadArticles, "dead articles cannot be read", "[segments]") {
  auto searcher = index_.open();
  CHECK(searcher.article_count() == 4);
  CHECK_FALSE(searcher.article("c"));
  REQUIRE(searcher.article("b"));
  CHECK(searcher.article("b")->topics == Ids{"gas"});
  CHECK(searcher.search({.query = "id:b"}).hits.at(0).title == MarkedText{{"gas report", false}});
}

TEST_CASE_METHOD(DeadArticles, "warnings speak of articles that are alive", "[segments]") {
  auto searcher = index_.open();
  const auto warnings = [&](const std::string& query) {
    const auto results = searcher.search({.query = query});
    return results.warnings.empty() ? std::string() : results.warnings.front();
  };
  CHECK(warnings("topic:oil").empty());
  CHECK(warnings("topic:coal") == "no article has the topic \"coal\"");
  CHECK(warnings("topic:il") == "no article has the topic \"il\"; there is topic:\"oil\"");
  CHECK(warnings("topic:oa") == "no article has the topic \"oa\"");
}

TEST_CASE("a prefix does not stand for the words of dead articles", "[segments]") {
  const auto words = [](int first, int last) {
    std::string text;
    for (int i = first; i < last; ++i) text += "word" + std::to_string(i) + "x ";
    return text;
  };
  SegmentedIndex index(
      {{make_article("a", "x", {words(0, 1000)})}, {make_article("b", "x", {words(900, 1100)})}});
  const auto warnings = [&] { return index.open().search({.query = "word*"}).warnings; };
  REQUIRE(warnings().size() == 1);
  CHECK(warnings()[0].find("1100 words") != std::string::npos);
  index.remove({"b"});
  CHECK(warnings().empty());
}

TEST_CASE("any of the words will do when only dead articles have all", "[segments]") {
  SegmentedIndex index({{report("a", "oil"), report("b", "gas"), make_article("c", "oil gas")}});
  CHECK(index.open().search({.query = "oil gas"}).match == Match::all);
  index.remove({"c"});
  const auto results = index.open().search({.query = "oil gas"});
  CHECK(results.match == Match::any);
  CHECK(sorted_ids(results) == Ids{"a", "b"});
}

TEST_CASE("a segment may be dead altogether", "[segments]") {
  SegmentedIndex index({{report("a", "oil")}, {report("b", "gas"), report("c", "coal")}});
  index.remove({"b", "c"});
  CHECK(sorted_ids(index.open().search({})) == Ids{"a"});
  index.remove({"a"});
  auto searcher = index.open();
  const auto results = searcher.search({.facets = {{"topic"}, {"desk"}, {"year"}}});
  CHECK(results.total == 0);
  CHECK(line(results.facets[1]) == "desk of 0:, missing 0");
  CHECK(searcher.article_count() == 0);
  CHECK(searcher.search({.query = "oil*", .order = Order::newest}).hits.empty());
}

void check_damaged(const SegmentedIndex& index) {
  try {
    index.open();
    FAIL_CHECK("a damaged index was opened");
  } catch (const IndexError& error) {
    CHECK(error.problem() == IndexError::Problem::damaged);
  }
}

TEST_CASE_METHOD(DeadArticles, "tombstones that are not as they were published are damage",
                 "[segments]") {
  const auto& first = index_.manifest().segments.front();
  write_file(index_.path() / first.tombstones, "x");
  check_damaged(index_);
}

TEST_CASE_METHOD(DeadArticles, "another number of tombstones than the manifest says is damage",
                 "[segments]") {
  Manifest manifest = index_.manifest();
  ++manifest.segments.front().dead;
  IndexDirectory(index_.path()).publish(manifest);
  check_damaged(index_);
}

TEST_CASE("a copy of a segment beside it is damage", "[segments]") {
  const SegmentedIndex index({{report("a", "oil")}});
  Manifest manifest = index.manifest();
  std::filesystem::copy(index.path() / manifest.segments.front().name, index.path() / "segment-9");
  manifest.segments.push_back({.name = "segment-9", .documents = 1});
  IndexDirectory(index.path()).publish(manifest);
  check_damaged(index);
}

}  // namespace
}  // namespace backfile
