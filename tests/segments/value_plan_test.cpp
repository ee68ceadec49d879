// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/value_plan.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "common/facet_fields.h"
#include "tests/segments/documents.h"

namespace backfile {
namespace {

using namespace testing;
using Values = std::vector<std::string>;
using Ordinals = std::vector<FacetValues::Ordinal>;

TestDocument on(int year, const std::string& facet, Values values) {
  return {.facets = {{facet, std::move(values)}}, .date = {year, 1, 1}};
}

/// A plan with what it is made from.
class Planned {
 public:
  explicit Planned(Sources sources) : sources_(std::move(sources)) {}

  const SlotPlan& facet(const std::string& name) const {
    const auto found = std::find_if(plan.slots.begin(), plan.slots.end(),
                                    [&](const auto& slot) { return slot.facet() == name; });
    REQUIRE(found != plan.slots.end());
    return *found;
  }

  /// The numbers of a facet by document.
  std::vector<Ordinals> ordinals(const std::string& name) const {
    std::vector<Ordinals> all(map_.size());
    SlotPlan::Cursor cursor(facet(name));
    for (SlotValue value; cursor.next(value);)
      decode_ordinals(value.value, all.at(value.document - 1));
    return all;
  }

 private:
  Sources sources_;
  DocumentMap map_{sources_};

 public:
  ValuePlan plan = plan_values(sources_, map_);
};

Sources in_two_batches(const TestDocuments& documents) {
  return sources_of(batches_of(documents, 2, [](std::size_t i) { return i % 2; }));
}

TEST_CASE("values are numbered in the order of the segment's documents", "[segments][value_plan]") {
  const Planned planned(
      in_two_batches({on(1987, "topic", {"tin", "gold"}), on(1999, "topic", {"oil", "tin"}),
                      on(1990, "topic", {"gas"})}));
  CHECK(planned.facet("topic").values().all() == Values{"oil", "tin", "gas", "gold"});
  CHECK(planned.ordinals("topic") == std::vector<Ordinals>{{0, 1}, {2}, {1, 3}});
}

TEST_CASE("values that are one have the spelling of the newest article", "[segments][value_plan]") {
  const Planned planned(
      in_two_batches({on(1987, "source", {"REUTERS"}), on(1999, "source", {"Reuters"}),
                      on(2001, "source", {"Die Zeit"}), on(1988, "source", {"reuters"})}));
  CHECK(planned.facet("source").values().all() == Values{"Die Zeit", "Reuters"});
  CHECK(planned.ordinals("source") == std::vector<Ordinals>{{0}, {1}, {1}, {1}});
}

TEST_CASE("custom facets have slots in the order of their names, whatever they had before",
          "[segments][value_plan]") {
  const TestDocuments documents{on(1, "zone", {"z"}), on(2, "desk", {"d"}), on(3, "desk", {"e"}),
                                on(4, "zone", {"y"})};
  const Planned planned(in_two_batches(documents));
  CHECK(planned.plan.custom_facets == Values{"desk", "zone"});
  CHECK(planned.facet("desk").slot() == schema::first_custom_slot);
  CHECK(planned.facet("zone").slot() == schema::first_custom_slot + 1);
  CHECK(planned.ordinals("zone") == std::vector<Ordinals>{{0}, {}, {}, {1}});
  CHECK(planned.ordinals("desk") == std::vector<Ordinals>{{}, {0}, {1}, {}});
}

TEST_CASE("other values go on as they are, with their bounds", "[segments][value_plan]") {
  TestDocuments documents(3);
  documents[0].date = {1987, 2, 3};
  documents[2].date = {1999, 2, 3, 5};
  documents[1].fingerprint = "print";
  const Planned planned(in_two_batches(documents));
  REQUIRE(planned.plan.slots.size() == 2);
  const auto& dates = planned.plan.slots[0];
  CHECK(dates.slot() == schema::slot_date);
  CHECK(dates.statistics().count == 2);
  CHECK(dates.statistics().lowest == schema::date_slot({1987, 2, 3}));
  CHECK(dates.statistics().highest == schema::date_slot({1999, 2, 3, 5}));
  CHECK(planned.plan.slots[1].statistics().lowest == "print");
}

TEST_CASE("metadata tells the values, the custom facets and the languages in order",
          "[segments][value_plan]") {
  auto document = on(1987, "desk", {"night"});
  document.language = "en";
  auto other = on(1988, "topic", {"oil"});
  other.language = "de";
  const auto metadata = Planned(in_two_batches({document, other})).plan.metadata();
  CHECK(std::is_sorted(metadata.begin(), metadata.end()));
  const std::map<std::string, std::string> by_key(metadata.begin(), metadata.end());
  CHECK(by_key.size() == 5);
  CHECK(by_key.at(std::string(schema::key_custom_facets)) == encode_names({"desk"}));
  CHECK(by_key.at(std::string(schema::key_languages)) == encode_names({"de", "en"}));
  CHECK(FacetValues::decode(by_key.at(schema::key_facet_values("topic"))).all() == Values{"oil"});
}

/// An old document that is dead and a new one that is not.
Planned one_dead() {
  auto dead = on(1987, "desk", {"night"});
  dead.facets["topic"] = {"tin"};
  dead.language = "fr";
  auto living = on(1988, "zone", {"north"});
  living.facets["topic"] = {"oil"};
  living.language = "en";
  return Planned(sources_of(TestDocuments{dead, living},
                            [](std::uint64_t sequence) { return sequence == 0; }));
}

TEST_CASE("dead documents leave no value", "[segments][value_plan]") {
  CHECK(one_dead().facet("topic").values().all() == Values{"oil"});
}

TEST_CASE("dead documents leave no custom facet", "[segments][value_plan]") {
  const auto planned = one_dead();
  CHECK(planned.plan.custom_facets == Values{"zone"});
  CHECK(planned.facet("zone").slot() == schema::first_custom_slot);
}

TEST_CASE("dead documents leave no language", "[segments][value_plan]") {
  CHECK(one_dead().plan.languages == Values{"en"});
}

}  // namespace
}  // namespace backfile
