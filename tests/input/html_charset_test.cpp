// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/html_charset.h"

#include <catch2/catch.hpp>

#include "indexer/input/encoding.h"

namespace backfile {
namespace {

TEST_CASE("a meta element declares the encoding of a page", "[html_charset][html]") {
  struct Case {
    const char* html;
    const char* charset;
  };
  const Case cases[] = {
      {"", ""},
      {"<html><meta charset=\"UTF-8\">", "utf-8"},
      {"<META CharSet = koi8-r />", "koi8-r"},
      {"<meta charset=koi8-r>", "koi8-r"},
      {"<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-2'>", "iso-8859-2"},
      {"<meta name='a'><meta charset='big5'>", "big5"},
      {"<p>charset=koi8-r", ""},
      {"<meta charset", ""},
      {"<meta charset=", ""},
      {"<meta name='charset'>", ""},
  };
  for (const auto& [html, charset] : cases) {
    INFO(html);
    CHECK(html_charset(html) == charset);
  }
}

TEST_CASE("a page is decoded as it declares, plain text is not", "[html_charset][html]") {
  const std::string koi8 = "<html><meta charset='koi8-r'><p>\xD4\xC5\xCB\xD3\xD4";
  CHECK(decode(koi8, {}).encoding == "koi8-r");
  CHECK(decode("A text <meta charset='koi8-r'>\xD4", {}).encoding != "koi8-r");
}

}  // namespace
}  // namespace backfile
