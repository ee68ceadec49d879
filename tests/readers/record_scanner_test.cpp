// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/record_scanner.h"

#include "tests/input/memory_source.h"
#include "tests/readers/reading.h"

namespace backfile {
namespace {

/// Everything a scan gives, as lines "LINE text" and "LINE! reason".
std::vector<std::string> scan(const std::string& content,
                              std::size_t limit = RecordScanner::default_limit) {
  std::vector<std::string> found;
  RecordScanner scanner(
      std::make_unique<testing::MemorySource>(content),
      {.record = "article", .wrapper = "articles"},
      [&](std::size_t line, const std::string& reason) {
        found.push_back(std::to_string(line) + "! " + reason);
      },
      limit);
  while (const auto record = scanner.next()) {
    found.push_back(std::to_string(record->line) + " " + record->text);
  }
  CHECK_FALSE(scanner.next().has_value());
  return found;
}

using Found = std::vector<std::string>;

TEST_CASE("records are cut out with their line", "[record_scanner]") {
  struct Case {
    std::string content;
    Found found;
  };
  const Case cases[] = {
      {"", {}},
      {"<article>a</article>", {"1 <article>a</article>"}},
      {"<?xml version='1.0'?>\n<!DOCTYPE articles [ <!ENTITY x '>'> ]>\n<articles>\n"
       "<article id=\"1\">a</article >\n\n <article\nid='2'/>\n</articles>\n",
       {"4 <article id=\"1\">a</article >", "6 <article\nid='2'/>"}},
      {"<article id='a>b/>'>x</article>", {"1 <article id='a>b/>'>x</article>"}},
      {"<article id='a/'/><article/>", {"1 <article id='a/'/>", "1 <article/>"}},
      {"<article><articles/><article-x/></article>",
       {"1 <article><articles/><article-x/></article>"}},
      {"<article><!-- </article> --><![CDATA[</article>]]><?p </article>?></article>",
       {"1 <article><!-- </article> --><![CDATA[</article>]]><?p </article>?></article>"}},
      {"<!-- <article>no</article> -->\n<article/>", {"2 <article/>"}},
      {"<article><!-- <article> --></article>", {"1 <article><!-- <article> --></article>"}},
  };
  for (const auto& [content, found] : cases) {
    INFO(content);
    CHECK(scan(content) == found);
  }
}

TEST_CASE("an unclosed record costs only itself", "[record_scanner]") {
  CHECK(scan("<articles>\n<article id='1'>one\n<article id='2'>two</article>\n"
             "<article id='3'>three\n</articles>\n") ==
        Found{"2! <article> is not closed before the next one begins",
              "3 <article id='2'>two</article>", "4! <article> is not closed"});
  CHECK(scan("<article id='1>one</article>\n<article id='2'/>") ==
        Found{"1 <article id='1>one</article>", "2 <article id='2'/>"});
  CHECK(scan("<article>one</article\n<article>two</article>") ==
        Found{"1 <article>one</article\n", "2 <article>two</article>"});
}

TEST_CASE("an unclosed section costs only its record", "[record_scanner]") {
  for (const std::string opening : {"<!-- ", "<![CDATA[", "<?"}) {
    const auto found = scan("<article>one" + opening + "</article>\n<article>two</article>\n" +
                            "<article>" + opening + "</article>\n<article>four</article>");
    INFO(opening);
    REQUIRE(found.size() == 4);
    CHECK(found[0].ends_with(" is not closed"));
    CHECK(found[1] == "2 <article>two</article>");
    CHECK(found[2].starts_with("3! "));
    CHECK(found[3] == "4 <article>four</article>");
  }
  CHECK(scan("<article>one<!-- </article><!-- \n<article>two</article>") ==
        Found{"1! comment is not closed", "2 <article>two</article>"});
  CHECK(scan("<articles>\n<!-- <article/>") == Found{"2! comment is not closed"});
}

TEST_CASE("what stands outside of records is reported once in a row", "[record_scanner]") {
  CHECK(scan("<articles>\n<artcle id='1'><title>Lost</title></artcle>\n<article/>\nlost too\n"
             "<article/></article></articles>") ==
        Found{"2! unexpected <artcle> outside of <article>", "3 <article/>",
              "4! text outside of <article>", "5 <article/>",
              "5! unexpected </article> outside of <article>"});
}

TEST_CASE("a record over the limit is passed over", "[record_scanner]") {
  const std::string large = "<article>" + std::string(300'000, 'x') + "</article>\n";
  const std::string reason = "<article> of more than 1000 bytes (--max-article)";
  CHECK(scan(large + "<article>two</article>", 1000) ==
        Found{"1! " + reason, "2 <article>two</article>"});
  CHECK(scan("<article>" + std::string(300'000, 'x') + "\n<article/>", 1000) ==
        Found{"1! " + reason, "2 <article/>"});
  CHECK(scan("<article>" + std::string(981, 'x') + "</article>", 1000).size() == 1);
  CHECK(scan("<article>" + std::string(982, 'x') + "</article>", 1000) == Found{"1! " + reason});
  CHECK(scan("<article><!--" + std::string(300'000, 'x') + "\n<article/>", 1000) ==
        Found{"1! comment is not closed", "2 <article/>"});
}

TEST_CASE("a cut between two blocks changes nothing", "[record_scanner]") {
  const std::string records =
      "<articles\n>\n<article id='1'>\n<!-- </article> -->a</article>\n<?p?><article/>\n";
  const Found expected = {"3 <article id='1'>\n<!-- </article> -->a</article>", "5 <article/>"};
  for (std::size_t shift = 0; shift <= records.size(); ++shift) {
    const std::string blanks(testing::MemorySource::block_size - shift, ' ');
    INFO(shift);
    CHECK(scan(blanks + records) == expected);
  }
}

TEST_CASE("many unclosed comments take no more than linear time", "[record_scanner]") {
  std::string content;
  for (int i = 0; i < 200'000; ++i) content += "<article><!--";
  CHECK(scan(content, 100'000).size() == 200'000);
}


}  // namespace
}  // namespace backfile
