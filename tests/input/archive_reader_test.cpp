// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/archive_reader.h"

#include <catch2/catch.hpp>

#include "indexer/input/input_error.h"
#include "tests/input/archives.h"
#include "tests/input/memory_source.h"
#include "tests/readers/reading.h"

namespace backfile {
namespace {

using namespace testing;
using Strings = std::vector<std::string>;
using Kind = ArchiveMember::Kind;

constexpr const char* filters[] = {"gzip", "zstd", "xz", "bzip2"};

std::string all_of(ArchiveReader& archive) {
  std::string text;
  while (archive.read(text)) {
  }
  return text;
}

/// "name=content" of every member.
Strings contents(ArchiveReader& archive) {
  Strings found;
  while (const auto member = archive.next()) found.push_back(member->name + "=" + all_of(archive));
  return found;
}

Strings contents(const std::string& bytes) {
  ArchiveReader archive(std::make_unique<MemorySource>(bytes, 1000), {});
  return contents(archive);
}

/// Why reading all of it fails; empty if it does not.
std::string failure(const std::string& bytes, const InputLimits& limits = {}) {
  try {
    ArchiveReader archive(std::make_unique<MemorySource>(bytes), limits);
    contents(archive);
    return {};
  } catch (const InputError& error) {
    return error.what();
  }
}

TEST_CASE("containers are told by their first bytes", "[archive]") {
  for (const auto* filter : filters) CHECK(is_container(compressed(filter, "text")));
  for (const auto* format : {"ustar", "pax", "zip"})
    CHECK(is_container(packed(format, "", {{.name = "a", .content = "text"}})));
  CHECK_FALSE(is_container(""));
  CHECK_FALSE(is_container("BZh9 is a word"));
  CHECK_FALSE(is_container("PK"));
  CHECK_FALSE(is_container(std::string(2048, '\0')));
  CHECK_FALSE(is_container(std::string(2048, 'a')));
}

TEST_CASE("what is compressed comes out whole", "[archive]") {
  const std::string text = "news " + std::string(200'000, 'x');
  for (const auto* filter : filters) {
    INFO(filter);
    ArchiveReader archive(std::make_unique<MemorySource>(compressed(filter, text), 333),
                          {.expansion = 1'000'000});
    REQUIRE(archive.next().has_value());
    CHECK(archive.is_single());
    CHECK(archive.nesting() == 1);
    CHECK(all_of(archive) == text);
    CHECK_FALSE(archive.next().has_value());
  }
}

TEST_CASE("files that were compressed one after the other are read to the end", "[archive]") {
  for (const auto* filter : filters) {
    INFO(filter);
    ArchiveReader archive(
        std::make_unique<MemorySource>(compressed(filter, "one\n") + compressed(filter, "two\n")),
        {});
    REQUIRE(archive.next().has_value());
    CHECK(all_of(archive) == "one\ntwo\n");
  }
}

TEST_CASE("the members of archives come in their order", "[archive]") {
  const std::vector<Packed> members = {{.name = "a/1.xml", .content = "one"},
                                       {.name = "a/empty", .content = ""},
                                       {.name = "b/2.xml", .content = "two"}};
  const Strings expected{"a/1.xml=one", "a/empty=", "b/2.xml=two"};
  for (const auto* format : {"ustar", "pax", "zip"}) {
    INFO(format);
    CHECK(contents(packed(format, "", members)) == expected);
    const TemporaryFolder folder;
    const auto file = folder.write("archive", packed(format, "", members));
    ArchiveReader archive(std::make_unique<FileSource>(file), {});
    CHECK(contents(archive) == expected);
    CHECK_FALSE(archive.is_single());
  }
  for (const auto* filter : filters) CHECK(contents(packed("pax", filter, members)) == expected);
}

TEST_CASE("members that are not read are passed over", "[archive]") {
  const auto bytes = packed(
      "ustar", "gzip",
      {{.name = "1", .content = std::string(200'000, 'x')}, {.name = "2", .content = "two"}});
  ArchiveReader archive(std::make_unique<MemorySource>(bytes), {.expansion = 1000});
  REQUIRE(archive.next()->name == "1");
  REQUIRE(archive.next()->name == "2");
  CHECK(all_of(archive) == "two");
}

TEST_CASE("the kind of a member is known", "[archive]") {
  const auto bytes = packed("ustar", "",
                            {{.name = "file", .content = "x"},
                             {.name = "folder/", .type = AE_IFDIR},
                             {.name = "link", .type = AE_IFLNK, .link = "/etc/passwd"},
                             {.name = "fifo", .type = AE_IFIFO},
                             {.name = "device", .type = AE_IFCHR}});
  ArchiveReader archive(std::make_unique<MemorySource>(bytes), {});
  for (const Kind kind : {Kind::file, Kind::folder, Kind::link, Kind::special, Kind::special}) {
    const auto member = archive.next();
    REQUIRE(member.has_value());
    CHECK(member->kind == kind);
    CHECK_FALSE(member->encrypted);
  }
}

TEST_CASE("names keep their bytes whatever the locale", "[archive]") {
  for (const auto* format : {"ustar", "pax", "zip"}) {
    INFO(format);
    ArchiveReader archive(std::make_unique<MemorySource>(
                              packed(format, "", {{.name = "caf\xC3\xA9.xml", .content = "x"}})),
                          {});
    CHECK(archive.next()->name == "caf\xC3\xA9.xml");
  }
}

TEST_CASE("more may not come out than the limit allows", "[archive]") {
  const std::string zeros(3 << 20, '0');
  const std::string reason = "expands to more than 100 times its size (--max-expansion)";
  for (const auto* filter : filters) {
    INFO(filter);
    CHECK(failure(compressed(filter, zeros)) == reason);
    CHECK(failure(packed("ustar", filter, {{.name = "a", .content = zeros}})) == reason);
    CHECK(failure(compressed(filter, zeros), {.expansion = 1'000'000}).empty());
  }
  CHECK(failure(packed("zip", "", {{.name = "a", .content = zeros}})) == reason);
  // Few bytes are free, however few they were.
  CHECK(failure(compressed("gzip", std::string(1 << 20, '0'))).empty());
}

TEST_CASE("what is passed over is held against the limit too", "[archive]") {
  const auto bytes =
      packed("ustar", "gzip",
             {{.name = "a", .content = std::string(3 << 20, '0')}, {.name = "b", .content = "x"}});
  ArchiveReader archive(std::make_unique<MemorySource>(bytes), {});
  REQUIRE(archive.next().has_value());
  CHECK_THROWS_AS(archive.next(), InputError);
  CHECK_FALSE(archive.next().has_value());
}

TEST_CASE("a container cut anywhere gives what it has or fails once", "[archive]") {
  for (const auto& whole : {packed("ustar", "", {{.name = "a", .content = "some words"}}),
                            compressed("gzip", "some words"),
                            packed("zip", "", {{.name = "a", .content = "some words"}}),
                            compressed("zstd", "some words"), compressed("xz", "some words"),
                            compressed("bzip2", "some words")}) {
    for (std::size_t size = 0; size < whole.size(); ++size) {
      const std::string reason = failure(whole.substr(0, size));
      if (!reason.empty()) CHECK_THAT(reason, Catch::StartsWith("the container is damaged"));
    }
  }
}

TEST_CASE("what the source throws comes through", "[archive]") {
  class Broken : public Source {
   public:
    bool read(std::string& text) override {
      if (given_) throw std::runtime_error("broken");
      given_ = true;
      text += compressed("gzip", "some words").substr(0, 20);
      return true;
    }

   private:
    bool given_ = false;
  };
  CHECK_THROWS_WITH(
      [] {
        ArchiveReader archive(std::make_unique<Broken>(), {});
        contents(archive);
      }(),
      "broken");
}

}  // namespace
}  // namespace backfile
