// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/analysis/stemmer.h"

#include <catch2/catch.hpp>

namespace backfile {
namespace {

std::string stem(Stemmer& stemmer, const std::string& word) {
  return std::string(stemmer.stem(word));
}

TEST_CASE("a stemmer reduces the words of its language", "[stemmer]") {
  Stemmer english("en"), german("de"), french("fr");
  CHECK(stem(english, "elections") == "elect");
  CHECK(stem(english, "election") == "elect");
  CHECK(stem(german, "wahlen") == stem(german, "wahl"));
  CHECK(stem(french, "elections") == stem(french, "election"));
  CHECK(stem(english, "wahlen") != stem(english, "wahl"));
}

TEST_CASE("words and forms that a stemmer has seen keep their stem", "[stemmer]") {
  Stemmer stemmer("en");
  const auto first = stem(stemmer, "prices");
  for (int i = 0; i < 1000; ++i) stemmer.stem("word" + std::to_string(i));
  CHECK(stem(stemmer, "prices") == first);
  CHECK(stem(stemmer, "").empty());
  CHECK(stem(stemmer, "москва") == "москва");
}

TEST_CASE("a language without a stemmer leaves words alone", "[stemmer]") {
  for (const char* language : {"", "zz", "none", "ja", "english", "e", "en\xE9"}) {
    INFO(language);
    Stemmer stemmer(language);
    CHECK(stem(stemmer, "elections") == "elections");
  }
}

TEST_CASE("what follows the code of a language does not matter", "[stemmer]") {
  CHECK(stemming_language("en") == "en");
  CHECK(stemming_language("EN-gb") == "en");
  CHECK(stemming_language("pt_BR") == "pt");
  CHECK(stemming_language("zz") == "none");
  CHECK(stemming_language("") == "none");
  CHECK(stemming_language("none") == "none");
}

}  // namespace
}  // namespace backfile
