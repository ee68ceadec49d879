// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/tables/csv_reader.h"

#include "tests/readers/item_log.h"

namespace backfile {
namespace {

using testing::all_items;
using testing::ItemLog;
using testing::TextSource;
using testing::titles;
using Strings = std::vector<std::string>;

/// The items of a table, whatever blocks it comes in.
std::vector<NewsItem> read_table(const std::string& text, ItemLog& log, std::string_view map = {}) {
  std::vector<NewsItem> items;
  for (const std::size_t block : {std::size_t{1}, std::size_t{3}, text.size() + 1}) {
    log = {};
    items = all_items(
        read_csv(std::make_unique<TextSource>(text, block), log.log(), parse_field_map(map)));
  }
  return items;
}

TEST_CASE("a row is an article, by the names of its columns", "[csv_reader]") {
  ItemLog log;
  SECTION("commas, quotes, line ends in cells") {
    const auto items = read_table(
        "ID,Title,Body,Date,Authors,Tags,Image Caption,Source,Lang\r\n"
        "7,\"Tin, \"\"slag\"\"\",\"One\n\nTwo\",2024-05-06,\"Ann Berg, Jo Li\",tin;ore,A "
        "tin.,Post,en\r\n"
        "8,Slag,,,,,,,\r\n",
        log);
    REQUIRE(items.size() == 2);
    CHECK(items[0].line == 2);
    CHECK(items[0].article == Article{.id = "7",
                                      .title = "Tin, \"slag\"",
                                      .body = {"One", "Two"},
                                      .captions = {{"A tin.", ""}},
                                      .authors = {"Ann Berg", "Jo Li"},
                                      .source = "Post",
                                      .date = {2024, 5, 6},
                                      .language = "en",
                                      .topics = {"tin", "ore"}});
    CHECK(items[1].line == 5);
    CHECK(items[1].article == Article{.id = "8", .title = "Slag"});
  }
  SECTION("semicolons, as spreadsheets write them where commas are in numbers") {
    const auto items = read_table("titel;headline;text\nx;Tin, up;\"One; two\"\n", log);
    REQUIRE(items.size() == 1);
    CHECK(items[0].article == Article{.title = "Tin, up", .body = {"One; two"}});
  }
  SECTION("tabs, with quotes inside of cells") {
    const auto items = read_table("title\tbody\nTin\t5\" of <b>tin</b> &amp; ore", log);
    REQUIRE(items.size() == 1);
    CHECK(items[0].article == Article{.title = "Tin", .body = {"5\" of tin & ore"}});
  }
  SECTION("columns with other names") {
    const auto items =
        read_table("h|t|when\nTin|One|May 6, 2024\n", log, "title=h,body=t,date=when");
    REQUIRE(items.size() == 1);
    CHECK(items[0].article == Article{.title = "Tin", .body = {"One"}, .date = {2024, 5, 6}});
  }
  SECTION("HTML in a cell") {
    const auto items = read_table("title,content\nTin,<p>One</p><p>Two</p>\n", log);
    REQUIRE(items.size() == 1);
    CHECK(items[0].article.body == Strings{"One", "Two"});
  }
  CHECK(log.rejected.empty());
}

TEST_CASE("a bad row costs only itself", "[csv_reader]") {
  ItemLog log;
  SECTION("too many or too few cells, nothing of use") {
    CHECK(titles(read_table("title,body,n\nA,1\nB,2,3\nC,4,5,6\n\n,,7\nD,8,9", log)) ==
          Strings{"B", "D"});
    CHECK(log.rejected == Strings{"2: [] 2 cells, expected 3", "4: [] 4 cells, expected 3",
                                  "6: [] no member is a title, a body or a caption: n"});
  }
  SECTION("a quote that is not closed") {
    CHECK(titles(read_table("title,body\nA,\"one\nB,two\nC,three\n", log)) == Strings{"B", "C"});
    CHECK(log.rejected == Strings{"2: [] a quote that is not closed"});
  }
  SECTION("two of them") {
    CHECK(titles(read_table("title,body\nA,\"one\nB,two\nC,three\"\nD,\"x\ny\"\n", log)) ==
          Strings{"A", "D"});
    CHECK(titles(read_table("title,body\nA,\"one\nB,two\nC,\"three\nD,four\n", log)) ==
          Strings{"B", "D"});
    CHECK(log.rejected ==
          Strings{"2: [] text behind a quoted cell", "4: [] a quote that is not closed"});
  }
  SECTION("rows with too many cells over several lines") {
    CHECK(titles(read_table("title,body\nA,\"one\nB,two\nC,three\",x\nD,four\n", log)) ==
          Strings{"B", "D"});
    CHECK(log.rejected == Strings{"2: [] 3 cells, expected 2", "4: [] 3 cells, expected 2"});
  }
}

TEST_CASE("a table without a title or a body is rejected as a whole", "[csv_reader]") {
  ItemLog log;
  CHECK(read_table("a,b\nc,d\n", log).empty());
  CHECK(log.rejected == Strings{"1: [] the first row names no column of a title or a body: a, b"});
  CHECK(read_table("", log).empty());
  CHECK(log.rejected.empty());
}

TEST_CASE("a table is told from other text", "[csv_reader]") {
  CHECK(table_separator("title,text\n") == ',');
  CHECK(table_separator("id;headline;x,y\n") == ';');
  CHECK(table_separator("id\tArticle Text\n") == '\t');
  CHECK(table_separator("a,b\n", parse_field_map("body=b")) == ',');
  for (const char* text : {"", "title", "Title of a page\nThe text, of it", "<a>,title</a>"}) {
    INFO(text);
    CHECK_FALSE(table_separator(text));
  }
}

TEST_CASE("no table is too bad to be read", "[csv_reader]") {
  const std::string text = "title,body\r\n\"A \"\"b\"\"\",\"<p>One\n\ntwo\"\nC,d\n";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    ItemLog log;
    read_table(text.substr(0, size), log);
    read_table(text.substr(0, size) + '\0' + "\xFF\"" + text.substr(size), log);
  }
  std::string many = "title,body\n";
  for (int i = 0; i < 20'000; ++i) many += "A,\"one\n";
  ItemLog log;
  const auto items = all_items(read_csv(std::make_unique<TextSource>(many, 4096), log.log()));
  CHECK(items.size() + log.rejected.size() == 20'000);
}

}  // namespace
}  // namespace backfile
