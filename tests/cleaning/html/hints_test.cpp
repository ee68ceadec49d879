// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/html/hints.h"

#include <catch2/catch.hpp>
#include <string>

namespace backfile {
namespace {

TEST_CASE("names of classes are read word by word", "[hints][html]") {
  struct Case {
    const char* names;
    Hints expected;
  };
  const Case cases[] = {
      {"", 0},
      {"c-9 col-md-8", 0},
      {"share", only(Hint::share)},
      {"story__shareBar", only(Hint::share)},
      {"SHARE-tools", only(Hint::share)},
      {"shareholders-report", only(Hint::share)},  // Believed by its beginning.
      {"unshared", 0},
      {"article-body", only(Hint::body)},
      {"articleBody", only(Hint::body)},
      {"body article", 0},
      {"most-read", only(Hint::related)},
      {"read most", 0},
      {"post-12 tag-harbour category-courts", 0},
      {"entry-tags", only(Hint::tags)},
      {"tag-links", only(Hint::tags)},
      {"commentary", 0},
      {"comment-7 depth-1", only(Hint::comments)},
      {"author_bio", Hint::byline | Hint::author_box},
      {"story-header__headline", Hint::header | Hint::headline},
  };
  for (const auto& [names, expected] : cases) {
    INFO(names);
    CHECK(hints_of_names(names) == expected);
  }
}

TEST_CASE("elements that are named for their use say it themselves", "[hints][html]") {
  CHECK(has(hints_of_element("nav"), Hint::navigation));
  CHECK(has(hints_of_element("aside"), Hint::sidebar));
  CHECK(has(hints_of_element("figcaption"), Hint::caption));
  CHECK(hints_of_element("div") == 0);
}

TEST_CASE("text for readers of screens alone is known by its class", "[hints][html]") {
  CHECK(names_hidden("btn sr-only"));
  CHECK(names_hidden("visually-hidden"));
  CHECK_FALSE(names_hidden("sr-only-focusable hidden-xs"));
}

}  // namespace
}  // namespace backfile
