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
  options.limits.reading.article = 100;
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

std::string object_of(std::size_t size) {
  const std::string beginning = R"({"id": "1", "title": ")";
  return beginning + std::string(size - beginning.size() - 2, 'x') + "\"}";
}

TEST_CASE("an object of JSON and a row may be as large as an article", "[item_reading]") {
  const std::string row = "1," + std::string(98, 'x');
  InputOptions options;
  options.limits.reading.article = 100;
  CHECK(ids(read_content("a.json", object_of(100), options)) == Ids{"1"});
  CHECK(ids(read_content("a.csv", "id,title\n" + row, options)) == Ids{"1"});
  const auto object = read_content("a.json", object_of(101), options);
  REQUIRE(object.rejections.size() == 1);
  CHECK(object.rejections[0].reason == "more than 100 bytes in one JSON object (--max-article)");
  const auto larger = read_content("a.csv", "id,title\n" + row + "xx", options);
  REQUIRE_FALSE(larger.rejections.empty());
  CHECK(larger.rejections[0].reason == "more than 100 bytes in one row (--max-article)");
}

TEST_CASE("an object larger than the usual limit is read if that is asked for", "[item_reading]") {
  constexpr std::size_t size = (std::size_t{64} << 20) + 1;
  CHECK(read_content("a.jsonl", object_of(size)).rejections.size() == 1);
  InputOptions options;
  options.limits.reading.article = size;
  CHECK(ids(read_content("a.jsonl", object_of(size), options)) == Ids{"1"});
}

TEST_CASE("how deep a document may be nested can be chosen", "[item_reading]") {
  const std::string rss =
      "<rss><channel><item><title>t</title><a><b><c><d/></c></b></a></item></channel></rss>";
  const std::string nitf =
      "<nitf><body><body.content><p><em>t</em></p></body.content></body></nitf>";
  const std::string json = R"({"title": "t", "x": [[[[1]]]]})";
  for (const auto& [name, text] : {std::pair{"a.xml", rss}, {"a.xml", nitf}, {"a.json", json}}) {
    INFO(text);
    InputOptions options;
    options.limits.reading.depth = 5;
    CHECK(read_content(name, text, options).articles.size() == 1);
    options.limits.reading.depth = 4;
    const auto reading = read_content(name, text, options);
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejections.size() == 1);
    CHECK(reading.rejections[0].reason.find("--max-depth") != std::string::npos);
  }
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
