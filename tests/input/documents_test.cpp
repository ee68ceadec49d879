// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/documents.h"

#include "tests/input/archives.h"
#include "tests/input/memory_source.h"
#include "tests/readers/reading.h"

namespace backfile {
namespace {

using namespace testing;
using Strings = std::vector<std::string>;

/// What a file of these bytes gives, in its order: "path member name=content", "path: reason".
Strings open(const std::string& name, const std::string& bytes, const InputLimits& limits = {}) {
  const TemporaryFolder folder;
  Strings found;
  const auto note = [&](const Rejection& about) {
    found.push_back(about.path + ": " + about.reason);
  };
  open_documents({.file = folder.write(name, bytes), .path = "in/" + name}, limits,
                 {.on_document =
                      [&](const Document& document) {
                        found.push_back(document.path + " " + document.member + " " +
                                        document.name + "=" + rest_of(*document.bytes));
                      },
                  .on_skip = note,
                  .on_reject = note});
  return found;
}

std::string tar(const std::vector<Packed>& members) { return packed("ustar", "", members); }

TEST_CASE("a file that is no container is one document", "[documents]") {
  CHECK(open("a.xml", "text") == Strings{"in/a.xml  a.xml=text"});
  CHECK(open("a.gz", "text") == Strings{"in/a.gz  a.gz=text"});
  CHECK(open("a", "") == Strings{"in/a  a="});
}

TEST_CASE("a compressed file is one document under its own path", "[documents]") {
  CHECK(open("a.xml.gz", compressed("gzip", "text")) == Strings{"in/a.xml.gz  a.xml=text"});
  CHECK(open("a.XML.ZST", compressed("zstd", "text")) == Strings{"in/a.XML.ZST  a.XML=text"});
  CHECK(open("odd", compressed("xz", "text")) == Strings{"in/odd  odd=text"});
}

TEST_CASE("the members of an archive are documents", "[documents]") {
  const std::vector<Packed> members = {{.name = "a/1.xml", .content = "one"},
                                       {.name = "./2.xml", .content = "two"}};
  for (const auto* format : {"ustar", "pax", "zip"})
    CHECK(open("n.arc", packed(format, "", members)) ==
          Strings{"in/n.arc/a/1.xml a/1.xml 1.xml=one", "in/n.arc/2.xml 2.xml 2.xml=two"});
}

TEST_CASE("a container may lie in another", "[documents]") {
  const auto inner = tar({{.name = "1.xml.gz", .content = compressed("gzip", "one")}});
  CHECK(open("n.tar", inner) == Strings{"in/n.tar/1.xml.gz 1.xml.gz 1.xml=one"});
  CHECK(
      open("n.tar.gz", packed("ustar", "gzip",
                              {{.name = "b.zip",
                                .content = packed("zip", "", {{.name = "x", .content = "y"}})}})) ==
      Strings{"in/n.tar.gz/b.zip/x b.zip/x x=y"});
  CHECK(
      open("n.tar", tar({{.name = "b.tar", .content = inner}, {.name = "c", .content = "d"}})) ==
      Strings{
          "in/n.tar/b.tar/1.xml.gz: containers more than 2 deep inside each other (--max-nesting)",
          "in/n.tar/c c c=d"});
  CHECK(open("n.tar", tar({{.name = "b.tar", .content = inner}}), {.nesting = 3}) ==
        Strings{"in/n.tar/b.tar/1.xml.gz b.tar/1.xml.gz 1.xml=one"});
}

TEST_CASE("compressions count as containers", "[documents]") {
  std::string bytes = "text";
  for (int i = 0; i < 3; ++i) bytes = compressed("gzip", bytes);
  CHECK(open("a.gz", bytes) ==
        Strings{"in/a.gz: containers more than 2 deep inside each other (--max-nesting)"});
  CHECK(open("a.gz", bytes, {.nesting = 3}) == Strings{"in/a.gz  a=text"});
}

TEST_CASE("members that are no files are left out by name", "[documents]") {
  CHECK(open("n.tar", tar({{.name = "folder/", .type = AE_IFDIR},
                           {.name = "link", .type = AE_IFLNK, .link = "/etc/passwd"},
                           {.name = "pipe", .type = AE_IFIFO},
                           {.name = "../up", .content = "x"},
                           {.name = "a/../../up", .content = "x"},
                           {.name = "/etc/up", .content = "x"},
                           {.name = "a/.hidden", .content = "x"},
                           {.name = ".git/x", .content = "x"},
                           {.name = "line\nend", .content = "x"},
                           {.name = "\xFF", .content = "x"}})) ==
        Strings{"in/n.tar/link: a link, not followed", "in/n.tar/pipe: not a regular file",
                "in/n.tar/../up: a name that leads out of the archive, not read",
                "in/n.tar/a/../../up: a name that leads out of the archive, not read",
                "in/n.tar//etc/up: a name that leads out of the archive, not read",
                "in/n.tar/a/.hidden: hidden, not read", "in/n.tar/.git/x: hidden, not read",
                "in/n.tar/line%0Aend line%0Aend line%0Aend=x", "in/n.tar/%FF %FF %FF=x"});
}

TEST_CASE("a member that is too large costs only itself", "[documents]") {
  const std::vector<Packed> members = {{.name = "1", .content = std::string(101, 'x')},
                                       {.name = "2", .content = "y"}};
  for (const auto* format : {"ustar", "zip"}) {
    const auto found = open("n", packed(format, "", members), {.member = 100});
    REQUIRE(found.size() == 2);
    CHECK(found[0] == "in/n/1: a member of more than 100 bytes (--max-member)");
    CHECK(found[1] == "in/n/2 2 2=y");
  }
}

TEST_CASE("the members of all archives in a file are counted", "[documents]") {
  const auto inner = tar({{.name = "1", .content = "x"}, {.name = "2", .content = "y"}});
  CHECK(open("n.tar", tar({{.name = "a", .content = "x"}, {.name = "b", .content = inner}}),
             {.members = 3}) == Strings{"in/n.tar/a a a=x", "in/n.tar/b/1 b/1 1=x",
                                        "in/n.tar/b: more than 3 members (--max-members)"});
}

TEST_CASE("a damaged container names itself and keeps what it had", "[documents]") {
  const auto bytes = tar({{.name = "1", .content = "x"}, {.name = "2", .content = "yy"}});
  const auto found = open("n.tar", bytes.substr(0, 1536 + 1));
  REQUIRE(found.size() == 2);
  CHECK(found[0] == "in/n.tar/1 1 1=x");
  CHECK_THAT(found[1], Catch::StartsWith("in/n.tar/2: the container is damaged") ||
                           Catch::StartsWith("in/n.tar: the container is damaged"));
  const auto good = tar({{.name = "bad.gz", .content = compressed("gzip", "text").substr(0, 15)},
                         {.name = "2", .content = "yy"}});
  const auto neighbours = open("n.tar", good);
  REQUIRE(neighbours.size() == 2);
  CHECK_THAT(neighbours[0], Catch::StartsWith("in/n.tar/bad.gz: the container is damaged"));
  CHECK(neighbours[1] == "in/n.tar/2 2 2=yy");
}

TEST_CASE("a member whose checksum is wrong costs only itself", "[documents]") {
  std::string bytes =
      packed("zip", "", {{.name = "1", .content = "some words"}, {.name = "2", .content = "yy"}});
  const std::size_t sum = bytes.find("PK\x07\x08") == std::string::npos
                              ? bytes.find("PK\x03\x04") + 14
                              : bytes.find("PK\x07\x08") + 4;
  bytes[sum] = static_cast<char>(bytes[sum] ^ 1);
  const std::size_t listed = bytes.find("PK\x01\x02") + 16;
  bytes[listed] = static_cast<char>(bytes[listed] ^ 1);
  const auto found = open("n.zip", bytes);
  REQUIRE(found.size() == 2);
  CHECK_THAT(found[0], Catch::StartsWith("in/n.zip/1: the container is damaged"));
  CHECK(found[1] == "in/n.zip/2 2 2=yy");
}

TEST_CASE("an encrypted member is rejected", "[documents]") {
  std::string bytes =
      packed("zip", "", {{.name = "1", .content = "some words"}, {.name = "2", .content = "yy"}});
  // Bit 0 of the flags, in the header of the member and in the table of contents (APPNOTE 4.4.4).
  const std::size_t header = bytes.find("PK\x03\x04") + 6;
  const std::size_t listed = bytes.find("PK\x01\x02") + 8;
  for (const std::size_t flags : {header, listed})
    bytes[flags] = static_cast<char>(bytes[flags] | 1);
  CHECK(open("n.zip", bytes) ==
        Strings{"in/n.zip/1: encrypted, cannot be read", "in/n.zip/2 2 2=yy"});
}

TEST_CASE("a file that cannot be read throws", "[documents]") {
  const TemporaryFolder folder;
  CHECK_THROWS_AS(open_documents({.file = folder.path() / "missing", .path = "x"}, {}, {}),
                  std::system_error);
  CHECK_THROWS_AS(open_documents({.file = folder.path(), .path = "x"}, {}, {}), std::system_error);
  CHECK_THROWS_WITH(open_documents({.file = "/dev/null", .path = "x"}, {}, {}),
                    Catch::Contains("which is no regular file"));
}

}  // namespace
}  // namespace backfile
