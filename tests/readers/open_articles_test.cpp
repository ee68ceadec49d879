// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/open_articles.h"

#include "tests/readers/reading.h"

namespace backfile {
namespace {

using testing::read_content;
using testing::TemporaryFolder;

TEST_CASE("a file without articles has a reason instead of a reader", "[open_articles]") {
  const auto reading = read_content("feed.xml", "<rss/>");
  CHECK(reading.articles.empty());
  CHECK(reading.rejections.empty());
  CHECK(reading.skip_reason == "XML with root <rss>, which no reader knows");
  CHECK(read_content("a.txt", "\xEF\xBB\xBF \n").skip_reason == "empty file");
}

TEST_CASE("articles in an encoding that cannot be read are rejected, not skipped",
          "[open_articles]") {
  const auto reading =
      read_content("a.xml", "<?xml version='1.0' encoding='koi8-r'?><article id='1'/>");
  CHECK(reading.articles.empty());
  CHECK(reading.skip_reason.empty());
  REQUIRE(reading.rejections.size() == 1);
  CHECK(reading.rejections[0].line == 1);
}

TEST_CASE("the reader is chosen whatever the encoding", "[open_articles]") {
  CHECK(ids(read_content("a.xml", "\xEF\xBB\xBF<article id='1'/>")) ==
        std::vector<std::string>{"1"});
  std::string wide = "\xFE\xFF";
  for (const char c : std::string("<article id='2'/>")) wide += {'\0', c};
  CHECK(ids(read_content("a.xml", wide)) == std::vector<std::string>{"2"});
}

TEST_CASE("a file that cannot be opened throws", "[open_articles]") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(open_articles({.file = folder.path() / "missing", .path = "missing"}, {}),
                  std::system_error);
}

}  // namespace
}  // namespace backfile
