// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/page_title.h"

#include <catch2/catch.hpp>

namespace backfile {
namespace {

TEST_CASE("the site's name is split off a title", "[page_title]") {
  const PageNames bay{.site_name = "The Bay Post", .host = "www.baypost.example"};
  struct Case {
    PageNames names;
    const char* title;
    const char* headline;
  };
  const Case cases[] = {
      {bay, "Tin rises | The Bay Post", "Tin rises"},
      {bay, "Tin rises - Bay Post", "Tin rises"},
      {bay, "Tin rises – BayPost", "Tin rises"},
      {bay, "The Bay Post: Tin rises", "Tin rises"},
      {bay, "Bay Post » Tin rises", "Tin rises"},
      {bay, "Bay Post: Contact", "Bay Post: Contact"},
      {bay, "Tin: why it rises", "Tin: why it rises"},
      {bay, "Tin rises on a new quay - Metals", "Tin rises on a new quay"},
      {bay, "The Bay Post", "The Bay Post"},
      {{}, "Tin rises on the quay — Bay Post", "Tin rises on the quay"},
      {{}, "Tin rises - Bay Post", "Tin rises - Bay Post"},
      {{},
       "Tin rises on the quay - and nobody knows how long for",
       "Tin rises on the quay - and nobody knows how long for"},
      {{}, "Tin rises\n  on-off", "Tin rises on-off"},
      {{.headings = {"Tin rises on the quay – again"}},
       "Tin rises on the quay – again",
       "Tin rises on the quay – again"},
      {{.headings = {"Menu", "Tin “rises”"}}, "Tin \"rises\" - Metals | Bay", "Tin \"rises\""},
      {{},
       "Tin rises once more - nobody quite knows why",
       "Tin rises once more - nobody quite knows why"},
      {{}, "| |", "| |"},
      {{}, "", ""},
  };
  for (const auto& [names, title, headline] : cases) {
    INFO(title);
    CHECK(headline_in_title(title, names) == headline);
  }
}

TEST_CASE("a stated title is none if it is the name of the site or a file", "[page_title]") {
  const PageNames bay{.site_name = "The Bay Post"};
  CHECK(stated_headline("Tin rises | |", bay) == "Tin rises");
  CHECK(stated_headline("Bay Post", bay).empty());
  CHECK(stated_headline("tin-rises-2024", bay).empty());
  CHECK(stated_headline("Tin-rise", bay) == "Tin-rise");
}

TEST_CASE("a title was cut off if another one goes on where it ends in dots", "[page_title]") {
  CHECK(is_cut_off("Tin rises on…", "Tin rises on the quay"));
  CHECK(is_cut_off("Tin rises on ...", "Tin rises on the quay"));
  CHECK_FALSE(is_cut_off("Tin rises on", "Tin rises on the quay"));
  CHECK_FALSE(is_cut_off("Slag rises…", "Tin rises on the quay"));
  CHECK_FALSE(is_cut_off("Tin…", "Tin"));
}

}  // namespace
}  // namespace backfile
