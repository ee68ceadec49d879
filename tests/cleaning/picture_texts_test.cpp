// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/picture_texts.h"

#include <catch2/catch.hpp>

#include <string>

#include "tests/cleaning/labels.h"

using namespace backfile;
using testing::closing;
using testing::opening;
using testing::parts_of;

TEST_CASE("a picture's text that is said twice is a caption", "[cleaning]") {
  const std::string caption = "The wreck of the Good Intent off Skerrin light";
  CHECK(parts_of(opening + caption + "\n\n" + caption + closing) == "tbccb");
  CHECK(parts_of(opening + caption + "\n\n" + caption + "Credit: Ana Costa" + closing) == "tbccb");
}

TEST_CASE("a short line or a paragraph that is said twice is no caption", "[cleaning]") {
  CHECK(parts_of(opening + "He laughed.\n\nHe laughed." + closing) == "tbbbb");
  const std::string paragraph = "The pilots were told at noon. They went home at one.";
  CHECK(parts_of(opening + paragraph + "\n\n" + paragraph + closing) == "tbbbb");
}

TEST_CASE("captions of agencies are known by how they begin", "[cleaning]") {
  for (const auto* text : {"PORT SORREL, TAS - MARCH 4: The wreck lies on her side at low water.",
                           "PORT SORREL – MARCH 4, 2022: The wreck lies on her side.",
                           "In this March 4, 2022, file photo, the wreck lies on her side.",
                           "This undated photo provided by the harbour office shows the wreck."}) {
    INFO(text);
    CHECK(parts_of(opening + text + closing) == "tbcb");
  }
}

TEST_CASE("what only begins like a caption of an agency stays body", "[cleaning]") {
  for (const auto* text :
       {"PORT SORREL - The wreck lies on her side, and nobody wants her.",
        "In this photo shop the brothers had met again, he said.",
        "This March the photo shop closed its doors, to the sorrow of many in town.",
        "In this case the insurer refused to pay."}) {
    INFO(text);
    CHECK(parts_of(opening + text + closing) == "tbbb");
  }
}
