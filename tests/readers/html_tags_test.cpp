// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html_tags.h"

#include <catch2/catch.hpp>

namespace backfile {
namespace {

TEST_CASE("what stands in noscript elements is dropped", "[html_tags][html]") {
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
    CHECK(tidied_html(html) == rest);
  }
}

TEST_CASE("a tag keeps its first attributes and what stands behind it", "[html_tags][html]") {
  std::string attributes;
  for (std::size_t i = 0; i < most_html_attributes; ++i)
    attributes += "a" + std::to_string(i) + " ";
  CHECK(tidied_html("<p " + attributes + ">b</p>") == "<p " + attributes + ">b</p>");
  CHECK(tidied_html("<p " + attributes + "b c = '>' d>b</p>") == "<p " + attributes + ">b</p>");
  CHECK(tidied_html("<!-- <p " + attributes + attributes + "-->") ==
        "<!-- <p " + attributes + attributes + "-->");
  CHECK(tidied_html("<p " + attributes + attributes) == "<p " + attributes);
}

TEST_CASE("tags of any shape are kept as they are", "[html_tags][html]") {
  for (const char* html : {"<p a=1 b = '>' c=\">\"d>e", "<br/>", "<p a", "<p a=", "<p a='b", "<p ",
                           "<", "<p/ a / >", "<p a=b>c</p\n>", "< p a='>'", "<p =a>", "<p a==b>"}) {
    INFO(html);
    CHECK(tidied_html(html) == html);
  }
}

}  // namespace
}  // namespace backfile
