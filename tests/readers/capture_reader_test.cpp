// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/capture_reader.h"

#include "tests/readers/reading.h"

namespace backfile {
namespace {

using testing::read_content;

const std::string story =
    "Ferry returns to Northport after nine years\n\n"
    "The old ferry went back to work on Monday, and half of the town came down to the quay to see "
    "it leave. Its captain said that he had waited a long time for the day.\n\n"
    "It will cross the bay four times a day until the end of October, the harbour office said.\n";

TEST_CASE("a capture is one article that is named after its file", "[capture_reader]") {
  for (const std::string name : {"ferry.txt", "ferry"}) {
    const auto reading = read_content(name, story);
    CHECK(reading.rejections.empty());
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].id == "in/" + name);
    CHECK(reading.articles[0].path == "in/" + name);
    CHECK(reading.articles[0].title == "Ferry returns to Northport after nine years");
    CHECK(reading.articles[0].body.size() == 2);
  }
}

TEST_CASE("the line ends of a capture do not matter", "[capture_reader]") {
  const auto expected = read_content("a.txt", story).articles;
  for (const std::string end : {"\r\n", "\r"}) {
    std::string other;
    for (const char c : story) other += c == '\n' ? end : std::string(1, c);
    CHECK(read_content("a.txt", other).articles == expected);
  }
}

TEST_CASE("a capture without an article is rejected", "[capture_reader]") {
  const auto reading = read_content("a.txt", "Home\nNews\nSport\n");
  CHECK(reading.articles.empty());
  REQUIRE(reading.rejections.size() == 1);
  CHECK(reading.rejections[0].path == "in/a.txt");
  CHECK(reading.rejections[0].line == 0);
  CHECK_THAT(reading.rejections[0].reason, Catch::StartsWith("no article text found"));
}

TEST_CASE("a capture that is too large is rejected", "[capture_reader]") {
  const auto reading = read_content("a.txt", std::string(largest_capture + 1, 'x'));
  CHECK(reading.articles.empty());
  REQUIRE(reading.rejections.size() == 1);
  CHECK(reading.rejections[0].reason == "more than 16777216 bytes, too large for a text capture");
}

TEST_CASE("the text of a capture has lines and no control characters", "[capture_reader]") {
  CHECK(capture_text("caf\xC3\xA9\r\nnoir\x1B!") == "caf\xC3\xA9\nnoir !\n");
}

}  // namespace
}  // namespace backfile
