// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/file_format.h"

#include <catch2/catch.hpp>

namespace backfile {
namespace {

using namespace std::string_literals;
using Kind = FileFormat::Kind;

TEST_CASE("the format of a file is told by its beginning", "[file_format]") {
  struct Case {
    std::string head;
    Kind kind;
  };
  const Case cases[] = {
      {"<article id='1'>", Kind::article_xml},
      {"\n<?xml version='1.0'?>\n<!-- <html> --><articles>", Kind::article_xml},
      {"<!DOCTYPE article [\n<!ENTITY a 'b'>\n]>\n<article/>", Kind::article_xml},
      {"<?xml version='1.0' encoding=\"Windows-1252\"?><articles/>", Kind::article_xml},
      {"<?xml version='1.0' encoding='koi8-r'?><articles/>", Kind::unreadable},
      {"<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID='1'>", Kind::reuters},
      {"<REUTERS>", Kind::reuters},
      {"A headline\n\nAnd a text.", Kind::capture},
      {"[Skip to content]\nA headline", Kind::capture},
      {"{{ not json", Kind::capture},
      {"<< Back to the front page", Kind::capture},
      {"Form\x0C"
       "feed, caf\xE9",
       Kind::capture},
  };
  for (const auto& [head, kind] : cases) {
    INFO(head);
    CHECK(file_format(head, "a.txt").kind == kind);
  }
  CHECK(file_format("<?xml version='1.0' encoding='koi8-r'?><articles/>", "a").reason ==
        "XML in the encoding koi8-r, expected UTF-8, UTF-16 or windows-1252");
}

TEST_CASE("what is no article file is named", "[file_format]") {
  struct Case {
    std::string head;
    const char* name;
    const char* reason;
  };
  const Case cases[] = {
      {"", "a.txt", "empty file"},
      {" \n\t", "a.xml", "empty file"},
      {"PK\x03\x04\0"s, "a.txt", "binary file"},
      {"a\0b"s, "a", "binary file"},
      {"text\x02", "a.txt", "binary file"},
      {"<rss version='2.0'>", "a.xml", "XML with root <rss>, which no reader knows"},
      {"<articlesx>", "a.xml", "XML with root <articlesx>, which no reader knows"},
      {"<Article>", "a.xml", "XML with root <Article>, which no reader knows"},
      {"<!-- only", "a.xml", "XML without a root element in its first block"},
      {"<!doctype HTML>\n<p>", "a.txt", "HTML, which no reader knows"},
      {"<HTML lang='en'>", "a", "HTML, which no reader knows"},
      {"{\n \"id\": 1}", "a.json", "JSON, which no reader knows"},
      {"[{\"id\": 1}]", "a", "JSON, which no reader knows"},
      {"# Title", "a.md", "not an article format (.md)"},
      {"a,b", "A.CSV", "not an article format (.csv)"},
      {"#!/bin/sh", "run", "not an article format (script)"},
      {"Read me", "README", "not an article (README)"},
      {"Read me", "readme.txt", "not an article (readme.txt)"},
      {"all:", "Makefile", "not an article (Makefile)"},
  };
  for (const auto& [head, name, reason] : cases) {
    INFO(head << " in " << name);
    CHECK(file_format(head, name) == FileFormat{Kind::none, reason});
  }
}

TEST_CASE("a name decides only for text", "[file_format]") {
  for (const char* name : {"a", "a.txt", "a.TXT", "a.text", "a.capture", "news.txt", "readme-1"}) {
    INFO(name);
    CHECK(file_format("Some text", name).kind == Kind::capture);
  }
  for (const char* name : {"README", "a.md", "LICENSE", "a.json", "a.html"}) {
    CHECK(file_format("<article/>", name).kind == Kind::article_xml);
  }
}

}  // namespace
}  // namespace backfile
