// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/title_weights.h"

#include <catch2/catch.hpp>

#include <string>

#include "tests/cleaning/labels.h"

using namespace backfile;
using testing::article_of;

namespace {

const std::string menu =
    "Front page\nBoats for sale\nTide tables\nLost and found\nShipping forecast\nCrossword corner\n"
    "Fishing grounds\nDeep water\nShore leave\nThe lighthouse\nBook a berth\nNet loft\n"
    "Chandlery and rope walk\nSlipways of the north coast\nHerring come back to the lower Dray\n"
    "Lamp oil dearer than last winter\nMoorings map\nOpening times\n";

const std::string text =
    "The crew of the evening ferry has pulled a piano out of the sea off Skerrin, the harbour "
    "office said on Friday. It was upright and in tune.\n"
    "The mate saw the piano first, about a mile from the light, and took it for a small whale, she "
    "told the office when the ferry had come in.\n";

const std::string title = "Ferry crew finds a piano off Skerrin";

}  // namespace

TEST_CASE("the headline that shares words with the text is its title", "[cleaning]") {
  CHECK(article_of(menu + title + "\nBy Ana Costa\n" + text).title == title);
}

TEST_CASE("a standfirst that says more is no title", "[cleaning]") {
  const std::string standfirst =
      "Evening crew took the piano for a small whale in the sea off the light";
  CHECK(article_of(menu + title + "\n" + standfirst + "\nBy Ana Costa\n" + text).title == title);
}

TEST_CASE("a headline that stood with the name of its site before is the title", "[cleaning]") {
  CHECK(article_of(title + " | Harbour Watch\n" + menu + title + "\n" + text).title == title);
}

TEST_CASE("where nothing goes with the text the nearest headline is the title", "[cleaning]") {
  CHECK_FALSE(article_of(menu + "An evening to remember\n" + text).title.empty());
}
