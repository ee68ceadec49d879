// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/manifest.h"

#include <unistd.h>
#include <xapian.h>

#include <catch2/catch.hpp>
#include <regex>

#include "common/hash.h"
#include "common/schema.h"
#include "tests/testing.h"

namespace backfile {
namespace {

using Problem = IndexError::Problem;
using testing::TemporaryDirectory;
using testing::write_file;

Manifest some_manifest() {
  return {.generation = 12,
          .settings = {.weights = {.title = 5, .caption = 4, .body = 2},
                       .language = "de",
                       .term_lists = true},
          .xapian_version = Xapian::version_string(),
          .segments = {{.name = "segment-12", .documents = 3}}};
}

Problem problem_with(const std::filesystem::path& index) {
  try {
    read_manifest(index);
  } catch (const IndexError& error) {
    CHECK(std::string(error.what()).find(index.string()) != std::string::npos);
    return error.problem();
  }
  FAIL("a bad manifest was read");
  return {};
}

Problem problem_with_text(const std::string& text) {
  const TemporaryDirectory directory;
  write_file(directory.path() / manifest_name, text);
  return problem_with(directory.path());
}

std::string changed(const std::string& pattern, const std::string& replacement) {
  const auto text = manifest_text(some_manifest());
  const auto body = text.substr(0, text.find(",\n  \"checksum\""));
  const auto result = std::regex_replace(body, std::regex(pattern), replacement);
  REQUIRE(result != body);
  return result + ",\n  \"checksum\": \"" + hash_hex(result) + "\"\n}\n";
}

TEST_CASE("a manifest is read as it was written", "[manifest]") {
  const TemporaryDirectory directory;
  write_file(directory.path() / manifest_name, manifest_text(some_manifest()));
  CHECK(read_manifest(directory.path()) == some_manifest());
}

TEST_CASE("a manifest names the file of cancelled items, and no other file as that", "[manifest]") {
  const TemporaryDirectory directory;
  auto manifest = some_manifest();
  manifest.cancelled = 2;
  manifest.cancellations = FileRecord{"cancellations-12", 40, "00ff"};
  write_file(directory.path() / manifest_name, manifest_text(manifest));
  CHECK(read_manifest(directory.path()) == manifest);
  manifest.cancellations->name = "../cancellations-12";
  CHECK(problem_with_text(manifest_text(manifest)) == Problem::damaged);
}

TEST_CASE("an index that does not say whether it has term lists has them", "[manifest]") {
  const TemporaryDirectory directory;
  auto lean = some_manifest();
  lean.settings.term_lists = false;
  write_file(directory.path() / manifest_name, manifest_text(lean));
  CHECK_FALSE(read_manifest(directory.path()).settings.term_lists);
  write_file(directory.path() / manifest_name, changed(R"(\s*"term_lists": true,)", ""));
  CHECK(read_manifest(directory.path()).settings.term_lists);
}

TEST_CASE("a directory without a manifest has no index", "[manifest]") {
  const TemporaryDirectory directory;
  CHECK(problem_with(directory.path()) == Problem::missing);
  CHECK(problem_with(directory.path() / "nowhere") == Problem::missing);
  write_file(directory.path() / "file", "text");
  CHECK(problem_with(directory.path() / "file") == Problem::missing);
}

TEST_CASE("a manifest that cannot be understood is damaged", "[manifest]") {
  const auto whole = manifest_text(some_manifest());
  for (std::size_t length = 0; length + 2 < whole.size(); length += 7) {
    INFO(length);
    CHECK(problem_with_text(whole.substr(0, length)) == Problem::damaged);
  }
  const std::string head = "{\"format\":" + std::to_string(schema::format_version) + "}";
  for (const std::string& text :
       std::vector<std::string>{"[]", "null", "3", "\"format\"", "{}", "\xFF\xFE", head}) {
    INFO(text);
    CHECK(problem_with_text(text) == Problem::damaged);
  }
  CHECK(problem_with_text(std::string(100'000, '[')) == Problem::damaged);
  CHECK(problem_with_text(changed("\"name\": \"segment-12\"", "\"name\": 12")) == Problem::damaged);
  CHECK(problem_with_text(changed("\"title\": 5", "\"title\": \"five\"")) == Problem::damaged);
}

TEST_CASE("a manifest of which one bit is not as it was written is damaged or of another version",
          "[manifest]") {
  const auto whole = manifest_text(some_manifest());
  for (std::size_t i = 0; i < 8 * whole.size(); i += 5) {
    INFO(i);
    auto text = whole;
    text[i / 8] = static_cast<char>(text[i / 8] ^ (1 << i % 8));
    const TemporaryDirectory directory;
    write_file(directory.path() / manifest_name, text);
    CHECK_THROWS_AS(read_manifest(directory.path()), IndexError);
  }
}

TEST_CASE("a manifest that names files elsewhere is damaged", "[manifest]") {
  auto manifest = some_manifest();
  for (const char* name : {"/etc/passwd", "segment-12/../../x", "segment-1/docdata.glass", "x"}) {
    INFO(name);
    manifest.segments[0].files = {{name, 1, "0"}};
    CHECK(problem_with_text(manifest_text(manifest)) == Problem::damaged);
  }
}

TEST_CASE("a manifest of another version is incompatible", "[manifest]") {
  CHECK(problem_with_text(changed("\"format\": [0-9]+", "\"format\": 99")) ==
        Problem::incompatible);
  CHECK(problem_with_text("{\"format\": 99, \"other\": {}}") == Problem::incompatible);
  CHECK(problem_with_text(changed("\"analyser\": [0-9]+", "\"analyser\": 99")) ==
        Problem::incompatible);
  CHECK(problem_with_text(changed("\"xapian\": \"[^\"]*\"", "\"xapian\": \"2.0.0\"")) ==
        Problem::incompatible);
}

TEST_CASE("a manifest of a later minor version of Xapian is read", "[manifest]") {
  const TemporaryDirectory directory;
  write_file(directory.path() / manifest_name,
             changed("\"xapian\": \"[^\"]*\"", "\"xapian\": \"1.4.99\""));
  CHECK(read_manifest(directory.path()).xapian_version == "1.4.99");
}

TEST_CASE("a manifest that names a segment elsewhere is damaged", "[manifest]") {
  for (const std::string segment : {"", ".", "..", "../other", "/etc", "a/b"}) {
    INFO(segment);
    CHECK(problem_with_text(changed("segment-12", segment)) == Problem::damaged);
  }
}

TEST_CASE("a manifest that cannot be read is an error of the system", "[manifest]") {
  const TemporaryDirectory directory;
  std::filesystem::create_directory(directory.path() / manifest_name);
  CHECK(problem_with(directory.path()) == Problem::io);
}

TEST_CASE("a manifest that may not be read is an error of the system", "[manifest]") {
  if (::geteuid() == 0) {
    WARN("not tried as root, who may read everything");
    return;
  }
  const TemporaryDirectory directory;
  write_file(directory.path() / manifest_name, manifest_text(some_manifest()));
  std::filesystem::permissions(directory.path() / manifest_name, std::filesystem::perms::none);
  CHECK(problem_with(directory.path()) == Problem::io);
}

TEST_CASE("text that is not UTF-8 does not keep a manifest from being written", "[manifest]") {
  auto manifest = some_manifest();
  manifest.settings.language = "\xFF";
  CHECK_NOTHROW(manifest_text(manifest));
}

}  // namespace
}  // namespace backfile
