// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html_fragment.h"

#include <catch2/catch.hpp>

#include "indexer/readers/html_events.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using Lines = std::vector<std::string>;

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (; times > 0; --times) all += text;
  return all;
}

TEST_CASE("blocks of HTML are paragraphs", "[html_fragment]") {
  struct Case {
    const char* html;
    Lines paragraphs;
  };
  const Case cases[] = {
      {"", {}},
      {" \n ", {}},
      {"The lamp is lit", {"The lamp is lit"}},
      {"<p>One</p><p>Two</p>", {"One", "Two"}},
      {"<p>One<p>Two", {"One", "Two"}},
      {"Bare <b>bold</b>ly<p>Two</p>tail", {"Bare boldly", "Two", "tail"}},
      {"<p> The\n  old\t<i>quay </i> is </p>", {"The old quay is"}},
      {"<h2>Quay</h2><div>One<div>Two</div></div>", {"Quay", "One", "Two"}},
      {"<ul><li>One<li>Two</ul>", {"One", "Two"}},
      {"<table><tr><td>Tin<td>12.5<tr><td>Slag</table>", {"Tin 12.5", "Slag"}},
      {"One<br>line", {"One line"}},
      {"One<br><br />Two<br>\n&nbsp;<br>Three", {"One", "Two", "Three"}},
      {"<p>One</p><p>&nbsp;</p><p>Two</p>", {"One", "Two"}},
      {"<pre>One\nline\n\nTwo</pre>", {"One line", "Two"}},
      {"</p></div>One</b>", {"One"}},
      {"<b>One</b> two <i>three</i>", {"One two three"}},
      {"One</p>Two</P >Three<P\n>Four<p class=a>Five", {"One", "Two", "Three", "Four", "Five"}},
      {"<div><b>One</b> two</div>three <b>four</b>", {"One two", "three four"}},
  };
  for (const auto& [html, paragraphs] : cases) {
    INFO(html);
    CHECK(html_fragment(html) == FragmentText{.paragraphs = paragraphs});
  }
}

TEST_CASE("what a browser does not show is no text", "[html_fragment]") {
  for (const char* hidden :
       {"<script>if (a < b) write('<p>no</p>');</script>", "<style>p { color: red }</style>",
        "<!-- <p>no</p> -->", "<iframe>no</iframe>", "<noscript><img></noscript>",
        "<object><p>no</p></object>", "<select><option>no</select>", "<img alt='no'>"}) {
    INFO(hidden);
    CHECK(html_fragment("One " + std::string(hidden) + " two").paragraphs == Lines{"One two"});
  }
}

TEST_CASE("character references are resolved as browsers do", "[html_fragment]") {
  struct Case {
    const char* html;
    const char* line;
  };
  const Case cases[] = {{"Bay &amp; Sons", "Bay & Sons"},
                        {"AT&T, R&D", "AT&T, R&D"},
                        {"3 < 4", "3 < 4"},
                        {"&lt;b&gt;", "<b>"},
                        {"caf&eacute; &#233; &#xE9;", "caf\u00E9 \u00E9 \u00E9"},
                        {"&#147;Aye&#148;&#133;", "\u201CAye\u201D\u2026"},
                        {"a&nbsp;&nbsp;b", "a b"},
                        {"a &unheard; b", "a &unheard; b"},
                        {"a&#0;b&#xD800;c", "abc"}};
  for (const auto& [html, line] : cases) {
    INFO(html);
    CHECK(html_fragment(html).paragraphs == Lines{line});
  }
}

