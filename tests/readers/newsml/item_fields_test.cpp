// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/newsml/item_fields.h"

#include <catch2/catch.hpp>

#include "tests/readers/newsml/parsing.h"

namespace backfile {
namespace {

using testing::Strings;

TEST_CASE("the authors are the names in a byline", "[item_fields]") {
  struct Case {
    const char* byline;
    Strings expected;
  };
  const Case cases[] = {
      {"", {}},
      {"By Ida Marsh", {"Ida Marsh"}},
      {"By Tomas Reed and Ana Costa, Science Desk", {"Tomas Reed", "Ana Costa"}},
      {"IDA MARSH, TOMAS REED", {"IDA MARSH", "TOMAS REED"}},
      {"Ida Marsh and Tom Press", {"Ida Marsh", "Tom Press"}},
      {"Marsh and Press", {"Marsh and Press"}},
      {"marsh.ida", {"marsh.ida"}},
      {"Wire, MAR 04", {}},
  };
  for (const auto& [byline, expected] : cases) {
    INFO(byline);
    CHECK(authors_of(byline) == expected);
  }
}

TEST_CASE("what is said twice is kept once", "[item_fields]") {
  Article article{.title = "Tin fell",
                  .subtitle = "Tin fell on Mon\xE2\x80\xA6",
                  .body = {"Tin fell", "By Ida Marsh", "Tin fell on Monday."},
                  .byline = "By Ida Marsh",
                  .authors = {"Harbour Wire", "Ida Marsh"},
                  .source = "Harbour Wire"};
  drop_repetitions(article);
  CHECK(article.body == Strings{"Tin fell on Monday."});
  CHECK(article.subtitle.empty());
  CHECK(article.authors == Strings{"Ida Marsh"});

  Article flash{.title = "Tin fell", .subtitle = "Further than ever", .body = {"Tin fell"}};
  drop_repetitions(flash);
  CHECK(flash.body == Strings{"Tin fell"});
  CHECK(flash.subtitle == "Further than ever");
}

}  // namespace
}  // namespace backfile
