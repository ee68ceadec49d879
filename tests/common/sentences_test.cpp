// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/analysis/sentences.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/common/random.h"

namespace backfile {
namespace {

std::vector<std::string> sentences_of(const std::string& text) {
  std::vector<std::string> sentences;
  for (const auto range : split_sentences(text))
    sentences.push_back(text.substr(range.begin, range.size()));
  return sentences;
}

TEST_CASE("a paragraph is cut into its sentences", "[sentences]") {
  struct Case {
    std::string text;
    std::vector<std::string> sentences;
  };
  const Case cases[] = {
      {"", {}},
      {" \n ", {}},
      {"One.", {"One."}},
      {"No full stop", {"No full stop"}},
      {" One.  Two! Three? ", {"One.", "Two!", "Three?"}},
      {"One.\nTwo.", {"One.", "Two."}},
      {"He said: “No.” She left.", {"He said: “No.”", "She left."}},
      {"It ended (at last.) Then rain.", {"It ended (at last.)", "Then rain."}},
      {"Mr. Smith met Sen. Jones. They talked.", {"Mr. Smith met Sen. Jones.", "They talked."}},
      {"George W. Bush spoke.", {"George W. Bush spoke."}},
      {"In the U.S. Senate.", {"In the U.S. Senate."}},
      {"At 10 a.m. it began.", {"At 10 a.m. it began."}},
      {"It cost 3.5 million. Too much.", {"It cost 3.5 million.", "Too much."}},
      {"yahoo.example grew. It did.", {"yahoo.example grew.", "It did."}},
      {"Really?! Yes.", {"Really?!", "Yes."}},
      {"Wait... Then go.", {"Wait...", "Then go."}},
      {"Ende. Über alles.", {"Ende.", "Über alles."}},
      {"On No. 5 it stood.", {"On No. 5 it stood."}},
      {"It was 1987. 1988 came.", {"It was 1987.", "1988 came."}}};
  for (const auto& [text, sentences] : cases) {
    INFO(text);
    CHECK(sentences_of(text) == sentences);
  }
}

TEST_CASE("sentences cover all of a text but blanks, in order", "[sentences][random]") {
  static const std::string pieces[] = {"a",  "B", ".",   ". ", "! ",   "?", " ",
                                       "\n", "”", "Mr.", "é",  "\x80", "\""};
  for (std::uint64_t i = 0; i < 5'000 * testing::test_rounds(); ++i) {
    testing::Random random(testing::test_seed() + i);
    std::string text;
    for (std::size_t n = random.below(20); n > 0; --n) text += random.pick(pieces);
    INFO("BACKFILE_TEST_SEED=" << testing::test_seed() + i << ' ' << text);
    std::size_t at = 0;
    for (const auto& range : split_sentences(text)) {
      REQUIRE(range.begin >= at);
      REQUIRE(range.begin < range.end);
      REQUIRE(range.end <= text.size());
      REQUIRE(text.substr(at, range.begin - at).find_first_not_of(" \n") == std::string::npos);
      at = range.end;
    }
    REQUIRE(text.find_first_not_of(" \n", at) == std::string::npos);
  }
}

}  // namespace
}  // namespace backfile
