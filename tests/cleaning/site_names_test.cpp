// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/site_names.h"

#include <catch2/catch.hpp>

using namespace backfile;

TEST_CASE("a share line names its site", "[cleaning]") {
  CHECK(shared_source("Share this @internet-gazette.example") == "internet-gazette.example");
  CHECK(shared_source("Share @gazette") == "gazette");
  CHECK(shared_source("Follow @tomasreed").empty());
  CHECK(shared_source("Share this").empty());
}

TEST_CASE("the owner of the copyright is the site", "[cleaning]") {
  CHECK(copyright_owner("© 2022 The Gazette. All rights reserved.") == "The Gazette");
  CHECK(copyright_owner("Copyright © 2011–2022 Valley Lantern Ltd") == "Valley Lantern Ltd");
  CHECK(copyright_owner("(c) Carrow Ledger. Reproduction with permission.") == "Carrow Ledger");
  CHECK(copyright_owner("© 2022").empty());
  CHECK(copyright_owner("All rights reserved").empty());
}

TEST_CASE("a line may name the source of the article", "[cleaning]") {
  CHECK(named_source("Source: Port Sorrel Today") == "Port Sorrel Today");
  CHECK(named_source("Source: https://www.coastwire.example/a") == "coastwire.example");
  CHECK(named_source("This article first appeared in The Gazette.") == "The Gazette");
  CHECK(named_source("Originally published by Coastwire") == "Coastwire");
  CHECK(named_source("TOUCHLINE.EXAMPLE | FOOTBALL") == "touchline.example");
  for (const auto* text : {"", "Source", "Sources said that the harbour would close.",
                           "This article is long.", "First in Sorrel, then in Treveth",
                           "Source: a leak in the hull", "Originally he wanted to sail."}) {
    INFO(text);
    CHECK(named_source(text).empty());
  }
}

TEST_CASE("a canonical link gives its URL", "[cleaning]") {
  CHECK(canonical_url("Canonical URL: <https://coastwire.example/a>") ==
        "https://coastwire.example/a");
  CHECK(canonical_url("URL: ftp://coastwire.example").empty());
  CHECK(canonical_url("https://coastwire.example").empty());
}

TEST_CASE("the name of the site stands behind the title and a separator", "[cleaning]") {
  CHECK(site_name_behind("Harbour reopens | The Gazette", "Harbour reopens") == "The Gazette");
  CHECK(site_name_behind("Harbour reopens — The Gazette", "Harbour reopens") == "The Gazette");
  CHECK(site_name_behind("Harbour reopens today", "Harbour reopens").empty());
  CHECK(site_name_behind("Harbour reopens", "Harbour reopens").empty());
  CHECK(without_separator("Harbour reopens – ") == "Harbour reopens");
}
