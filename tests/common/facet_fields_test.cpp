// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/facet_fields.h"

#include <catch2/catch.hpp>
#include <set>

#include "tests/testing.h"

namespace backfile {
namespace {

TEST_CASE("the facets of the schema come before the custom ones", "[facet_fields]") {
  const auto facets = facet_fields({"desk", "edition"});
  REQUIRE(facets.size() == 10);
  CHECK(facets[0].name == "source");
  CHECK(facets[0].prefix == "XSOURCE:");
  CHECK(facets[8].name == "desk");
  CHECK(facets[8].prefix == "XFdesk:");
  CHECK(facets[8].slot == schema::first_custom_slot);
  CHECK(facets[9].slot == schema::first_custom_slot + 1);
  std::set<schema::Slot> slots;
  for (const auto& facet : facets) slots.insert(facet.slot);
  CHECK(slots.size() == facets.size());
}

TEST_CASE("names are kept in the metadata of an index", "[facet_fields]") {
  const testing::TemporaryDirectory directory;
  Xapian::WritableDatabase database((directory.path() / "db").string(), Xapian::DB_CREATE);
  CHECK(read_names(database, "names").empty());
  const std::vector<std::string> names = {"desk", "", "edition"};
  database.set_metadata("names", encode_names(names));
  CHECK(read_names(database, "names") == names);
  database.set_metadata("names", "\x09" "desk");
  CHECK_THROWS_AS(read_names(database, "names"), IndexError);
  CHECK(read_facet_values(database, "desk").size() == 0);
}

}  // namespace
}  // namespace backfile
