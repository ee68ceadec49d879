// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/cleaning/capture_cleaner.h"
#include "indexer/cleaning/html/block_tree.h"

namespace backfile {
namespace {

using Strings = std::vector<std::string>;

const std::string first =
    "The tug Aurora held a pier of Port Sorrel in place for three hours on Monday night.";
const std::string second =
    "Her skipper, Ann Berg, had seen from the harbour that two of its piles were gone.";
const std::string third =
    "The guests of a wedding on the pier danced on until the ropes were fast.";

std::string paragraphs() { return "<p>" + first + "</p><p>" + second + "</p><p>" + third + "</p>"; }

Strings texts_of(const std::string& html, Part part, const std::string& title = {}) {
  Strings texts;
  for (const auto& line : label_blocks(read_blocks(html), title)) {
    if (line.part == part) texts.push_back(line.text);
  }
  return texts;
}

Strings body_of(const std::string& html) { return texts_of(html, Part::body); }

TEST_CASE("the paragraphs of an article are its body, whatever holds them", "[html]") {
  const std::string head = "<h1>Tug holds a pier for three hours</h1>";
  const std::string menu = "<nav><ul><li><a href='/'>Home</a><li><a href='/s'>Sport</a></ul></nav>";
  const std::string cases[] = {
      paragraphs(),
      head + paragraphs(),
      menu + head + paragraphs() +
          "<footer><p>All that is fit for a harbour, since 1887.</p></footer>",
      menu + "<article>" + head + "<div class='article-body'>" + paragraphs() + "</div></article>",
      menu + "<table><tr><td>" + menu + "<td>" + head + paragraphs() + "</table>",
      head + first + "<br><br>" + second + "<br><br>" + third,
      "<body class='has-sidebar comments-open newsletter'><div class='share'>" + head +
          paragraphs() + "</div></body>",
      head + "<div><div><p>" + first + "</p></div><div><p>" + second + "</p></div><div><p>" +
          third + "</p></div></div>",
      "<div class='tag-harbour category-storms'>" + head + paragraphs() + "</div>",
  };
  for (const auto& html : cases) {
    INFO(html);
    CHECK(body_of(html) == Strings{first, second, third});
  }
}

TEST_CASE("boxes between paragraphs are noise by their names", "[html]") {
  struct Case {
    const char* box;
    const char* rule;
  };
  const Case cases[] = {
      {"<div class='share-tools'>Send it to a friend</div>", "share by markup"},
      {"<aside>The tide today</aside>", "footer by markup"},
      {"<div id='newsletter-box'><p>Every morning at six, what the harbour talks about.</p></div>",
       "newsletter by markup"},
      {"<form>Your name</form>", "newsletter by markup"},
      {"<div class='ad-slot'>Ropes of all sizes</div>", "advertisement by markup"},
      {"<div class='cookie-consent'>Biscuits?</div>", "cookies by markup"},
      {"<ul class='breadcrumbs'><li>Harbour</ul>", "navigation by markup"},
      {"<p class='post-tags'>harbour, storm</p>", "tags by markup"},
      {"<div class='author-bio'>Ann Berg has fished since she was nine.</div>",
       "author box by markup"},
      {"<div class='video-player'>0 of 12 seconds</div>", "player by markup"},
      {"<p><a href='/b'>The ferry that came back</a></p>", "nothing but links"},
      {"<p>Advertisement</p>", "advertisement"},
  };
  for (const auto& [box, rule] : cases) {
    INFO(box);
    const std::string html = "<h1>Tug holds a pier</h1><div><p>" + first + "</p>" + box + "<p>" +
                             second + "</p><p>" + third + "</p></div>";
    CHECK(body_of(html) == Strings{first, second, third});
    const auto lines = label_blocks(read_blocks(html), {});
    CHECK(lines[2].rule == rule);
  }
}

TEST_CASE("a long paragraph stays, whatever small thing its box is named for", "[html]") {
  const std::string html = "<h1>Tug holds a pier</h1><div><p>" + first + "</p><p class='tags'>" +
                           second + " " + third + "</p><p>" + third + "</p></div>";
  CHECK(body_of(html) == Strings{first, second + " " + third, third});
}

TEST_CASE("links to other articles are related, not a body", "[html]") {
  const std::string html =
      "<h1>Tug holds a pier</h1><article>" + paragraphs() +
      "<div class='related-stories'><h2>Read on</h2><a href='/1'>Ferry comes back after a year</a>"
      "<p>A ferry that nobody had missed came back to Port Sorrel on Sunday.</p></div></article>"
      "<div><a href='/2'>Pier of Sorrel to be sold</a></div>";
  CHECK(body_of(html) == Strings{first, second, third});
  CHECK(texts_of(html, Part::related) ==
        Strings{"Ferry comes back after a year", "Pier of Sorrel to be sold"});
}

TEST_CASE("teasers of other articles beside a named body are none of it", "[html]") {
  std::string teasers;
  for (int i = 0; i < 5; ++i) {
    teasers += "<div><h3><a href='/" + std::to_string(i) +
               "'>A headline of no matter here</a></h3>"
               "<p>The council of Port Sorrel met again and went home after an hour of talk.</p>"
               "</div>";
  }
  const std::string html = "<h1>Tug holds a pier</h1><div><div class='story-body'>" + paragraphs() +
                           "</div>" + teasers + "</div>";
  CHECK(body_of(html) == Strings{first, second, third});
}

TEST_CASE("comments may be longer than the article", "[html]") {
  std::string comments;
  for (int i = 0; i < 20; ++i) {
    comments += "<li class='comment'><p>I was on that pier and saw it all, and it was not so.</p>";
  }
  const std::string html = "<h1>Tug holds a pier</h1><div class='post'>" + paragraphs() +
                           "</div><div id='comments'><ol>" + comments + "</ol></div>";
  CHECK(body_of(html) == Strings{first, second, third});
}

TEST_CASE("headings and lists among paragraphs are body, headings of nothing are not", "[html]") {
  const std::string html = "<h1>Tug holds a pier</h1><article><p>" + first +
                           "</p><h2>Two piles gone</h2><p>" + second +
                           "</p><ul><li>rope</ul><blockquote>“Hold on!”</blockquote><p>" + third +
                           "</p><h2>Links</h2><p><a href='/1'>Ferry comes back</a></p></article>";
  CHECK(body_of(html) == Strings{first, "Two piles gone", second, "rope", "“Hold on!”", third});
}

TEST_CASE("the headline is the heading that the page states, or its first one", "[html]") {
  const std::string html = "<h1><a href='/'>Sorrel Post</a></h1><h2>Tug holds a pier</h2>" +
                           paragraphs() + "<h1>Most read</h1>";
  CHECK(texts_of(html, Part::title, "Tug holds a pier") == Strings{"Tug holds a pier"});
  CHECK(texts_of("<h1>Tug holds a pier</h1>" + paragraphs(), Part::title) ==
        Strings{"Tug holds a pier"});
  CHECK(texts_of("<p>" + first + "</p>", Part::title).empty());
}

TEST_CASE("names and dates between the headline and the body are no body", "[html]") {
  const std::string html =
      "<h1>Tug holds a pier</h1><div class='meta'><span class='author'>Ann Berg</span>"
      "<time>4 March 2022</time><span class='date'>two days ago</span></div>" +
      paragraphs();
  CHECK(body_of(html) == Strings{first, second, third});
  CHECK(texts_of(html, Part::byline) == Strings{"Ann Berg"});
  CHECK(texts_of(html, Part::date) == Strings{"4 March 2022"});
}

TEST_CASE("captions, credits and alternative texts that tell are captions", "[html]") {
  const std::string html =
      "<h1>Tug holds a pier</h1><article><p>" + first +
      "</p><figure><img alt='a'><figcaption>The pier on Tuesday morning</figcaption>"
      "<div class='credit'>Ana Costa</div></figure><img alt='The tug Aurora leaves for the pier at "
      "night.'>"
      "<img alt='Tug holds a pier'><img alt='pier 2'><p>" +
      second + "</p><p>" + third + "</p></article>";
  CHECK(body_of(html) == Strings{first, second, third});
  CHECK(texts_of(html, Part::caption) == Strings{"The pier on Tuesday morning", "Ana Costa",
                                                 "The tug Aurora leaves for the pier at night."});
}

TEST_CASE("a first paragraph above the box of the body is body", "[html]") {
  const std::string html = "<h1>Tug holds a pier</h1><p>" + first +
                           "</p><p>Harbour</p><div class='article-text'><p>" + second + "</p><p>" +
                           third + "</p></div>";
  CHECK(body_of(html) == Strings{first, second, third});
}

TEST_CASE("blocks are numbered in the order of the page", "[html]") {
  const auto lines = label_blocks(read_blocks("<h1>a b</h1><p>c<div>d</div>"), {});
  REQUIRE(lines.size() == 3);
  CHECK(lines[2].number == 3);
  CHECK(label_blocks(read_blocks(""), {}).empty());
}

}  // namespace
}  // namespace backfile
