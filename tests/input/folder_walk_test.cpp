// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/input/folder_walk.h"

#include <sys/stat.h>
#include <unistd.h>

#include "tests/readers/reading.h"

namespace backfile {
namespace {

using testing::TemporaryFolder;
using Strings = std::vector<std::string>;
namespace fs = std::filesystem;

/// What a walk tells, in its order: "path", "path - skipped" and "path ! failure".
Strings walk(const std::vector<fs::path>& inputs) {
  Strings told;
  walk_inputs(
      inputs,
      {.on_file = [&](const InputFile& file) { told.push_back(file.path); },
       .on_skip = [&](const Rejection& skip) { told.push_back(skip.path + " - " + skip.reason); },
       .on_failure =
           [&](const Rejection& failure) {
             told.push_back(failure.path + " ! " + failure.reason);
           }});
  return told;
}

TEST_CASE("a folder is walked in the byte order of its names", "[folder_walk]") {
  const TemporaryFolder folder;
  for (const char* name : {"in/b/2", "in/b/10", "in/B", "in/a.txt", "in/a/x/deep", "in/\xC3\xA9"}) {
    folder.write(name, "x");
  }
  const Strings expected = {"in/B", "in/a/x/deep", "in/a.txt", "in/b/10", "in/b/2", "in/\xC3\xA9"};
  CHECK(walk({folder.path() / "in"}) == expected);
  CHECK(walk({folder.path() / "in/"}) == expected);
  CHECK(walk({folder.path() / "in/b/.."}) == expected);
}

TEST_CASE("a path does not depend on how an input is spelled", "[folder_walk]") {
  const TemporaryFolder folder;
  folder.write("in/sub/a", "x");
  fs::create_symlink(folder.path() / "in", folder.path() / "other");
  const fs::path before = fs::current_path();
  fs::current_path(folder.path() / "in");
  const auto here = walk({".", "sub", "sub/a", "../in/sub/a"});
  fs::current_path(before);
  CHECK(here == Strings{"in/sub/a", "sub/a", "sub/a", "sub/a"});
  CHECK(walk({folder.path() / "other"}) == Strings{"in/sub/a"});
}

TEST_CASE("an input path begins every path that a walk of the input gives", "[folder_walk]") {
  const TemporaryFolder folder;
  folder.write("in/a", "x");
  CHECK(input_path(folder.path() / "in/../in/") == "in");
  CHECK(input_path(folder.path() / "in/a") == "in/a");
  CHECK_THROWS_AS(input_path(folder.path() / "missing"), std::system_error);
}

TEST_CASE("only regular files that are not hidden are given", "[folder_walk]") {
  const TemporaryFolder folder;
  folder.write("in/.hidden", "x");
  folder.write("in/.folder/a", "x");
  folder.write("in/z", "x");
  fs::create_directory_symlink(folder.path() / "in", folder.path() / "in/loop");
  fs::create_symlink(folder.path() / "nowhere", folder.path() / "in/dangling");
  const fs::path fifo = folder.path() / "in/fifo";
  REQUIRE(::mkfifo(fifo.c_str(), 0600) == 0);
  CHECK(walk({folder.path() / "in"}) ==
        Strings{"in/.folder - hidden, not read", "in/.hidden - hidden, not read",
                "in/dangling - symbolic link, not followed", "in/fifo - not a regular file",
                "in/loop - symbolic link, not followed", "in/z"});
  CHECK(walk({fifo, "/dev/null"}) ==
        Strings{"in/fifo - not a regular file", "dev/null - not a regular file"});
  CHECK(walk({folder.path() / "in/.folder"}) == Strings{".folder/a"});
}

TEST_CASE("an input that does not exist ends the walk before it begins", "[folder_walk]") {
  const TemporaryFolder folder;
  folder.write("a", "x");
  int files = 0;
  const WalkCallbacks callbacks{.on_file = [&](const InputFile&) { ++files; }};
  CHECK_THROWS_WITH(walk_inputs({folder.path(), folder.path() / "missing"}, callbacks),
                    Catch::Contains("cannot read") && Catch::Contains("/missing"));
  CHECK_THROWS_AS(walk_inputs({""}, callbacks), std::system_error);
  CHECK(files == 0);
}

TEST_CASE("a folder that cannot be read is reported and passed over", "[folder_walk]") {
  if (::geteuid() == 0) {
    WARN("skipped: root can read every folder");
    return;
  }
  const TemporaryFolder folder;
  folder.write("in/closed/a", "x");
  folder.write("in/open", "x");
  fs::permissions(folder.path() / "in/closed", fs::perms::none);
  const auto told = walk({folder.path() / "in"});
  fs::permissions(folder.path() / "in/closed", fs::perms::owner_all);
  CHECK(told == Strings{"in/closed ! cannot be read: Permission denied", "in/open"});
}

TEST_CASE("names that are no text are written so that they stay apart", "[folder_walk]") {
  CHECK(printable_name("caf\xC3\xA9 100%.txt") == "caf\xC3\xA9 100%.txt");
  CHECK(printable_name("caf\xE9") == "caf%E9");
  CHECK(printable_name("a\nb\x1B\x7F\xC2\x85") == "a%0Ab%1B%7F%C2%85");
}

TEST_CASE("folders that are nested deeply are walked without recursion", "[folder_walk]") {
  const TemporaryFolder folder;
  fs::path deep = "in";
  for (int i = 0; i < 400; ++i) deep /= "d";
  folder.write((deep / "a").string(), "x");
  CHECK(walk({folder.path() / "in"}).size() == 1);
}

}  // namespace
}  // namespace backfile
