// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/verify.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <map>

#include "tests/indexer/segments.h"

using namespace backfile;
using namespace backfile::testing;

namespace {

namespace fs = std::filesystem;
using Findings = std::vector<Finding>;
using Problem = IndexError::Problem;

/// Two segments, the second with a dead article.
class TwoSegments : public EngineMadeIndex {
 public:
  TwoSegments() {
    add({article_on("a", {2001, 2, 3}), article_on("b", {2002, 2, 3})});
    add({article_on("c", {2003, 2, 3}), article_on("d", {2004, 2, 3})}, {2});
    publish();
  }

  /// The segments whose content was looked at.
  mutable std::vector<std::string> checked{};

  Verification verify() const {
    return verify_index(
        path(), {.check_segment = [this](const fs::path& index, const SegmentRecord& segment) {
          checked.push_back(segment.name);
          return check_segment(index, segment);
        }});
  }
};

std::vector<FileRecord> all_files(const Manifest& manifest) {
  std::vector<FileRecord> files;
  for (const auto& segment : manifest.segments)
    files.insert(files.end(), segment.files.begin(), segment.files.end());
  return files;
}

using Damage = std::function<std::string(std::string bytes)>;

const std::map<std::string, Damage> damages{
    {"a bit",
     [](std::string bytes) {
       bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 0x10);
       return bytes;
     }},
    {"the last bit",
     [](std::string bytes) {
       bytes.back() = static_cast<char>(bytes.back() ^ 1);
       return bytes;
     }},
    {"a zeroed block",
     [](std::string bytes) {
       bytes.replace(0, std::min<std::size_t>(bytes.size(), 4096),
                     std::string(std::min<std::size_t>(bytes.size(), 4096), '\0'));
       return bytes;
     }},
    {"truncation", [](std::string bytes) { return bytes.substr(0, bytes.size() - 1); }},
    {"nothing left", [](const std::string&) { return std::string(); }},
    {"growth", [](const std::string& bytes) { return bytes + '\0'; }}};

Problem problem_of(const fs::path& index) {
  try {
    verify_index(index, {.check_segment = check_segment});
  } catch (const IndexError& error) {
    return error.problem();
  }
  FAIL("no error");
  return Problem::io;
}

}  // namespace

TEST_CASE("an index as it was written is sound, and all of it was looked at", "[verify]") {
  const TwoSegments index;
  const Verification result = index.verify();
  CHECK(result.findings == Findings{});
  CHECK(result.leftovers.empty());
  CHECK(result.segments == 2);
  CHECK(result.files == all_files(index.manifest).size() + 1);
  std::uint64_t bytes = 0;
  for (const auto& file : all_files(index.manifest))
    bytes += fs::file_size(index.path() / file.name);
  CHECK(result.bytes == bytes);
  CHECK(index.checked == std::vector<std::string>{"segment-1", "segment-2"});
}

TEST_CASE("an index without segments is sound", "[verify]") {
  const EngineMadeIndex index;
  index.publish();
  CHECK(verify_index(index.path(), {.check_segment = check_segment}).findings.empty());
}

TEST_CASE("every damage of every file is found, and named, and nothing else is", "[verify]") {
  const TwoSegments index;
  for (const auto& [name, damage] : damages) {
    for (const auto& file : all_files(index.manifest)) {
      const std::string bytes = read_file(index.path() / file.name);
      if (bytes.empty() && name != "growth") continue;
      CAPTURE(name, file.name);
      write_file(index.path() / file.name, damage(bytes));
      const Verification result = index.verify();
      REQUIRE(result.findings.size() == 1);
      CHECK(result.findings.front().path == file.name);
      CHECK(result.is_damaged());
      CHECK_FALSE(result.is_unreadable());
      write_file(index.path() / file.name, bytes);
    }
  }
  CHECK(index.verify().findings.empty());
}

TEST_CASE("the content of a segment with a damaged file is not looked at", "[verify]") {
  const TwoSegments index;
  write_file(index.path() / "segment-1" / "postlist.glass", "x");
  index.verify();
  CHECK(index.checked == std::vector<std::string>{"segment-2"});
}

TEST_CASE("every missing file is found", "[verify]") {
  for (const auto& file : all_files(TwoSegments().manifest)) {
    CAPTURE(file.name);
    const TwoSegments index;
    fs::remove(index.path() / file.name);
    CHECK(index.verify().findings == Findings{{file.name, "missing"}});
  }
}

TEST_CASE("a missing segment is one finding", "[verify]") {
  const TwoSegments index;
  fs::remove_all(index.path() / "segment-2");
  CHECK(index.verify().findings == Findings{{"segment-2", "missing"}});
}

TEST_CASE("what is no file blocks nothing", "[verify]") {
  const TwoSegments index;
  const fs::path file = index.path() / "segment-1" / "docdata.glass";
  fs::remove(file);
  REQUIRE(::mkfifo(file.c_str(), 0600) == 0);
  CHECK(index.verify().findings == Findings{{"segment-1/docdata.glass", "not a file"}});
  fs::remove(file);
  fs::create_directory(file);
  CHECK(index.verify().findings == Findings{{"segment-1/docdata.glass", "not a file"}});
}

