// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/fuzz_index.h"

#include <vector>

#include "tests/searcher/segmented_index.h"

namespace backfile::testing {
namespace {

Article about_oil() {
  Article article =
      make_article("oil", "Oil price rises",
                   {"The oil price rose. Prices of oil", "rise. The U.S. tells us so."});
  article.subtitle = "OPEC’s members strike a deal";
  article.captions = {{"A striking port at night", "J. P. Doe"}, {"Oil, oil and oil", ""}};
  article.related = {{.headline = "More on wheat", .teaser = "Wheat prices fall"}};
  article.authors = {"Jane Doe"};
  article.places = {"USA", "New York"};
  article.topics = {"crude"};
  article.date = {1987, 3, 2, 3600};
  article.language = "en";
  article.facets["desk"] = {"Business"};
  return article;
}

Article about_strike() {
  Article article =
      make_article("strike", "Striking miners",
                   {"Strikers strike. No oil, no e-mail.", "", "José Müller’s co-op: 1,750 men"});
  article.captions = {{"José Müller", "x"}};
  article.source = "The Gazette";
  article.topics = {"labour", "crude"};
  article.date = {1987, 3};
  article.language = "en";
  return article;
}

Article in_german() {
  Article article =
      make_article("öl", "Der Ölpreis steigt", {"Häuser und Haus. L’homme à Zürich."});
  article.places = {"Zürich"};
  article.people = {"José Barrantes"};
  article.date = {1988};
  article.language = "de";
  return article;
}

Article in_ideographs() {
  return make_article("東京", "東京都の石油", {"石油価格が上昇した。AT&T and C++ in 4.2 words."});
}

}  // namespace

Searcher& fuzz_index() {
  static SegmentedIndex index({{about_oil(), make_article("gone", "Oil and oil", {"oil price"})},
                               {about_strike(), in_german(), in_ideographs(),
                                make_article("gone", "Oil is gone", {"Only a title matters."})}});
  static Searcher searcher = index.open();
  return searcher;
}

}  // namespace backfile::testing
