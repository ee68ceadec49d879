// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/language_tag.h"

#include <catch2/catch.hpp>

namespace backfile {
namespace {

TEST_CASE("a language is the first part of its tag, in two letters where it has them",
          "[language_tag]") {
  struct Case {
    const char* tag;
    const char* language;
  };
  const Case cases[] = {
      {"en", "en"},        {" EN-us ", "en"}, {"pt_BR", "pt"},      {"NL", "nl"},   {"ger", "de"},
      {"deu", "de"},       {"zho", "zh"},     {"nep-NP", "ne"},     {"fil", "fil"}, {"tlh", "tlh"},
      {"en-GB, de", "en"}, {"fre,eng", "fr"}, {"nb_NO.UTF-8", "nb"}};
  for (const auto& [tag, language] : cases) {
    INFO(tag);
    CHECK(language_of(tag) == language);
  }
}

TEST_CASE("what is no tag of one language gives none", "[language_tag]") {
  for (const char* tag : {"", " ", "e", "English", "x-default", "i-klingon", "en.utf8", "und",
                          "mul", "zxx", ",en", "\xC3\xA9n", "12"}) {
    INFO(tag);
    CHECK(language_of(tag).empty());
  }
}

}  // namespace
}  // namespace backfile
