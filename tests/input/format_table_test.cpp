// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/format_table.h"

#include <catch2/catch.hpp>
#include <set>

namespace backfile {
namespace {

using namespace std::string_literals;

/// The name of the format of a file that begins so; empty if there is none.
std::string format_name(std::string_view head, const std::string& name) {
  const InputFormat* format = format_of(look_at(head, name));
  return format ? format->name : std::string();
}

std::string reason(std::string_view head, const std::string& name) {
  CHECK(format_name(head, name).empty());
  return unread_reason(look_at(head, name));
}

TEST_CASE("the format of a file is told by its beginning", "[format_table]") {
  struct Case {
    std::string head;
    const char* format;
  };
  const Case cases[] = {
      {"<article id='1'>", "article-xml"},
      {"\n<?xml version='1.0'?>\n<!-- <html> --><articles>", "article-xml"},
      {"<!DOCTYPE article [\n<!ENTITY a 'b'>\n]>\n<article/>", "article-xml"},
      {"<?xml version='1.0' encoding=\"Windows-1252\"?><articles/>", "article-xml"},
      {"<?xml version='1.0' encoding='koi8-r'?><articles/>", "article-xml"},
      {"<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS NEWID='1'>", "reuters"},
      {"<REUTERS>", "reuters"},
      {"A headline\n\nAnd a text.", "capture"},
      {"[Skip to content]\nA headline", "capture"},
      {"{{ not json", "capture"},
      {"<< Back to the front page", "capture"},
      {"Form\x0C"
       "feed, caf\xE9",
       "capture"},
  };
  for (const auto& [head, format] : cases) {
    INFO(head);
    CHECK(format_name(head, "a.txt") == format);
  }
}

TEST_CASE("formats of news are told by what they begin with", "[format_table]") {
  struct Case {
    std::string head;
    const char* name;
    const char* format;
  };
  const Case cases[] = {
      {"<nitf><head>", "a", "nitf"},
      {"<n:nitf xmlns:n='http://iptc.org/std/NITF/2006-10-18/'>", "a.xml", "nitf"},
      {"<?xml version='1.0'?><NewsML>", "a", "newsml"},
      {"<newsItem guid='1'>", "a", "newsml-g2"},
      {"<newsMessage>", "a", "newsml-g2"},
      {"<packageItem>", "a", "newsml-g2"},
      {"<newsitem itemid='1'>", "a", "rcv1"},
      {"<rss version='2.0'>", "a", "rss"},
      {"<rdf:RDF xmlns:rdf='x'>", "a", "rss"},
      {"<feed xmlns='http://www.w3.org/2005/Atom'>", "a", "atom"},
      {"<DOC>\n<DOCNO>LA1</DOCNO>", "a.txt", "trec"},
      {"<!doctype HTML>\n<p>", "a.txt", "html"},
      {"<HTML lang='en'>", "a", "html"},
      {"<?xml version='1.0'?>\n<html xmlns='http://www.w3.org/1999/xhtml'>", "a", "html"},
      {"<div class='page'>", "a.txt", "html"},
      {"<section>", "a.htm", "html"},
      {"{\"uri\": \"u\", \"headline\": \"A\", \"body_text\": \"B\"}", "a.json", "ninjs"},
      {"{\"version\": \"https://jsonfeed.org/version/1\", \"items\": []}", "a", "json-feed"},
      {"{\"@type\": \"NewsArticle\", \"headline\": \"A\"}", "a", "json-ld"},
      {"{\"title\": \"A\"}\n{\"title\": \"B\"}\n", "a.txt", "jsonl"},
      {"[{\"id\": 1}]", "a", "json"},
      {"{\n \"id\": 1}", "a.json", "json"},
      {"WARC/1.0\r\n", "a", "warc"},
      {"filedesc://a.arc 0.0.0.0", "a", "warc"},
      {"\x16\x16\x01W12\x1F"
       "a",
       "a", "wire"},
      {"abc0123 3 s 586  xyz 099\r\n\r\n", "a.txt", "wire"},
      {"From ann@b.example Sat Jan  3 01:05:34 1996\nSubject: x", "a", "mbox"},
      {"\n\nDate: Sat, 3 Jan 1996\nX-Odd: 1\n  more\nSubject: x\n\ntext", "a.txt", "mail"},
      {"title\tbody\n", "a.tsv", "tsv"},
      {"id,headline,text\n", "A.CSV", "csv"},
      {"id;headline;text\n", "a.csv", "csv"},
      {"title,text\n", "a.txt", "capture"},
      {"Date: May 1\nNo subject: there is none\n\nA text", "a.txt", "capture"},
      {"From here on: 12:30\n\nA text", "a.txt", "capture"},
      {"abc 3 s 586", "a.txt", "capture"},
  };
  for (const auto& [head, name, format] : cases) {
    INFO(head);
    CHECK(format_name(head, name) == format);
  }
}

TEST_CASE("what is no article file is named", "[format_table]") {
  struct Case {
    std::string head;
    const char* name;
    const char* expected;
  };
  const Case cases[] = {
      {"", "a.txt", "empty file"},
      {" \n\t", "a.xml", "empty file"},
      {"PK\x03\x04\0"s, "a.txt", "binary file"},
      {"a\0b"s, "a", "binary file"},
      {"text\x02", "a.txt", "binary file"},
      {"<feeds version='2.0'>", "a.xml", "XML with root <feeds>, which no reader knows"},
      {"<articlesx>", "a.xml", "XML with root <articlesx>, which no reader knows"},
      {"<Article>", "a.xml", "XML with root <Article>, which no reader knows"},
      {"<!-- only", "a.xml", "XML without a root element in its first block"},
      {"# Title", "a.md", "not an article format (.md)"},
      {"a,b", "A.CSV", "not an article format (.csv)"},
      {"#!/bin/sh", "run", "not an article format (script)"},
      {"Read me", "README", "not an article (README)"},
      {"Read me", "readme.txt", "not an article (readme.txt)"},
      {"all:", "Makefile", "not an article (Makefile)"},
  };
  for (const auto& [head, name, expected] : cases) {
    INFO(head << " in " << name);
    CHECK(reason(head, name) == expected);
  }
}

TEST_CASE("a name decides only for text", "[format_table]") {
  for (const char* name : {"a", "a.txt", "a.TXT", "a.text", "a.capture", "news.txt", "readme-1"}) {
    INFO(name);
    CHECK(format_name("Some text", name) == "capture");
  }
  for (const char* name : {"README", "a.md", "LICENSE", "a.json", "a.html"}) {
    CHECK(format_name("<article/>", name) == "article-xml");
  }
}

TEST_CASE("every format has a name of its own and can be asked for", "[format_table]") {
  std::set<std::string> names;
  for (const auto& format : input_formats()) {
    CHECK(names.insert(format.name).second);
    CHECK(format_named(format.name) == &format);
    CHECK_FALSE(format.description.empty());
    CHECK(format.open);
  }
  CHECK(format_named("") == nullptr);
  CHECK(format_named("unheard") == nullptr);
}

TEST_CASE("the root element is known with and without a prefix", "[format_table]") {
  CHECK(look_at("<iptc:NewsML xmlns:iptc='x'>", "a").root == "NewsML");
  CHECK(look_at("<NewsML>", "a").root == "NewsML");
  CHECK(look_at("text", "a").root.empty());
}

}  // namespace
}  // namespace backfile
