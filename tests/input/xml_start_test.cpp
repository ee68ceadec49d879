// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/xml_start.h"

#include <catch2/catch.hpp>

namespace backfile {
namespace {

TEST_CASE("the start of an XML file is read up to its root", "[xml_start]") {
  struct Case {
    const char* head;
    XmlStart start;
  };
  const Case cases[] = {
      {"<a>", {.root = "a"}},
      {"<a", {.root = "a"}},
      {"<x:a b='c'/>", {.root = "x:a"}},
      {"<?xml version='1.0' encoding = 'UTF-8'?>\r\n<a/>", {.encoding = "utf-8", .root = "a"}},
      {"<?xml version='1.0'?><a encoding='x'/>", {.root = "a"}},
      {"<?xml-stylesheet encoding='x'?><a/>", {.root = "a"}},
      {"<!-- <b> --> <!doctype c SYSTEM 'd'><?p <e>?><a>", {.doctype = "c", .root = "a"}},
      {"<!DOCTYPE c [<!ELEMENT d (e)> ] ><a>", {.doctype = "c", .root = "a"}},
      {"<!DOCTYPE c", {.doctype = "c"}},
      {"<?xml encoding=", {}},
      {"<!-- <a>", {}},
      {"text <a>", {}},
      {"", {}},
  };
  for (const auto& [head, start] : cases) {
    INFO(head);
    const XmlStart found = read_xml_start(head);
    CHECK(found.encoding == start.encoding);
    CHECK(found.doctype == start.doctype);
    CHECK(found.root == start.root);
  }
}

TEST_CASE("a bracket is no XML without a name behind it", "[xml_start]") {
  for (const char* head : {"<a", " \n<_", "<!", "<?", "<\xC3\xA9"}) CHECK(looks_like_xml(head));
  for (const char* head : {"", "<", "< a", "<3", "<<", "a<b"}) CHECK_FALSE(looks_like_xml(head));
}

}  // namespace
}  // namespace backfile