TEST_CASE("what the system refuses to read is no damage", "[verify]") {
  const TwoSegments index;
  const fs::path file = index.path() / "segment-1" / "docdata.glass";
  fs::remove(file);
  fs::create_symlink(file, file);
  const Verification result = index.verify();
  REQUIRE(result.findings.size() == 1);
  CHECK_THAT(result.findings.front().what, Catch::StartsWith("cannot be read: "));
  CHECK(result.is_unreadable());
  CHECK_FALSE(result.is_damaged());
}

TEST_CASE("a file that may not be read is no damage", "[verify]") {
  if (::geteuid() == 0) {
    WARN("not tried as root, who may read everything");
    return;
  }
  const TwoSegments index;
  fs::permissions(index.path() / "segment-1" / "docdata.glass", fs::perms::none);
  CHECK(index.verify().findings ==
        Findings{{"segment-1/docdata.glass", "cannot be read: Permission denied", true}});
}

TEST_CASE("every damage of the manifest is found", "[verify]") {
  const TwoSegments index;
  const std::string bytes = read_file(index.path() / manifest_name);
  for (const auto& [name, damage] : damages) {
    CAPTURE(name);
    write_file(index.path() / manifest_name, damage(bytes));
    const Verification result = index.verify();
    REQUIRE(result.findings.size() == 1);
    CHECK(result.findings.front().path == manifest_name);
    CHECK_THAT(result.findings.front().what, Catch::StartsWith("not a manifest: "));
    CHECK(result.is_damaged());
  }
  CHECK(index.checked.empty());
}

TEST_CASE("without an index, or with one of another version, there is nothing to verify",
          "[verify]") {
  const TemporaryDirectory directory;
  CHECK(problem_of(directory.path()) == Problem::missing);
  CHECK(problem_of(directory.path() / "none") == Problem::missing);
  write_file(directory.path() / manifest_name, "{\"format\": 99}");
  CHECK(problem_of(directory.path()) == Problem::incompatible);
}

TEST_CASE("what is found in the content of a segment is reported", "[verify]") {
  const TwoSegments index;
  const Verification result = verify_index(
      index.path(), {.check_segment = [](const fs::path&, const SegmentRecord& segment) {
        return segment.name == "segment-1" ? Findings{{"segment-1", "reading it crashed"}}
                                           : Findings{};
      }});
  CHECK(result.findings == Findings{{"segment-1", "reading it crashed"}});
}

TEST_CASE("what a writer has left is named, and is no damage", "[verify]") {
  const TwoSegments index;
  for (const char* name : {"building", "segment-7"}) fs::create_directory(index.path() / name);
  for (const char* name : {"tombstones-7", "manifest.json.new", "segment-1/new", "lock"})
    write_file(index.path() / name, "x");
  const Verification result = index.verify();
  CHECK(result.findings == Findings{});
  CHECK(result.leftovers == std::vector<std::string>{"building", "manifest.json.new",
                                                     "segment-1/new", "segment-7", "tombstones-7"});
}

TEST_CASE("a writer that removes what is being checked is followed", "[verify]") {
  TwoSegments index;
  int checks = 0;
  const Verification result = verify_index(
      index.path(), {.check_segment = [&](const fs::path& where, const SegmentRecord& segment) {
        if (++checks == 1) {
          index.manifest.segments.erase(index.manifest.segments.begin());
          index.publish_next();
          fs::remove_all(index.path() / "segment-1");
        }
        return check_segment(where, segment);
      }});
  CHECK(result.findings == Findings{});
  CHECK(result.segments == 1);
  CHECK(result.leftovers.empty());
}

TEST_CASE("damage in what the newer manifest still names is not blamed on the writer", "[verify]") {
  TwoSegments index;
  write_file(index.path() / "segment-2" / "docdata.glass", "x");
  const Verification result = verify_index(
      index.path(), {.check_segment = [&](const fs::path&, const SegmentRecord& segment) {
        index.manifest.segments.erase(index.manifest.segments.begin());
        index.publish_next();
        return Findings{{segment.name, "gone"}};
      }});
  REQUIRE(result.findings.size() == 1);
  CHECK(result.findings.front().path == "segment-2/docdata.glass");
  CHECK(result.segments == 2);  // It was not begun again.
}

TEST_CASE("an index that changes all the time is not called damaged", "[verify]") {
  TwoSegments index;
  int checks = 0;
  const VerifySteps steps{.check_segment = [&](const fs::path&, const SegmentRecord&) {
    ++checks;
    index.publish_next();
    return Findings{{"segment-99", "gone"}};
  }};
  CHECK_THROWS_WITH(verify_index(index.path(), steps), Catch::Contains("changes faster"));
  CHECK(checks < 20);
}

TEST_CASE("a check can be ended at any block", "[verify]") {
  const TwoSegments index;
  struct Enough {};
  CHECK_THROWS_AS(verify_index(index.path(), {.check_segment = check_segment,
                                              .before_block = [] { throw Enough(); }}),
                  Enough);
}

TEST_CASE("nothing in the index is touched", "[verify]") {
  const TwoSegments index;
  const auto times = [&] {
    std::map<std::string, fs::file_time_type> found;
    for (const auto& entry : fs::recursive_directory_iterator(index.path()))
      found[entry.path().string()] = entry.last_write_time();
    found["."] = fs::last_write_time(index.path());
    return found;
  };
  const auto before = times();
  index.verify();
  CHECK(times() == before);
}
