// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/capture_text.h"

#include <catch2/catch.hpp>

using namespace backfile;

TEST_CASE("blanks of every kind are squeezed", "[cleaning]") {
  CHECK(squeeze("") == "");
  CHECK(squeeze(" \t \u00a0 ") == "");
  CHECK(squeeze("\ufeff a\u00a0\u00a0b \u3000c\u200b ") == "a b c");
  CHECK(squeeze("naïve “café”") == "naïve “café”");
}

TEST_CASE("phrases of sites have one form", "[cleaning]") {
  CHECK(phrase_key("▶ Don’t  MISS:") == "don't miss");
  CHECK(phrase_key("[Publicité]") == "publicité");
  CHECK(phrase_key("À LIRE AUSSI »") == "à lire aussi");
  CHECK(phrase_key("…").empty());
}

TEST_CASE("a text begins with words only where a word ends", "[cleaning]") {
  CHECK(begins_with_words("By the sea", "By"));
  CHECK(begins_with_words("Share", "Share"));
  CHECK_FALSE(begins_with_words("Shares fell", "Share"));
  CHECK_FALSE(begins_with_words("Reader's", "Reader"));
}

TEST_CASE("a domain is no file, no number and no sentence", "[cleaning]") {
  CHECK(is_domain("coastwire.example"));
  CHECK(is_domain("@news.coastwire.example"));
  for (const auto* text :
       {"harbour.jpg", "3.5", "end.", ".com", "U.S.", "a b.com", "", "@harbour"}) {
    INFO(text);
    CHECK_FALSE(is_domain(text));
  }
}

TEST_CASE("the host of a link is given without www", "[cleaning]") {
  CHECK(host_of("https://www.coastwire.example/a?b") == "coastwire.example");
  CHECK(host_of("http://coastwire.example:80") == "coastwire.example");
  CHECK(host_of("coastwire.example/a").empty());
  CHECK(host_of("https://").empty());
}

TEST_CASE("short words are not counted as shared", "[cleaning]") {
  CHECK(shared_words("The harbour at dawn", "Dawn over the Harbour, at last") == 2);
  CHECK(shared_words("He was at the sea", "She was at the sea") == 0);
}
