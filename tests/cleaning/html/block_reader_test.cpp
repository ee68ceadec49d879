// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/cleaning/html/block_tree.h"

namespace backfile {
namespace {

using Strings = std::vector<std::string>;

Strings texts(std::string_view html) {
  Strings texts;
  for (const auto& block : read_blocks(html).blocks) texts.push_back(block.text);
  return texts;
}

HtmlBlock only_block(std::string_view html) {
  const BlockTree tree = read_blocks(html);
  REQUIRE(tree.blocks.size() == 1);
  return tree.blocks[0];
}

TEST_CASE("a page is cut into the texts that a browser sets apart", "[blocks][html]") {
  struct Case {
    const char* html;
    Strings expected;
  };
  const Case cases[] = {
      {"", {}},
      {"<p> </p><div>&nbsp;</div>", {}},
      {"The tug", {"The tug"}},
      {"<p>The <b>tug</b>\n Aurora</p><p>came", {"The tug Aurora", "came"}},
      {"<div>a<p>b</p>c</div>", {"a", "b", "c"}},
      {"<div>a<br>b<br><br>c<br/> <br/>d</div>", {"a b", "c", "d"}},
      {"<ul><li>a<li>b<ul><li>c</ul></ul>", {"a", "b", "c"}},
      {"<table><tr><td>a<td>b</table>", {"a", "b"}},
      {"<pre>a\nb</pre>", {"a", "b"}},
      {"<h1>a</h1>b", {"a", "b"}},
      {"a&amp;b &lt;p&gt;", {"a&b <p>"}},
      {"<custom-box>a</custom-box> b", {"a b"}},
  };
  for (const auto& [html, expected] : cases) {
    INFO(html);
    CHECK(texts(html) == expected);
  }
}

TEST_CASE("what is hidden has no text", "[blocks][html]") {
  const char* cases[] = {
      "<script>if (a < b) {}</script>",
      "<style>p { }</style>",
      "<template><p>a</p></template>",
      "<noscript><div><p>a</noscript>",
      "<select><option>a</select>",
      "<textarea>a</textarea><button>a</button>",
      "<svg><title>a</title><text>b</text></svg>",
      "<div hidden><p>a</p></div>",
      "<div aria-hidden='true'>a</div>",
      "<p style='color: red; DISPLAY : none'>a</p>",
      "<span class='visually-hidden'>a</span>",
      "<head><title>a</title></head>",
      "<!-- a -->",
  };
  for (const char* html : cases) {
    INFO(html);
    CHECK(texts(std::string(html) + "<p>b</p>") == Strings{"b"});
  }
}

TEST_CASE("a page that shows itself by a script is not hidden", "[blocks][html]") {
  CHECK(texts("<html style='visibility:hidden'><body style='display:none'><p>a") == Strings{"a"});
}

TEST_CASE("alternative texts are blocks that cut no sentence in two", "[blocks][html]") {
  const BlockTree tree =
      read_blocks("<p>The <img alt='A tug at a pier'> tug</p><img alt='icon'><img>");
  REQUIRE(tree.blocks.size() == 2);
  CHECK(tree.blocks[0].text == "The tug");
  CHECK(tree.blocks[1].text == "A tug at a pier");
  CHECK(tree.blocks[1].tag == BlockTag::picture);
}

TEST_CASE("a block knows the element that it is the text of", "[blocks][html]") {
  CHECK(only_block("<p>a").tag == BlockTag::paragraph);
  CHECK(only_block("<h3><a href='x'>a</a></h3>").heading == 3);
  CHECK(only_block("<li><span>a</span></li>").tag == BlockTag::list_item);
  CHECK(only_block("<li><p>a</p></li>").tag == BlockTag::paragraph);
  CHECK(only_block("<figure><figcaption>a</figcaption></figure>").tag == BlockTag::caption);
  CHECK(only_block("<blockquote>a</blockquote>").tag == BlockTag::quote);
  CHECK(only_block("<div>a</div>").tag == BlockTag::other);
}

TEST_CASE("text in links is counted", "[blocks][html]") {
  const HtmlBlock block = only_block("<p>abcd<a href='x'>efgh</a>ij<a name='y'>kl</a></p>");
  CHECK(block.link_bytes == 4);
  CHECK(block.bytes == 12);
  CHECK(only_block("<a href='x'><div>abc</div></a>").link_bytes == 3);
}

TEST_CASE("names that set a piece apart do so between texts, not inside of one", "[blocks][html]") {
  CHECK(texts("<div><span class='byline'>Ann Berg</span><time>4 March</time></div>") ==
        Strings{"Ann Berg", "4 March"});
  CHECK(texts("<p>The paper of <span class='date'>4 March</span> says</p>") ==
        Strings{"The paper of 4 March says"});
}

TEST_CASE("elements without text are not kept, those around one are", "[blocks][html]") {
  const BlockTree tree = read_blocks(
      "<div></div><article><div class='post-body'><p>a</p><p>b</p></div></article><div></div>");
  REQUIRE(tree.elements.size() == 5);
  CHECK(tree.elements[1].article);
  CHECK(has(tree.elements[2].hints, Hint::body));
  CHECK(tree.elements[3].parent == 2);
  CHECK(tree.elements[4].parent == 2);
  CHECK(tree.blocks[1].element == 4);
}

TEST_CASE("a post that is quoted from a network is no share bar", "[blocks][html]") {
  const BlockTree tree = read_blocks("<blockquote class='twitter-tweet'><p>a</p></blockquote>");
  CHECK_FALSE(has(tree.elements[1].hints, Hint::share));
}

}  // namespace
}  // namespace backfile
