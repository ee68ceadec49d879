// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/item_reading.h"

#include "tests/readers/reading.h"

namespace backfile {
namespace {

using testing::read_content;
using testing::TemporaryFolder;
using Ids = std::vector<std::string>;

TEST_CASE("a file without articles has a reason instead of a reader", "[item_reading]") {
  const auto reading = read_content("feed.xml", "<unheard/>");
  CHECK_FALSE(reading.known);
  CHECK(reading.articles.empty());
  CHECK(reading.rejections.empty());
  CHECK(reading.skip_reason() == "XML with root <unheard>, which no reader knows");
  CHECK(read_content("a.txt", "\xEF\xBB\xBF \n").skip_reason() == "empty file");
}

TEST_CASE("the reader is chosen whatever the encoding", "[item_reading]") {
  CHECK(ids(read_content("a.xml", "\xEF\xBB\xBF<article id='1'/>")) == Ids{"1"});
  std::string wide = "\xFE\xFF";
  for (const char c : std::string("<article id='2'/>")) wide += {'\0', c};
  CHECK(ids(read_content("a.xml", wide)) == Ids{"2"});
  CHECK(ids(read_content("a.xml", wide.substr(2))) == Ids{"2"});
  const auto declared =
      read_content("a.xml",
                   "<?xml version='1.0' encoding='koi8-r'?>"
                   "<article><title>\xEE\xEF\xF7\xEF\xF3\xF4\xE9</title></article>");
  REQUIRE(declared.articles.size() == 1);
  CHECK(declared.articles[0].title == "\xD0\x9D\xD0\x9E\xD0\x92\xD0\x9E\xD0\xA1\xD0\xA2\xD0\x98");
}

TEST_CASE("a format that is asked for is not looked for", "[item_reading]") {
  const std::string text = "<<< A headline\n\nA paragraph of some length, with a full stop.\n";
  CHECK(read_content("a.md", text).skip_reason() == "not an article format (.md)");
  const auto reading = read_content("a.md", text, {.format = "capture"});
  REQUIRE(reading.articles.size() == 1);
  CHECK(read_content("a.txt", "no markup", {.format = "article-xml"}).rejections.size() == 1);
}

TEST_CASE("an article without an id of its own is named after its place", "[item_reading]") {
  const std::string two = "<articles><article/><article id='own'/><article/></articles>";
  CHECK(ids(read_content("a.xml", two)) == Ids{"in/a.xml", "own", "in/a.xml#3"});
  const std::string bad = "<articles><article><x/></article><article/></articles>";
  CHECK(ids(read_content("a.xml", bad)) == Ids{"in/a.xml#2"});
}

TEST_CASE("a rejection says where and as what something was read", "[item_reading]") {
  const auto reading =
      read_content("a.xml", "<articles>\n<article id='1'><x/></article></articles>");
  REQUIRE(reading.rejections.size() == 1);
  CHECK(reading.rejections[0] == Rejection{.path = "in/a.xml",
                                           .line = 2,
                                           .id = "1",
                                           .format = "article-xml",
                                           .reason = "unknown element <x> in <article>"});
}

TEST_CASE("what could not be decoded is told once for each document", "[item_reading]") {
  const auto reading = read_content(
      "a.xml",
      "<articles>\n<article id='1'><title>\xC3\xA9\xC3\xA9 \xE2\x80.</title></article>\n"
      "<article id='2'><title>\xC3\xA9\xC3\xA9 \xE2\x80.</title></article></articles>");
  CHECK(reading.articles.size() == 2);
  REQUIRE(reading.warnings.size() == 1);
  CHECK(reading.warnings[0].reason == "2 characters that are no utf-8 became U+FFFD");
}

TEST_CASE("an encoding that nobody knows is told", "[item_reading]") {
  const auto reading = read_content("a.txt",
                                    "<?xml version='1.0' encoding='bogus'?>\nA headline\n\n"
                                    "A paragraph, which is long enough to be one.\n",
                                    {.format = "capture"});
  REQUIRE(reading.warnings.size() == 1);
  CHECK(reading.warnings[0].reason == "declares the unknown encoding \"bogus\", read as utf-8");
}

TEST_CASE("a document that is larger than an article may be is rejected", "[item_reading]") {
  InputOptions options;
  options.limits.article = 100;
  const auto capture = read_content("a.txt", std::string(101, 'x'), options);
  REQUIRE(capture.rejections.size() == 1);
  CHECK(capture.rejections[0].reason == "a document of more than 100 bytes (--max-article)");
  const auto xml = read_content("a.xml",
                                "<articles><article id='1'>" + std::string(100, ' ') +
                                    "</article><article id='2'/></articles>",
                                options);
  CHECK(ids(xml) == Ids{"2"});
  REQUIRE(xml.rejections.size() == 1);
  CHECK(xml.rejections[0].reason == "<article> of more than 100 bytes (--max-article)");
}

TEST_CASE("a file that cannot be opened throws", "[item_reading]") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(testing::read_all({.file = folder.path() / "missing", .path = "missing"}),
                  std::system_error);
  CHECK_THROWS_AS(testing::read_all({.file = folder.path(), .path = "folder"}), std::system_error);
}

TEST_CASE("the time of the clock is a moment of this century", "[item_reading]") {
  const Date now = clock_time();
  CHECK(parse_date(to_string(now)) == now);
  CHECK(now.year >= 2024);
}

}  // namespace
}  // namespace backfile
