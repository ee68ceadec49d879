// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/facet_registry.h"

#include <catch2/catch.hpp>

#include "common/schema.h"
#include "indexer/article_check.h"
#include "tests/testing.h"

using namespace backfile;

namespace {

using Ordinals = std::vector<FacetValues::Ordinal>;

Xapian::WritableDatabase in_memory() {
  return Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY);
}

Ordinals ordinals(FacetRegistry& registry, const std::string& facet,
                  const std::vector<std::string>& values) {
  Ordinals decoded;
  decode_ordinals(registry.slot_value(registry.facet(facet), values), decoded);
  return decoded;
}

void add_custom_facets(FacetRegistry& registry, std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) registry.facet("custom-" + std::to_string(i));
}

}  // namespace

TEST_CASE("values are numbered from 0 in the order in which they are met, each facet for itself") {
  const auto database = in_memory();
  FacetRegistry registry(database);
  CHECK(ordinals(registry, "topic", {"oil", "gas"}) == Ordinals{0, 1});
  CHECK(ordinals(registry, "topic", {"gas", "grain"}) == Ordinals{1, 2});
  CHECK(ordinals(registry, "place", {"grain"}) == Ordinals{0});
}

TEST_CASE("values that differ in capitals, accents or blanks have one number") {
  const auto database = in_memory();
  FacetRegistry registry(database);
  CHECK(ordinals(registry, "place", {"S\xc3\xa3o  Paulo"}) == Ordinals{0});
  CHECK(ordinals(registry, "place", {"SAO PAULO"}) == Ordinals{0});
  CHECK(ordinals(registry, "place", {"saopaulo"}) == Ordinals{1});
}

TEST_CASE("numbers stay the same when the registry is opened again") {
  auto database = in_memory();
  {
    FacetRegistry registry(database);
    ordinals(registry, "topic", {"oil", "Gas"});
    ordinals(registry, "edition", {"late", "early"});
    registry.save(database);
    database.commit();
  }
  FacetRegistry again(database);
  CHECK(ordinals(again, "topic", {"grain", "GAS", "oil"}) == Ordinals{2, 1, 0});
  CHECK(ordinals(again, "edition", {"early"}) == Ordinals{1});
  CHECK(again.facet("edition").slot == schema::first_custom_slot);
  again.save(database);
  CHECK(read_facet_values(database, "topic").value(1) == "Gas");
  CHECK(read_facet_values(database, "topic").size() == 3);
}

TEST_CASE("custom facets take slots in the order in which they are met and keep them") {
  auto database = in_memory();
  {
    FacetRegistry registry(database);
    CHECK(registry.facet("zebra").slot == schema::first_custom_slot);
    CHECK(registry.facet("ant").slot == schema::first_custom_slot + 1);
    CHECK(registry.facet("zebra").slot == schema::first_custom_slot);
    registry.save(database);
  }
  FacetRegistry again(database);
  CHECK(again.facet("bee").slot == schema::first_custom_slot + 2);
  CHECK(again.facet("ant").slot == schema::first_custom_slot + 1);
}

TEST_CASE("facets of the schema have the slot and prefix of the schema") {
  const auto database = in_memory();
  FacetRegistry registry(database);
  for (const auto& field : schema::fields) {
    if (!field.facet) continue;
    CAPTURE(std::string(field.name));
    CHECK(registry.facet(std::string(field.name)).slot == *field.facet);
    CHECK(registry.facet(std::string(field.name)).prefix == field.prefix);
  }
}

TEST_CASE("one custom facet too many is an error, and those that are there still work") {
  const auto database = in_memory();
  FacetRegistry registry(database);
  add_custom_facets(registry, schema::max_custom_facets);
  CHECK_THROWS_AS(registry.facet("one-more"), ArticleError);
  CHECK_THROWS_WITH(registry.facet("one-more"),
                    "\"one-more\" would be custom facet number 65, an index holds 64");
  CHECK(registry.facet("custom-63").slot ==
        schema::first_custom_slot + schema::max_custom_facets - 1);
  CHECK(registry.facet("topic").slot == 5);
}

TEST_CASE("the limit of custom facets counts those of former runs") {
  auto database = in_memory();
  {
    FacetRegistry registry(database);
    add_custom_facets(registry, schema::max_custom_facets);
    registry.save(database);
  }
  FacetRegistry again(database);
  CHECK_THROWS_AS(again.facet("one-more"), ArticleError);
  CHECK_NOTHROW(again.facet("custom-0"));
}

TEST_CASE("nothing is saved when nothing is new") {
  auto database = in_memory();
  FacetRegistry registry(database);
  ordinals(registry, "topic", {"oil"});
  registry.note_language("en");
  registry.save(database);
  database.set_metadata(schema::key_facet_values("topic"), "touched");
  database.set_metadata(std::string(schema::key_languages), "touched");
  ordinals(registry, "topic", {"OIL"});
  registry.note_language("en");
  registry.save(database);
  CHECK(database.get_metadata(schema::key_facet_values("topic")) == "touched");
  CHECK(database.get_metadata(std::string(schema::key_languages)) == "touched");
}

TEST_CASE("languages are noted once each and come back") {
  auto database = in_memory();
  FacetRegistry registry(database);
  for (const char* code : {"en", "de", "en", "none"}) registry.note_language(code);
  registry.save(database);
  CHECK(read_names(database, schema::key_languages) ==
        std::vector<std::string>{"en", "de", "none"});
}

TEST_CASE("damaged metadata is damage, not a crash") {
  auto database = in_memory();
  database.set_metadata(schema::key_facet_values("topic"), "\xff");
  CHECK_THROWS_AS(FacetRegistry(database), IndexError);
}
