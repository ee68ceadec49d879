// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/custom_facet_limit.h"

#include <catch2/catch.hpp>

#include "tests/testing.h"

using namespace backfile;
using namespace backfile::testing;

namespace {

Article with_facets(std::size_t begin, std::size_t end) {
  Article article = make_article("a", "t");
  for (std::size_t i = begin; i < end; ++i) article.facets["custom-" + std::to_string(i)] = {"x"};
  return article;
}

}  // namespace

TEST_CASE("an article with one custom facet too many takes no facet from the others") {
  CustomFacetLimit limit({});
  CHECK(limit.excess(with_facets(0, 65)) ==
        "\"custom-9\" would be custom facet number 65, an index holds 64");
  CHECK(limit.excess(with_facets(100, 164)).empty());
}

TEST_CASE("facets that are there already never are too many") {
  CustomFacetLimit limit({});
  CHECK(limit.excess(with_facets(0, 64)).empty());
  CHECK(limit.excess(with_facets(0, 64)).empty());
  CHECK_FALSE(limit.excess(with_facets(64, 65)).empty());
}

TEST_CASE("the limit of custom facets counts those that the index has") {
  std::vector<std::string> names;
  for (int i = 0; i < 64; ++i) names.push_back("custom-" + std::to_string(i));
  CustomFacetLimit limit(names);
  CHECK(limit.excess(with_facets(3, 5)).empty());
  CHECK_FALSE(limit.excess(with_facets(64, 65)).empty());
}
