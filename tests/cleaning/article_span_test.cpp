// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/article_span.h"

#include <catch2/catch.hpp>

#include <string>

#include "tests/cleaning/labels.h"

using namespace backfile;
using testing::article_of;
using testing::parts_of;

namespace {

const std::string menu =
    "Harbour Watch\nFront page\nBoats for sale\nTide tables\nLost and found\nShipping forecast\n"
    "Crossword corner\nFishing grounds\nDeep water\nShore leave\nThe lighthouse\nBook a berth\n"
    "Net loft\nChandlery\nSlipways\nMoorings map\nOpening times\n";

const std::string article =
    "Ferry crew finds a piano adrift off Skerrin\n"
    "Ana Costa\n"
    "4 March 2022\n"
    "The crew of the evening ferry has pulled a piano out of the sea off Skerrin, the harbour "
    "office said on Friday. It was upright and in tune.\n"
    "The mate saw it first, about a mile from the light, and took it for a small whale. “It did "
    "not "
    "blow, so we went closer,” she told the office.\n"
    "Nobody has missed a piano so far. The ferry will keep it in the saloon until the owner comes "
    "to the harbour and plays it.\n";

const std::string teasers =
    "Herring come back to the lower Dray\n2 March 2022\nTwelve boats went out and came back full…\n"
    "Lamp oil dearer than last winter\n1 March 2022\nThe chandler blames the frost and the roads…\n"
    "Choir sings on a sandbank\n28 February 2022\nThe tide was later than the last verse…\n"
    "Pilots vote on new hats\n27 February 2022\nThe old ones blew off in a westerly wind…\n";

const std::string footer =
    "Write to the editor\nWork for us\nPrint edition\nHouse rules\nWho we are\nMore papers\n";

}  // namespace

TEST_CASE("an article is found between a menu and other articles", "[cleaning]") {
  const Article found = article_of(menu + article + teasers + footer);
  CHECK(found.title == "Ferry crew finds a piano adrift off Skerrin");
  REQUIRE(found.body.size() == 3);
  CHECK(found.body.front().find("The crew of the evening ferry") == 0);
  CHECK(found.authors == std::vector<std::string>{"Ana Costa"});
  CHECK(to_string(found.date) == "2022-03-04");
}

TEST_CASE("blank lines between the blocks change nothing", "[cleaning]") {
  std::string spread;
  for (const char c : menu + article + teasers + footer)
    spread += c == '\n' ? "\n\n" : std::string(1, c);
  CHECK(article_of(spread).body == article_of(menu + article + teasers + footer).body);
}

TEST_CASE("an article that stands alone loses nothing", "[cleaning]") {
  CHECK(parts_of(article) == "tydbbb");
  CHECK(parts_of(article + "A second piano\nIt sank.\n") == "tydbbbbb");
}

TEST_CASE("the score of each line is kept", "[cleaning]") {
  const auto lines = label_lines(menu + article + teasers);
  CHECK(lines.front().score < 0);
  CHECK(lines[20].text.find("The crew of the evening ferry") == 0);
  CHECK(lines[20].score > 0);
}

TEST_CASE("a page without any prose still has its lines labelled", "[cleaning]") {
  CHECK(parts_of(menu).size() == 17);
  CHECK(parts_of("…\n…\n|\n").size() == 3);
}
