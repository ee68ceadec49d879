// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/html_reader.h"

#include "tests/readers/reading.h"

namespace backfile {
namespace {

using testing::read_content;
using testing::Reading;

const std::string page =
    "<!DOCTYPE html>\n<html lang='en'><head><meta charset='iso-8859-1'>"
    "<title>Caf\xE9 opens on the pier | Sorrel Post</title>"
    "<meta property='og:site_name' content='Sorrel Post'></head><body>"
    "<header><a href='/'>Sorrel Post</a></header><h1>Caf\xE9 opens on the pier</h1>"
    "<p class='byline'>By Ann Berg</p><p>4 March 2022</p>"
    "<p>The caf\xE9 on the pier of Port Sorrel opened its doors on Monday, a year late.</p>"
    "<p>The first guest was the keeper of the pier.</p></body></html>";

TEST_CASE("an HTML page gives an article", "[html][html_reader]") {
  for (const char* name : {"a.html", "a", "a.txt"}) {
    INFO(name);
    const Reading reading = read_content(name, page);
    REQUIRE(reading.articles.size() == 1);
    const Article& article = reading.articles[0];
    CHECK(article.title == "Café opens on the pier");
    CHECK(article.source == "Sorrel Post");
    CHECK(article.authors == std::vector<std::string>{"Ann Berg"});
    CHECK(article.date == Date{2022, 3, 4});
    CHECK(article.language == "en");
    CHECK(article.body ==
          std::vector<std::string>{
              "The café on the pier of Port Sorrel opened its doors on Monday, a year late.",
              "The first guest was the keeper of the pier."});
  }
}

TEST_CASE("a page without an article is rejected", "[html][html_reader]") {
  const auto reason = [](std::string_view html) {
    const Reading reading = read_content("a.html", html);
    CHECK(reading.articles.empty());
    return reading.rejections.empty() ? std::string() : reading.rejections[0].reason;
  };
  CHECK(reason("<html></html>") == "no article text found, expected a title");
  CHECK(reason("<html><h1>A pier</h1></html>") == "no article text found, expected a paragraph");
}

TEST_CASE("a paragraph that begins like the title is the body", "[html][html_reader]") {
  const std::string paragraph =
      "The café on the pier of Port Sorrel opened its doors on Monday, a year late, and the first "
      "guest was the keeper of the pier.";
  const Reading reading = read_content(
      "a.html", "<html><title>The café on the pier</title><div>" + paragraph + "</div></html>");
  REQUIRE(reading.articles.size() == 1);
  CHECK(reading.articles[0].title == "The café on the pier");
  CHECK(reading.articles[0].body == std::vector<std::string>{paragraph});
}

TEST_CASE("a page that is too large is rejected unread", "[html][html_reader]") {
  std::string reason;
  ReadingLog log{.rejected = [&](auto, auto, const std::string& why) { reason = why; }};
  CHECK(parse_html(std::string(largest_html_page + 1, 'a'), log).empty());
  CHECK(reason == "more than 16777216 bytes, too large for a page");
}

}  // namespace
}  // namespace backfile
