// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/block_words.h"

#include <catch2/catch.hpp>

#include <string>

using namespace backfile;

TEST_CASE("words are counted by what they do in a sentence", "[cleaning]") {
  const BlockWords words =
      count_block_words("The ferry of 1911, said Osgood Pell, was “not for sale”.");
  CHECK(words.function_words == 6);  // the, of, said, was, not, for
  CHECK(words.numbers == 1);
  CHECK(words.quotes == 2);
}

TEST_CASE("marks around a word and capitals do not hide it", "[cleaning]") {
  CHECK(count_block_words("(And)").function_words == 1);
  CHECK(count_block_words("„Und").function_words == 1);
  CHECK(count_block_words("FÜR").function_words == 1);
  CHECK(count_block_words("«et»").quotes == 1);
  CHECK(count_block_words("SUBSCRIBE!").furniture_words == 1);
  CHECK(count_block_words("Your").address_words == 1);
}

TEST_CASE("only the words behind the first one count as capitalised", "[cleaning]") {
  CHECK(count_block_words("Harbour Closes After storm").capitalised == 2);
  CHECK(count_block_words("14 boats, 3 crews").numbers == 2);
  CHECK(count_block_words("14 boats, 3 crews").commas == 1);
}

TEST_CASE("long words are kept once, whatever their capitals", "[cleaning]") {
  const auto words = count_block_words("Harbour harbour, “harbour” closes the sea").long_words;
  CHECK(words.size() == 2);
  CHECK(count_block_words("harbour").long_words[0] == count_block_words("HARBOUR.").long_words[0]);
}

TEST_CASE("a text of marks alone, of bytes beyond ASCII and a very long word have no words",
          "[cleaning]") {
  for (const auto& text :
       {std::string(), std::string("— … “”"), std::string("\xe2\x80"), std::string("\xc2"),
        std::string(100'000, 'a'), std::string("((( )))")}) {
    const BlockWords words = count_block_words(text);
    CHECK(words.function_words == 0);
    CHECK(words.long_words.empty());
  }
}
