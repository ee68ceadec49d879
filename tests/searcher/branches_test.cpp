// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/branches.h"

#include <catch2/catch.hpp>

#include "searcher/facets/facet_tree.h"

namespace backfile {
namespace {

using Branches = std::vector<std::string>;

TEST_CASE("a value with slashes lies on the branches before each of them", "[facets]") {
  CHECK(branches_of("politics/elections/primary") ==
        Branches{"politics", "politics/elections", "politics/elections/primary"});
  CHECK(branches_of("politics") == Branches{"politics"});
  CHECK(branches_of("") == Branches{""});
  for (const char* flat : {"http://example.org/a", "/politics", "politics/", "/"})
    CHECK(branches_of(flat) == Branches{flat});
}

TEST_CASE("a subject code of the IPTC lies below its subject and its matter", "[facets]") {
  CHECK(branches_of("15054001") == Branches{"15000000", "15054000", "15054001"});
  CHECK(branches_of("15054000") == Branches{"15000000", "15054000"});
  CHECK(branches_of("15000000") == Branches{"15000000"});
  CHECK(branches_of("15000001") == Branches{"15000000", "15000001"});
  CHECK(branches_of("1505400") == Branches{"1505400"});
  CHECK(branches_of("1505400a") == Branches{"1505400a"});
}

TEST_CASE("what lies below a value begins in one way", "[facets]") {
  CHECK(beginning_below("politics") == "politics/");
  CHECK(beginning_below("15000000") == "15");
  CHECK(beginning_below("15054000") == "15054");
  CHECK(beginning_below("15054001").empty());
}

TEST_CASE("a tree counts values for the branches that are asked for", "[facets]") {
  FacetValues values;
  for (const char* value : {"sport", "Politics/Elections", "politics", "politics/parties/left"})
    values.add(value);
  const FacetTree whole(values, 0), first(values, 1), second(values, 2);
  CHECK_FALSE(whole.is_flat());
  CHECK(whole.nodes_of(1) == std::vector<FacetTree::Node>{2, 1});
  CHECK(whole.nodes_of(3) == std::vector<FacetTree::Node>{2, 3});
  CHECK(first.nodes().all() == Branches{"sport", "Politics"});
  CHECK(second.nodes().all() ==
        Branches{"sport", "Politics", "Politics/Elections", "politics/parties"});
  FacetValues flat;
  for (const char* value : {"b/c", "a", "b/d"}) flat.add(value);
  CHECK(FacetTree(flat, 0).is_flat());
}

}  // namespace
}  // namespace backfile
