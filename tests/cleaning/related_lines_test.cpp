// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/related_lines.h"

#include <catch2/catch.hpp>

using namespace backfile;

TEST_CASE("headings of related blocks are whole lines", "[cleaning]") {
  for (const auto* text :
       {"You May Also Like", "Related", "RELATED ARTICLES:", "Read more", "More from the north",
        "Recommended for you", "Trending now", "Most read", "Leia também"}) {
    INFO(text);
    CHECK(is_related_heading(describe_line(text)));
  }
  for (const auto* text :
       {"Related by blood", "Read more than the first page of the will.", "More from",
        "More than forty boats sank", "Trending downwards for years, herring is dear.",
        "More from the harbour than anybody had ever hoped to see", ""}) {
    INFO(text);
    CHECK_FALSE(is_related_heading(describe_line(text)));
  }
}

TEST_CASE("a link on one line gives its headline", "[cleaning]") {
  const struct {
    const char* text;
    const char* headline;
  } cases[] = {
      {"Read more: Harbour reopens", "Harbour reopens"},
      {"RELATED: Harbour reopens", "Harbour reopens"},
      {"READ:Harbour reopens", "Harbour reopens"},
      {"[Read more: Harbour reopens]", "Harbour reopens"},
      {"• Read also – Harbour reopens", "Harbour reopens"},
      {"Read more » Harbour reopens", "Harbour reopens"},
      {"WATCH | Harbour reopens", "Harbour reopens"},
      {"More: 16 boats sink", "16 boats sink"},
  };
  for (const auto& [text, headline] : cases) {
    INFO(text);
    CHECK(is_related_in_one_line(describe_line(text)));
    CHECK(without_related_label(text) == headline);
  }
}

TEST_CASE("a sentence behind such a label is no link", "[cleaning]") {
  for (const auto* text : {"Related: the two men were brothers, born a year apart.",
                           "Related: The two men were brothers.", "Read more: here",
                           "Harbour: Storm closes quay", "Read more", "More: he wanted more", ""}) {
    INFO(text);
    CHECK_FALSE(is_related_in_one_line(describe_line(text)));
  }
}
