// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/html/noscript.h"

#include <catch2/catch.hpp>

namespace backfile {
namespace {

TEST_CASE("what stands in noscript elements is dropped", "[noscript][html]") {
  struct Case {
    const char* html;
    const char* rest;
  };
  const Case cases[] = {
      {"", ""},
      {"a", "a"},
      {"<p>a</p>", "<p>a</p>"},
      {"a<noscript>b</noscript>c", "ac"},
      {"<NOSCRIPT class=x><div><p></NoScript >c", "c"},
      {"a<noscript>b</noscript>c<noscript>d</noscript>e", "ace"},
      {"a<noscript>b", "a<noscript>b"},
      {"a<noscript>b</noscript", "a"},
      {"<script>'<noscript>'</script>a<noscript>b</noscript>", "<script>'<noscript>'</script>a"},
      {"<!-- <noscript> -->a<noscript>b</noscript>c", "<!-- <noscript> -->ac"},
      {"<!-- a<noscript>b</noscript>c", "<!-- ac"},
      {"a < b <", "a < b <"},
  };
  for (const auto& [html, rest] : cases) {
    INFO(html);
    CHECK(without_noscript(html) == rest);
  }
}

}  // namespace
}  // namespace backfile
