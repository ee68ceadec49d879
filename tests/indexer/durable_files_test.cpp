// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/durable_files.h"

#include <catch2/catch.hpp>

#include "tests/testing.h"

using namespace backfile;
using namespace backfile::testing;

namespace {

namespace fs = std::filesystem;

template <typename Action>
std::string io_error_of(Action&& action) {
  try {
    action();
    return "no error";
  } catch (const IndexError& error) {
    CHECK(error.problem() == IndexError::Problem::io);
    return error.what();
  }
}

}  // namespace

TEST_CASE("replace_file makes a file, replaces it, and leaves nothing beside it") {
  const TemporaryDirectory directory;
  const auto file = directory.path() / "f";
  replace_file(file, "one");
  CHECK(read_file(file) == "one");
  replace_file(file, std::string(3'000'000, 'x'));
  CHECK(fs::file_size(file) == 3'000'000);
  replace_file(file, "");
  CHECK(read_file(file).empty());
  CHECK(std::distance(fs::directory_iterator(directory.path()), {}) == 1);
}

TEST_CASE("replace_file takes over what a killed one left") {
  const TemporaryDirectory directory;
  write_file(directory.path() / "f.new", "much longer than what comes now");
  replace_file(directory.path() / "f", "short");
  CHECK(read_file(directory.path() / "f") == "short");
}

TEST_CASE("replace_file in a folder that is not there names the path and the reason") {
  const TemporaryDirectory directory;
  const auto file = directory.path() / "none" / "f";
  CHECK(io_error_of([&] { replace_file(file, "x"); }) ==
        file.string() + ".new: cannot open: No such file or directory");
}

TEST_CASE("replace_file over a folder fails and names the path") {
  const TemporaryDirectory directory;
  fs::create_directory(directory.path() / "d");
  CHECK_THAT(io_error_of([&] { replace_file(directory.path() / "d", "x"); }),
             Catch::Contains((directory.path() / "d").string()) &&
                 Catch::Contains("Is a directory"));
}

TEST_CASE("replace_file on a full device names the path and keeps the former content") {
  const TemporaryDirectory directory;
  const auto file = directory.path() / "f";
  write_file(file, "former");
  fs::create_symlink("/dev/full", file.string() + ".new");
  CHECK(io_error_of([&] { replace_file(file, "x"); }) ==
        file.string() + ".new: cannot write: No space left on device");
  CHECK(read_file(file) == "former");
}

TEST_CASE("the sync functions name the path that is not there") {
  CHECK(io_error_of([] { sync_directory("/no/such/place"); }) ==
        "/no/such/place: cannot open: No such file or directory");
  CHECK_THAT(io_error_of([] { sync_files("/no/such/place"); }),
             Catch::Contains("/no/such/place"));
}

TEST_CASE("an empty directory name is the current directory") {
  CHECK_NOTHROW(sync_directory(""));
}

TEST_CASE("sync_files goes over what is no regular file") {
  const TemporaryDirectory directory;
  write_file(directory.path() / "f", "x");
  fs::create_directory(directory.path() / "d");
  fs::create_symlink("/no/such/file", directory.path() / "dangling");
  CHECK_NOTHROW(sync_files(directory.path()));
}
