// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/warc/warc_reader.h"

#include <sstream>

#include "indexer/readers/item_values.h"
#include "indexer/readers/warc/block_digest.h"
#include "indexer/readers/warc/web_record.h"
#include "tests/readers/reader_items.h"

namespace backfile {
namespace {

using testing::Items;
using Strings = std::vector<std::string>;

Items read(std::string_view bytes, std::size_t block = 64 * 1024) {
  return testing::read_items(
      [](auto source, auto log) { return read_warc(std::move(source), std::move(log)); }, bytes,
      block);
}

/// A record of WARC 1.0 with these fields and this block.
std::string record(const std::string& fields, const std::string& block) {
  std::string lines;
  for (const char c : fields) lines += c == '\n' ? "\r\n" : std::string(1, c);
  return "WARC/1.0\r\n" + lines + "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" +
         block + "\r\n\r\n";
}

const std::string story =
    "Tug holds a pier for three hours\n"
    "By Ann Berg\n"
    "4 March 2022\n"
    "The tug Aurora held a pier in Port Sorrel on Monday, and the guests of a wedding on it danced "
    "on until the ropes were made fast.\n"
    "\"We were lucky that she was near,\" the keeper of the pier said in the evening.\n";

std::string conversion(const std::string& url, const std::string& text) {
  return record("WARC-Type: conversion\nWARC-Target-URI: " + url +
                    "\nWARC-Date: 2022-03-05T06:07:08Z\nWARC-Record-ID: <urn:uuid:0-1>\n"
                    "WARC-Identified-Content-Language: eng,deu\nContent-Type: text/plain\n",
                text);
}

std::string response(const std::string& url, const std::string& http) {
  return record("WARC-Type: response\nWARC-Target-URI: " + url +
                    "\nContent-Type: application/http; msgtype=response\n",
                http);
}

/// A chunk of an HTTP body.
std::string chunk(const std::string& text) {
  std::ostringstream out;
  out << std::hex << text.size() << "\r\n" << text << "\r\n";
  return out.str();
}

const std::string info = record("WARC-Type: warcinfo\n", "software: ropes 1.0\r\n");
const std::string page = "<html><body>Tug</body></html>";

TEST_CASE("the text of a page becomes an article", "[warc]") {
  const Items items = read(info + conversion("https://sorrel.example/tug", story));
  CHECK(items.rejected.empty());
  CHECK(items.warned == Strings{"0 : records that hold no article: 1 warcinfo"});
  REQUIRE(items.items.size() == 1);
  const NewsItem& item = items.items[0];
  const Article& article = item.article;
  CHECK(item.version == "2022-03-05T06:07:08Z");
  CHECK_FALSE(item.cancelled);
  CHECK(item.line == 8);
  CHECK(article.id == "https://sorrel.example/tug");
  CHECK(article.url == "https://sorrel.example/tug");
  CHECK(article.title == "Tug holds a pier for three hours");
  CHECK(article.authors == Strings{"Ann Berg"});
  CHECK(article.date == Date{2022, 3, 4});
  CHECK(article.language == "en");
  CHECK(
      article.body ==
      Strings{"The tug Aurora held a pier in Port Sorrel on Monday, and the guests of a wedding "
              "on it danced on until the ropes were made fast.",
              "\"We were lucky that she was near,\" the keeper of the pier said in the evening."});
}

TEST_CASE("an HTML page without an article is rejected by its address", "[warc]") {
  const std::string reason = ": no article text found, expected a title";
  struct Case {
    std::string bytes;
    Strings rejected;
  };
  const Case cases[] = {
      {response("http://a.example/",
                "HTTP/1.1 200 OK\r\nContent-Type: Text/HTML; charset=utf-8\r\n\r\n" + page),
       {"1 http://a.example/" + reason}},
      {response("http://a.example/",
                "HTTP/1.1 200 OK\nContent-Type: application/xhtml+xml\n\n" + page),
       {"1 http://a.example/" + reason}},
      {response("http://a.example/",
                "HTTP/1.1 200 OK\r\nServer: x\r\n\r\n  <!DOCTYPE html>" + page),
       {"1 http://a.example/" + reason}},
      {record(
           "WARC-Type: resource\nWARC-Target-URI: <http://a.example/>\nContent-Type: text/html\n",
           page),
       {"1 http://a.example/" + reason}},
      {record("WARC-Type: response\nWARC-Record-ID: <urn:uuid:7>\n", page),
       {"1 urn:uuid:7" + reason}},
      {response("http://a.example/", "HTTP/1.1 404 Gone\r\nContent-Type: text/html\r\n\r\n" + page),
       {}},
      {response("http://a.example/", "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n" + page),
       {}},
      {record("WARC-Type: request\nContent-Type: text/html\n", page), {}}};
  for (const auto& [bytes, rejected] : cases) {
    INFO(bytes);
    const Items items = read(bytes);
    CHECK(items.items.empty());
    CHECK(items.rejected == rejected);
    CHECK(items.warned.size() == (rejected.empty() ? 1 : 0));
  }
}

TEST_CASE("an HTML page becomes an article", "[warc]") {
  const std::string html =
      "<html><title>Caf\xE9 on the pier opens | Sorrel Post</title><nav>Home</nav>"
      "<h1>Caf\xE9 on the pier opens</h1><p>The caf\xE9 on the pier of Port Sorrel opened its "
      "doors "
      "on Monday, a year late.</p><p>The first guest was the keeper of the pier.</p></html>";
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; Charset=ISO-8859-1\r\n";
  const std::string chunks = chunk(html.substr(0, 8)) + chunk(html.substr(8)) + chunk("");
  for (const std::string& http :
       {head + "\r\n" + html, head + "Transfer-Encoding: chunked\r\n\r\n" + chunks}) {
    const Items items = read(response("http://a.example/cafe", http));
    REQUIRE(items.items.size() == 1);
    const Article& article = items.items[0].article;
    CHECK(article.id == "http://a.example/cafe");
    CHECK(article.title == "Café on the pier opens");
    CHECK(article.body ==
          Strings{"The café on the pier of Port Sorrel opened its doors on Monday, a year late.",
                  "The first guest was the keeper of the pier."});
  }
}

TEST_CASE("records that hold no article are counted once", "[warc]") {
  const std::string request = record("WARC-Type: request\n", "GET / HTTP/1.0\r\n\r\n");
  CHECK(read(info + request + request + record("", "x")).warned ==
        Strings{"0 : records that hold no article: 1 of no kind, 2 request, 1 warcinfo"});
}

TEST_CASE("ARC is read in both versions", "[warc]") {
  const std::string body = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
  const std::string size = std::to_string(body.size());
  const Items items = read(
      "filedesc://ropes.arc 0.0.0.0 20140216050221 text/plain 8\n1 0 Rope\n\n"
      "http://a.example/a b 192.0.2.1 20140216050221 text/html " +
      size + "\n" + body + "\n" +
      "http://b.example/ 192.0.2.1 20140216050221 text/html 200 XYZ - 0 ropes.arc " + size + "\n" +
      body + "\n" + "http://c.example/ 192.0.2.1 20140216050221 text/html abc\nleft over\n" +
      "http://d.example/ 192.0.2.1 20140216050221 image/png -1\n");
  CHECK(items.items.empty());
  CHECK(items.rejected == Strings{"4 http://a.example/a b: no article text found, expected a title",
                                  "9 http://b.example/: no article text found, expected a title",
                                  "14 http://c.example/: a record without a length",
                                  "16 http://d.example/: a record without a length"});
  CHECK(items.warned == Strings{"0 : records that hold no article: 1 filedesc"});
}

TEST_CASE("a bad record costs only itself", "[warc]") {
  const std::string good = conversion("http://good.example/", story);
  const auto with_length = [&](const std::string& length) {
    return "WARC/1.0\r\nWARC-Type: metadata\r\nContent-Length: " + length + "\r\n\r\nabc\r\n\r\n";
  };
  struct Case {
    std::string bytes;
    Strings rejected;
    Strings warned;
  };
  const std::string metadata = "0 : records that hold no article: 1 metadata";
  const Case cases[] = {
      {"stray\nbytes\n", {"1 : bytes that belong to no record"}, {}},
      {"WARC/1.0\r\nno head\r\n\r\n", {"1 : a record without a length"}, {}},
      {with_length("x"), {"1 : a record without a length"}, {}},
      {with_length("999"), {}, {"1 : the length of the record is wrong", metadata}},
      {with_length("99999999999999999999999"), {"1 : a record without a length"}, {}},
      {with_length("1"), {"5 : bytes that belong to no record"}, {metadata}},
      {conversion("http://empty.example/", "\n"),
       {"1 http://empty.example/: no article text found, expected a title"},
       {}}};
  for (const auto& [bytes, rejected, warned] : cases) {
    INFO(bytes);
    const Items items = read(bytes + good);
    REQUIRE(items.items.size() == 1);
    CHECK(items.items[0].article.id == "http://good.example/");
    CHECK(items.rejected == rejected);
    CHECK(items.warned == warned);
  }
}

TEST_CASE("a text above the limit is passed over", "[warc]") {
  const Items items = testing::read_items(
      [](auto source, auto log) { return read_warc(std::move(source), std::move(log), 1000); },
      conversion("http://large.example/", std::string(2'000'000, 'x')) +
          conversion("http://good.example/", story));
  CHECK(items.rejected ==
        Strings{"1 http://large.example/: a text of more than 1000 bytes (--max-article)"});
  CHECK(items.items.size() == 1);
}

TEST_CASE("how the blocks of an archive are cut does not matter", "[warc]") {
  const std::string bytes = info + "stray\n" + conversion("http://good.example/", story) + info;
  const Items whole = read(bytes);
  for (const std::size_t block : {1U, 3U, 64U}) {
    const Items cut = read(bytes, block);
    REQUIRE(cut.items.size() == 1);
    CHECK(cut.items[0].article == whole.items[0].article);
    CHECK(cut.items[0].line == whole.items[0].line);
    CHECK(cut.rejected == whole.rejected);
    CHECK(cut.warned == whole.warned);
  }
}

TEST_CASE("an archive that is cut anywhere gives what is left of it", "[warc]") {
  const std::string bytes = info + conversion("http://good.example/", story);
  std::size_t cut_short = 0;
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    const Items items = read(bytes.substr(0, size));
    CHECK(items.items.size() <= 1);
    for (const auto& warning : items.warned) cut_short += warning.ends_with("is cut short");
  }
  CHECK(cut_short > story.size());
}

TEST_CASE("hostile archives are read in time", "[warc]") {
  std::string heads;
  for (int i = 0; i < 50'000; ++i) heads += "WARC/1.0\n";
  CHECK(read(heads).items.empty());
  CHECK(read("WARC/1.0\r\n" + std::string(1'000'000, 'a')).items.empty());
  CHECK(read(std::string(1'000'000, '\n')).rejected.empty());
  CHECK(read(std::string(1'000'000, '\0')).rejected.size() == 1);
  CHECK(read(record("WARC-Type: conversion\n", std::string(100'000, '\0'))).items.empty());
}

TEST_CASE("a digest is compared in every form that writers have", "[warc]") {
  for (const char* digest :
       {"sha1:4XCN5762OHPSWPXBOJDFQJNF7M6LV2M2", "SHA1:4xcn5762ohpswpxbojdfqjnf7m6lv2m2",
        "sha1:e5c4deffda71df2b3ee172465825a5fb3cbae99a",
        "sha1:E5C4DEFFDA71DF2B3EE172465825A5FB3CBAE99A",
        "sha1:5cTe/9px3ys+4XJGWCWl+zy66Zo=", "sha1:5cTe_9px3ys-4XJGWCWl-zy66Zo="}) {
    CAPTURE(digest);
    CHECK(agrees_with_digest(digest, "tug 6") == true);
    CHECK(agrees_with_digest(digest, "tug 7") == false);
  }
  for (const char* digest :
       {"", "sha1", "sha1:", "sha1:4XCN", "md5:4XCN5762OHPSWPXBOJDFQJNF7M6LV2M2",
        "4XCN5762OHPSWPXBOJDFQJNF7M6LV2M2", "sha1:=", "sha1:\xFF"}) {
    CAPTURE(digest);
    CHECK_FALSE(agrees_with_digest(digest, "tug 6").has_value());
  }
}

TEST_CASE("a text that is not that of its digest is taken with a warning", "[warc]") {
  const auto with = [](const std::string& digest) {
    return read(
        record("WARC-Type: conversion\nWARC-Target-URI: http://a.example/\n"
               "Content-Type: text/plain\n" +
                   digest + "\n",
               story));
  };
  const std::string none = "sha1:4XCN5762OHPSWPXBOJDFQJNF7M6LV2M2";
  for (const char* name : {"WARC-Block-Digest: ", "warc-payload-digest: "}) {
    const Items items = with(name + none);
    CHECK(items.items.size() == 1);
    CHECK(items.warned ==
          Strings{"1 http://a.example/: the bytes are not those of the digest " + none});
  }
  CHECK(with("WARC-Block-Digest: sha256:00").warned.empty());
}

TEST_CASE("the field of a head may be continued on the next line", "[warc]") {
  CHECK(read_warc_head("WARC/1.0\r\nWARC-Target-URI: http://a.example/\r\n b\r\n\r\n").url ==
        "http://a.example/ b");
}

}  // namespace
}  // namespace backfile
