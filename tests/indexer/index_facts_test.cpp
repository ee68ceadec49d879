// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_facts.h"

#include <catch2/catch.hpp>
#include <map>

#include "tests/indexer/segments.h"

using namespace backfile;
using namespace backfile::testing;

namespace {

namespace fs = std::filesystem;

std::size_t topics(const IndexFacts& facts) {
  const std::map<std::string, std::size_t> values(facts.facet_values.begin(),
                                                  facts.facet_values.end());
  return values.at("topic");
}

}  // namespace

TEST_CASE("facts are those of all segments together", "[index_facts]") {
  EngineMadeIndex index;
  index.add({article_on("a", {2002, 5, 6}, {"oil"}), article_on("b", {}, {"gas"}, "de")});
  index.add({article_on("c", {2009}, {"Gás", "coal"}), article_on("d", {1999, 12}, {}, "fr")});
  index.publish();
  const IndexFacts facts = read_index_facts(index.path());
  CHECK(facts.manifest == index.manifest);
  CHECK(facts.first_date == Date{1999, 12});
  CHECK(facts.last_date == Date{2009});
  CHECK(facts.languages == std::vector<std::string>{"en", "de", "fr"});
  CHECK(topics(facts) == 3);  // Gás is gas.
}

TEST_CASE("dead articles have no part in the facts", "[index_facts]") {
  EngineMadeIndex index;
  index.add({article_on("a", {2002}, {"oil"}), article_on("b", {2003}, {"gas", "oil"}),
             article_on("c", {2004}, {"coal"})},
            {1, 3});
  index.publish();
  const IndexFacts facts = read_index_facts(index.path());
  CHECK(facts.manifest.articles() == 1);
  CHECK(facts.first_date == Date{2003});
  CHECK(facts.last_date == Date{2003});
  CHECK(topics(facts) == 2);
}

TEST_CASE("an index without segments has no dates and no values", "[index_facts]") {
  EngineMadeIndex index;
  index.publish();
  const IndexFacts facts = read_index_facts(index.path());
  CHECK_FALSE(facts.first_date.known());
  CHECK(facts.languages.empty());
  CHECK(facts.facet_values.size() == facet_fields({}).size());
  CHECK(topics(facts) == 0);
}

TEST_CASE("custom facets of any segment count, after those of the schema", "[index_facts]") {
  EngineMadeIndex index;
  index.add({article_on("a", {})});
  index.change_database = [](Xapian::WritableDatabase& database) {
    database.set_metadata(std::string(schema::key_custom_facets), encode_names({"edition"}));
    FacetValues editions;
    editions.add("late");
    database.set_metadata(schema::key_facet_values("edition"), editions.encode());
  };
  index.add({article_on("b", {})});
  index.publish();
  const auto facts = read_index_facts(index.path());
  CHECK(facts.facet_values.back() == std::pair<std::string, std::size_t>{"edition", 1});
  CHECK(facts.facet_values.front().first == "source");
}

TEST_CASE("a missing database and numbers that stand for nothing are damage", "[index_facts]") {
  EngineMadeIndex index;
  index.add({article_on("a", {}), article_on("b", {}, {"oil"})}, {1});
  index.change_document = [](Xapian::Document& document) {
    document.add_value(*schema::find_field("topic")->facet, encode_ordinals({7}));
  };
  index.add({article_on("c", {}), article_on("d", {})}, {1});
  index.publish();
  CHECK_THROWS_AS(read_index_facts(index.path()), IndexError);
  index.manifest.segments.pop_back();
  index.publish_next();
  CHECK_NOTHROW(read_index_facts(index.path()));
  fs::remove_all(index.path() / "segment-1");
  CHECK_THROWS_AS(read_index_facts(index.path()), IndexError);
}
