// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <string>

#include "indexer/cleaning/capture_cleaner.h"
#include "indexer/cleaning/html/block_tree.h"

namespace backfile {
namespace {

std::string times(std::size_t count, const std::string& text) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

// Every page would take minutes if the cost of a block grew with the page.
TEST_CASE("a page of whatever shape is read in linear time", "[html][hostile]") {
  constexpr std::size_t many = 20000;
  const std::string cases[] = {
      times(many, "<div>"),
      times(many, "<article class='post-body share'>a b"),
      times(many, "<ul><li>a"),
      times(many, "<blockquote>a "),
      times(many, "<table><tr><td>a"),
      times(many, "<b>") + "a",
      times(many, "<noscript>"),
      times(many, "<!--"),
      times(many, "<script>"),
      times(many, "<h2>a b</h2>"),
      times(many, "<h2>a b:</h2><img alt='c d e'>"),
      times(many, "<p>Read more"),
      times(many, "<p>Comments<p>Reply"),
      times(many, "<p>By Tomas Reed"),
      times(many, "<h1>A pier</h1>"),
      times(many, "<figure><figcaption>a b</figcaption></figure>"),
      times(many, "<"),
      "<p " + times(many, "a=b c ") + ">a",
      "<p class='" + times(many, "share related ") + "'>a",
      "<p style='" + times(many, "display ") + "'>a",
  };
  for (const auto& html : cases) {
    INFO(html.substr(0, 40));
    CHECK(label_blocks(read_blocks(html), "A pier").size() <= 2 * many);
  }
}

TEST_CASE("no more blocks are read than a page can have", "[html][hostile]") {
  const BlockTree tree = read_blocks(times(most_html_blocks + 1, "<p>a<img alt='b c'>"));
  CHECK(tree.cut_off);
  CHECK(tree.blocks.size() == most_html_blocks);
  CHECK_FALSE(read_blocks(times(most_html_blocks, "<p>a")).cut_off);
}

}  // namespace
}  // namespace backfile
