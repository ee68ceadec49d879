// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/cleaning/credits.h"

#include <catch2/catch.hpp>

#include <string>

using namespace backfile;

TEST_CASE("the credit is split off a caption", "[cleaning]") {
  const struct {
    const char* line;
    const char* text;
    const char* credit;
    CreditKind kind;
  } cases[] = {
      {"Boats at dawn. (Getty Images)", "Boats at dawn.", "Getty Images",
       CreditKind::picture_agency},
      {"Boats at dawn (Getty Images).", "Boats at dawn", "Getty Images",
       CreditKind::picture_agency},
      {"Boats. (AP Photo/Ana Costa, File)", "Boats.", "AP Photo/Ana Costa, File",
       CreditKind::picture_label},
      {"Boats. (Photo: Ana Costa)", "Boats.", "Ana Costa", CreditKind::picture_label},
      {"Boats. (Photo by Ana Costa/Getty Images)", "Boats.", "Ana Costa/Getty Images",
       CreditKind::picture_label},
      {"Boats. [Ana Costa/Coastwire]", "Boats.", "Ana Costa/Coastwire", CreditKind::picture_agency},
      {"Boats. (Courtesy of the Players)", "Boats.", "Courtesy of the Players",
       CreditKind::picture_agency},
      {"Boats. (AFP via Getty Images)", "Boats.", "AFP via Getty Images",
       CreditKind::picture_agency},
      {"Boats. (Corbel Images)", "Boats.", "Corbel Images", CreditKind::picture_agency},
      {"Boats. (Handout)", "Boats.", "Handout", CreditKind::picture_agency},
      {"Boats. (Reuters)", "Boats.", "Reuters", CreditKind::agency_tag},
      {"Boats. (Corvid Press Agency)", "Boats.", "Corvid Press Agency", CreditKind::agency_tag},
      {"Boats. Photo: Ana Costa", "Boats.", "Ana Costa", CreditKind::picture_label},
      {"Boats at dawn Photograph: Ana Costa/The Gazette", "Boats at dawn", "Ana Costa/The Gazette",
       CreditKind::picture_label},
      {"Boats at dawn | Image: Ana Costa", "Boats at dawn", "Ana Costa", CreditKind::picture_label},
      {"Boats. Credit: Ana Costa", "Boats.", "Ana Costa", CreditKind::picture_label},
      {"Boats. © Ana Costa", "Boats.", "Ana Costa", CreditKind::picture_label},
      {"Boats. (credit: Ana Costa)", "Boats.", "Ana Costa", CreditKind::picture_label},
      {"Boote im Hafen Foto: Ana Costa", "Boote im Hafen", "Ana Costa", CreditKind::picture_label},
      {"Boote. Quelle: Ana Costa", "Boote.", "Ana Costa", CreditKind::picture_label},
      {"Bateaux. Crédit photo : Ana Costa", "Bateaux.", "Ana Costa", CreditKind::picture_label},
      {"Boats. REUTERS/Ana Costa", "Boats.", "REUTERS/Ana Costa", CreditKind::picture_agency},
      {"Photo by Ana Costa", "", "Ana Costa", CreditKind::picture_label},
      {"Image source, Getty Images", "", "Getty Images", CreditKind::picture_label},
      {"Getty Images", "", "Getty Images", CreditKind::picture_agency},
      {"(Ana Costa/AFP)", "", "Ana Costa/AFP", CreditKind::picture_agency},
  };
  for (const auto& [line, text, credit, kind] : cases) {
    INFO(line);
    const CreditSplit split = split_credit(line);
    CHECK(split.text == text);
    CHECK(split.credit == credit);
    CHECK((split.kind == kind));
  }
}

TEST_CASE("what is no credit stays in its line", "[cleaning]") {
  for (const auto* line :
       {"The books are lost (see page 4)", "The tide rose. [MP SP / NP SP]",
        "Sie fand als Quelle: Ana Costa", "It drifted (about 40 miles).",
        "He lives in Pittsburgh (PA).", "Hanne Reed (Pa.)", "Slideshow (9 Images)",
        "He posted a photo: a burning boat.", "Image is everything in this town.",
        "The source: a leak in the hull", "The two (he/she) agreed", "Boats", "()", ")", "",
        "Reed/Costa Talks Break Down", "He asked for credit: nobody gave any.",
        "Photo albums were handed to their sister."}) {
    INFO(line);
    const CreditSplit split = split_credit(line);
    CHECK((split.kind == CreditKind::none));
    CHECK(split.text == line);
    CHECK(split.credit.empty());
  }
}

TEST_CASE("of what is known to be a caption brackets at its end are the credit", "[cleaning]") {
  const struct {
    const char* line;
    const char* text;
    const char* credit;
  } cases[] = {
      {"Boats at dawn. (harbour.example)", "Boats at dawn.", "harbour.example"},
      {"Boats at dawn [Bay Watch via Corvid]", "Boats at dawn", "Bay Watch via Corvid"},
      {"Boats. (Foto: Ana Costa (cut by the paper))", "Boats.", "Ana Costa (cut by the paper)"},
      {"Boats. (picture alliance / dpa)", "Boats.", "picture alliance / dpa"},
      {"(Foto: Ana Costa)", "", "Ana Costa"},
      {"© Foto: Ana Costa", "", "Ana Costa"},
      {"Fotos: Ana Costa", "", "Ana Costa"},
      {"Ana Costa, Associated Press", "", "Ana Costa, Associated Press"},
      {"Ana Costa/Corvid", "", "Ana Costa/Corvid"},
      {"Ann Berg (left)", "Ann Berg (left)", ""},
      {"Ann Berg (Mitte)", "Ann Berg (Mitte)", ""},
      {"The quay (2019)", "The quay (2019)", ""},
      {"The quay (when it was new)", "The quay (when it was new)", ""},
      {"", "", ""},
      {")", ")", ""},
      {"(", "(", ""},
  };
  for (const auto& [line, text, credit] : cases) {
    INFO(line);
    CHECK(split_caption(line).text == text);
    CHECK(split_caption(line).credit == credit);
  }
}

TEST_CASE("a line that is known to be a credit names who made the picture", "[cleaning]") {
  for (const auto* line : {"Ana Costa", "(Ana Costa)", "© Ana Costa", "Photo by Ana Costa",
                           "Credit: Ana Costa", "CreditAna Costa", "CreditCreditAna Costa",
                           "© Quelle: Ana Costa", "Credit...Ana Costa"}) {
    INFO(line);
    CHECK(named_credit(line) == "Ana Costa");
  }
  CHECK(named_credit("Ana Costa (cut)") == "Ana Costa (cut)");
  CHECK(named_credit("").empty());
}
