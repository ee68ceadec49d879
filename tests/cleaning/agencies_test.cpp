// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/agencies.h"

#include <catch2/catch.hpp>

using namespace backfile;

TEST_CASE("a bare credit is an agency of pictures, of texts, or nothing", "[cleaning]") {
  for (const auto* text : {"Getty Images", "Handout", "Ana Costa/AFP", "AFP via Getty Images",
                           "Merrowtide Images", "Courtesy of the museum"}) {
    INFO(text);
    CHECK((kind_of_bare(text) == CreditKind::picture_agency));
  }
  for (const auto* text : {"AP", "Reuters", "Corvid Press Agency"}) {
    INFO(text);
    CHECK((kind_of_bare(text) == CreditKind::agency_tag));
  }
  CHECK((kind_of_bare("AP Photo/Ana Costa") == CreditKind::picture_label));
  for (const auto* text : {"", "9 Images", "see page 4", "he/she", "Ana Costa", "the images"}) {
    INFO(text);
    CHECK((kind_of_bare(text) == CreditKind::none));
  }
}

TEST_CASE("the wording of a credit is names and a few small words", "[cleaning]") {
  CHECK(is_credit_wording("Ana Costa for The Gazette, via AP"));
  CHECK_FALSE(is_credit_wording("Ana Costa was there"));
  CHECK_FALSE(is_credit_wording(""));
  CHECK(names_agency("Costa/AFP"));
  CHECK_FALSE(names_agency("Reed/Costa"));
}
