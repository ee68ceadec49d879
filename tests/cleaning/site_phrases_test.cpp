// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/site_phrases.h"

#include <catch2/catch.hpp>

using namespace backfile;

TEST_CASE("a phrase is found whole, at the start or inside", "[cleaning]") {
  CHECK(is_phrase(PhraseUse::related_heading, "you may also like"));
  CHECK(is_phrase(PhraseUse::related_heading, "lesen sie auch"));
  CHECK_FALSE(is_phrase(PhraseUse::related_heading, "you may also like cats"));
  CHECK_FALSE(is_phrase(PhraseUse::advertisement, "you may also like"));
  CHECK(phrase_at_start(PhraseUse::related_start, "more from the harbour") == 9);
  CHECK(phrase_at_start(PhraseUse::related_start, "more fromage") == 0);
  CHECK(has_phrase(PhraseUse::newsletter_word, "news in your inbox daily"));
  CHECK_FALSE(has_phrase(PhraseUse::newsletter_word, "a newslettering habit"));
}
