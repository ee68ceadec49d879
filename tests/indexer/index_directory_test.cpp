// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_directory.h"

#include <catch2/catch.hpp>

#include "tests/indexer/runs.h"

using namespace backfile;
using namespace backfile::testing;

namespace {

namespace fs = std::filesystem;
using Problem = IndexError::Problem;

template <typename Action>
Problem problem_of(Action&& action) {
  try {
    action();
  } catch (const IndexError& error) {
    return error.problem();
  }
  FAIL("no error");
  return Problem::io;
}

void make_folder_with_file(const fs::path& folder) {
  fs::create_directories(folder);
  write_file(folder / "file", "content");
}

Manifest manifest_of(const std::string& segment) {
  return {.generation = 1, .xapian_version = Xapian::version_string(), .segments = {{.name = segment}}};
}

}  // namespace

TEST_CASE("prepare makes the directory and its parents, and takes one that is there") {
  const TemporaryDirectory directory;
  const IndexDirectory index(directory.path() / "a" / "b" / "index");
  index.prepare();
  CHECK(fs::is_directory(index.path()));
  index.prepare();
  CHECK(fs::is_empty(index.path()));
}

TEST_CASE("prepare takes a path with a slash at its end") {
  const TemporaryDirectory directory;
  IndexDirectory(directory.path() / "index/").prepare();
  CHECK(fs::is_directory(directory.path() / "index"));
}

TEST_CASE("prepare refuses a directory with foreign files and names one") {
  const TemporaryDirectory directory;
  write_file(directory.path() / "thesis.odt", "x");
  CHECK(problem_of([&] { IndexDirectory(directory.path()).prepare(); }) == Problem::exists);
  CHECK_THROWS_WITH(IndexDirectory(directory.path()).prepare(),
                    directory.path().string() +
                        ": holds thesis.odt, which is not of an index; choose another place");
}

TEST_CASE("prepare refuses foreign files whose names come near to those of an index") {
  for (const char* name : {"segment", "segments-1", "manifest.json2", "lock2", "Building", ".lock",
                           "segment-notes.txt", "segment-1.txt", "segment-"}) {
    CAPTURE(name);
    const TemporaryDirectory directory;
    write_file(directory.path() / name, "x");
    CHECK_THROWS_AS(IndexDirectory(directory.path()).prepare(), IndexError);
  }
}

TEST_CASE("a folder that no index was ever in keeps its folders called building and segment") {
  const TemporaryDirectory directory;
  make_folder_with_file(directory.path() / "building");
  make_folder_with_file(directory.path() / "segment-1");
  const IndexDirectory index(directory.path());
  try {
    index.prepare();
    index.remove_leftovers();
  } catch (const IndexError&) {
  }
  CHECK(fs::exists(directory.path() / "building" / "file"));
  CHECK(fs::exists(directory.path() / "segment-1" / "file"));
}

TEST_CASE("prepare takes everything that a killed writer can leave") {
  const TemporaryDirectory directory;
  for (const char* file : {"lock", "manifest.json", "manifest.json.new"})
    write_file(directory.path() / file, "");
  make_folder_with_file(directory.path() / "building");
  make_folder_with_file(directory.path() / "segment-7");
  CHECK_NOTHROW(IndexDirectory(directory.path()).prepare());
}

TEST_CASE("prepare over a file, below a file and over a dangling link is an error with the path") {
  const TemporaryDirectory directory;
  write_file(directory.path() / "file", "x");
  fs::create_symlink("nowhere", directory.path() / "dangling");
  for (const char* name : {"file", "file/below", "dangling"}) {
    CAPTURE(name);
    const auto path = directory.path() / name;
    CHECK_THROWS_AS(IndexDirectory(path).prepare(), IndexError);
    CHECK_THROWS_WITH(IndexDirectory(path).prepare(), Catch::Contains(path.string()));
  }
}

TEST_CASE("prepare takes a link to a directory") {
  const TemporaryDirectory directory;
  fs::create_directory(directory.path() / "real");
  fs::create_directory_symlink("real", directory.path() / "link");
  CHECK_NOTHROW(IndexDirectory(directory.path() / "link").prepare());
}

TEST_CASE("leftovers go, the published segment and the lock stay") {
  const TemporaryDirectory directory;
  const IndexDirectory index(directory.path());
  write_file(directory.path() / "lock", "");
  for (const char* name : {"building", "segment-1", "segment-2", "segment-11"})
    make_folder_with_file(directory.path() / name);
  index.publish(manifest_of("segment-1"));
  index.remove_leftovers();
  CHECK(fs::exists(directory.path() / "segment-1" / "file"));
  CHECK(fs::exists(directory.path() / "lock"));
  CHECK(std::distance(fs::directory_iterator(directory.path()), {}) == 3);
}

TEST_CASE("without a manifest no segment is worth keeping") {
  const TemporaryDirectory directory;
  make_folder_with_file(directory.path() / "segment-3");
  write_file(directory.path() / "lock", "");
  IndexDirectory(directory.path()).remove_leftovers();
  CHECK_FALSE(fs::exists(directory.path() / "segment-3"));
}

TEST_CASE("a manifest that cannot be read keeps all segments, but not the scratch") {
  for (const char* text : {"", "{", "[]", "null", "{\"format\": 99}"}) {
    CAPTURE(text);
    const TemporaryDirectory directory;
    const IndexDirectory index(directory.path());
    for (const char* name : {"building", "segment-1", "segment-2"})
      make_folder_with_file(directory.path() / name);
    write_file(directory.path() / manifest_name, text);
    CHECK(index.is_published());
    CHECK_FALSE(index.readable_manifest());
    index.remove_leftovers();
    CHECK(fs::exists(directory.path() / "segment-1"));
    CHECK(fs::exists(directory.path() / "segment-2"));
    CHECK_FALSE(fs::exists(directory.path() / "building"));
  }
}

TEST_CASE("what is published is what is read") {
  const TemporaryDirectory directory;
  const IndexDirectory index(directory.path());
  CHECK_FALSE(index.is_published());
  CHECK_FALSE(index.readable_manifest());
  make_folder_with_file(index.segment(12));
  Manifest manifest = manifest_of("segment-12");
  manifest.generation = 12;
  manifest.settings = {.weights = {7, 8, 9}, .language = "de"};
  index.publish(manifest);
  CHECK(index.readable_manifest() == manifest);
  CHECK(index.segment(12).filename() == "segment-12");
}

TEST_CASE("a manifest without its segment is never published") {
  const TemporaryDirectory directory;
  const IndexDirectory index(directory.path());
  CHECK_THROWS(index.publish(manifest_of("segment-1")));
  CHECK_FALSE(index.is_published());
}
