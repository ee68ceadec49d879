// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/html/stated_authors.h"

#include <catch2/catch.hpp>

namespace backfile {
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("authors are the names in a byline of any language", "[stated_authors]") {
  const PageNames names{.site_name = "Bay Post", .host = "baypost.example"};
  struct Case {
    const char* byline;
    Strings authors;
  };
  const Case cases[] = {
      {"By Ann Berg and Jo Li", {"Ann Berg", "Jo Li"}},
      {"von Ann Berg und Jo Li", {"Ann Berg", "Jo Li"}},
      {"Veröffentlicht von Ann Berg", {"Ann Berg"}},
      {"Autor: Ann Berg", {"Ann Berg"}},
      {"Publié par Ann Berg", {"Ann Berg"}},
      {"Analysis by Ann Berg", {"Ann Berg"}},
      {"Ann Berg, MS, RDN", {"Ann Berg"}},
      {"Ann Berg Bay Post", {"Ann Berg"}},
      {"Ann Post", {"Ann Post"}},
      {"Bay Media GmbH, Northport", {"Bay Media GmbH, Northport"}},
  };
  for (const auto& [byline, authors] : cases) {
    INFO(byline);
    Strings found;
    add_stated_authors(byline, names, found);
    CHECK(found == authors);
  }
}

TEST_CASE("what names nobody is no author", "[stated_authors]") {
  const PageNames names{.site_name = "Bay Post", .host = "baypost.example"};
  for (const char* text : {"", "x", "12", "https://bay.example", "//bay.example/ann", "@ann",
                           "Admin", "No Author", "Posted by", "Stand:"}) {
    INFO(text);
    CHECK(kind_of_author(text, names) == AuthorKind::none);
  }
  for (const char* text : {"Bay Post", "baypost.example", "Bay Media Ltd."}) {
    INFO(text);
    CHECK(kind_of_author(text, names) == AuthorKind::company);
  }
  CHECK(kind_of_author("Ann Berg", names) == AuthorKind::author);
}

}  // namespace
}  // namespace backfile
