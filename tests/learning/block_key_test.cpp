// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learning/block_key.h"

#include <catch2/catch.hpp>

using namespace backfile;

TEST_CASE("the same block has the same key", "[learning]") {
  CHECK(block_key("Sign up for The Tide!") == block_key("• SIGN UP  for the tide"));
  CHECK(block_key("© 2019 Gazette Media, 1,024 pages") ==
        block_key("© 2020 Gazette Media, 7,3 pages"));
  CHECK(block_key("Share: https://gz.example/a1") == block_key("Share: https://gz.example/b2/c"));
}

TEST_CASE("different blocks have different keys", "[learning]") {
  CHECK(block_key("Ana Costa is a reporter") != block_key("Tomas Reed is a reporter"));
  CHECK(block_key("More from Brackwater") != block_key("More from Port Sorrel"));
  CHECK(block_key("***") != block_key("___"));
  CHECK(block_key("***") == block_key(" *** "));
}

TEST_CASE("a block without text and one that is too long have no key", "[learning]") {
  CHECK(block_key("") == "");
  CHECK(block_key(" \n\t ") == "");
  CHECK(block_key(std::string(longest_block, 'a')) != "");
  CHECK(block_key(std::string(longest_block + 1, 'a')) == "");
}

TEST_CASE("an article is counted for its source, or for the host of its address", "[learning]") {
  CHECK(block_source({.source = "The  Gazette", .url = "https://www.beacon.example/a"}) ==
        "The Gazette");
  CHECK(block_source({.url = "https://www.beacon.example/a"}) == "beacon.example");
  CHECK(block_source({}) == "");
  CHECK(source_hash("The Gazette") == source_hash("THE GAZETTE"));
  CHECK(block_hash("The Gazette", "a") == block_hash("the gazette", "a"));
  CHECK(block_hash("The Gazette", "a") != block_hash("The Beacon", "a"));
}