TEST_CASE("captions are told from the text", "[html_fragment]") {
  struct Case {
    const char* html;
    FragmentText expected;
  };
  const Case cases[] = {
      {"<p>One</p><figure><img><figcaption>The quay <em>at dusk</em></figcaption></figure>Two",
       {{"One", "Two"}, {{"The quay at dusk", ""}}}},
      {"<figure><figcaption><p>The quay</p><p>at dusk</p></figcaption></figure>",
       {{}, {{"The quay at dusk", ""}}}},
      {"<figcaption>The quay <span class='photo-credit'>Photo: K. Lind</span></figcaption>",
       {{}, {{"The quay", "Photo: K. Lind"}}}},
      {"<div class='wp-caption alignleft'><img><p class='wp-caption-text'>The quay</p></div>One",
       {{"One"}, {{"The quay", ""}}}},
      {"<figure><div class='byline'>K. Lind</div><figcaption>The quay</figcaption></figure>One",
       {{"One"}, {{"The quay", "K. Lind"}}}},
      {"<figure><figcaption>The quay</figcaption><p class='credits'>K. Lind</p></figure>",
       {{}, {{"The quay", "K. Lind"}}}},
      {"<figure><p>A table</p><p class='credits'>K. Lind</p></figure>", {{"A table"}, {}}},
      {"<img data-caption='The &lt;b>quay' data-credit='K. Lind'>",
       {{}, {{"The quay", "K. Lind"}}}},
      {"<figcaption><i class='credit'>K. Lind</i></figcaption>One", {{"One"}, {}}},
      {"<p>No caption here</p>", {{"No caption here"}, {}}},
      {"<p class='captions'>One</p>", {{"One"}, {}}},
      {"<figcaption>The quay", {{}, {{"The quay", ""}}}},
  };
  for (const auto& [html, expected] : cases) {
    INFO(html);
    const auto text = html_fragment(html);
    CHECK(text.paragraphs == expected.paragraphs);
    CHECK(text.captions == expected.captions);
  }
}

TEST_CASE("a line of HTML has no markup", "[html_fragment]") {
  CHECK(html_line("Tin &amp; <b>slag</b>") == "Tin & slag");
  CHECK(html_line("<p>Tin</p><p>slag</p>") == "Tin slag");
  CHECK(html_line(" Tin\n slag ") == "Tin slag");
  CHECK(html_line("Is 3 <4 or R&D?") == "Is 3 <4 or R&D?");
}

TEST_CASE("text is told from HTML", "[html_fragment]") {
  for (const char* html : {"<p>a", "a<br/>", "a</b>", "<IMG src=a>", "&amp;", "a &#8217;"}) {
    INFO(html);
    CHECK(has_html_markup(html));
  }
  for (const char* text : {"", "a", "3 < 4", "R&D; sales", "<him> says", "a & b", "&", "<"}) {
    INFO(text);
    CHECK_FALSE(has_html_markup(text));
  }
}

TEST_CASE("no HTML is too bad to be read", "[html_fragment]") {
  const std::size_t many = 100'000;
  SECTION("deep nesting loses no text") {
    const auto text = html_fragment(repeated("<b>x", many) + repeated("</i>", many));
    std::size_t length = 0;
    for (const auto& paragraph : text.paragraphs) length += paragraph.size();
    CHECK(length == many);
  }
  SECTION("what stands too deep belongs to no caption and is not hidden") {
    const std::string deep = repeated("<div>", 300);
    CHECK(html_fragment("<figcaption>" + deep + "x").paragraphs == Lines{"x"});
    CHECK(html_fragment("<svg>" + deep + "x").paragraphs == Lines{"x"});
  }
  SECTION("many attributes, many brackets") {
    CHECK(html_fragment("<a " + repeated("x=y ", many) + ">z").paragraphs == Lines{"z"});
    CHECK(html_fragment(repeated("<", many)).paragraphs.size() <= 1);
    CHECK(html_fragment("x" + repeated("&", many)).paragraphs.size() == 1);
  }
  SECTION("it may end anywhere, and have bytes that are no text") {
    const std::string html =
        "<div class='a'>One &amp; <!-- two --><script>three</script><figcaption>four</figcaption>";
    for (std::size_t size = 0; size <= html.size(); ++size) {
      html_fragment(html.substr(0, size));
      html_fragment(html.substr(0, size) + '\0' + "\xFF" + html.substr(size));
    }
    CHECK(html_fragment(std::string("a\0b\xFF", 4)).paragraphs == Lines{"a b\uFFFD"});
  }
  SECTION("it does not choose its encoding") {
    CHECK(html_fragment("<meta charset='euc-kr'>caf\u00E9").paragraphs == Lines{"caf\u00E9"});
  }
}

}  // namespace
}  // namespace backfile
