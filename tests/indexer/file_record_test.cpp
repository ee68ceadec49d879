// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/file_record.h"

#include <catch2/catch.hpp>

#include "common/hash.h"
#include "tests/testing.h"

using namespace backfile;
using namespace backfile::testing;

TEST_CASE("a record has the size and the checksum of all bytes of the file", "[file_record]") {
  const TemporaryDirectory directory;
  for (const std::size_t size : {0UL, 1UL, 1UL << 20, (1UL << 20) + 1, 3'000'000UL}) {
    CAPTURE(size);
    std::string bytes(size, '\0');
    for (std::size_t i = 0; i < size; i += 100) bytes[i] = static_cast<char>(i / 100);
    write_file(directory.path() / "file", bytes);
    CHECK(record_file(directory.path(), "file") ==
          FileRecord{.name = "file", .size = size, .checksum = hash_hex(bytes)});
  }
}

TEST_CASE("reading a long file can be ended before its end", "[file_record]") {
  const TemporaryDirectory directory;
  write_file(directory.path() / "file", std::string(5'000'000, 'x'));
  struct Enough {};
  int blocks = 0;
  const auto count = [&] {
    if (++blocks == 3) throw Enough();
  };
  CHECK_THROWS_AS(record_file(directory.path(), "file", count), Enough);
  CHECK(blocks == 3);
}

TEST_CASE("a file that cannot be read is an error of the system that names it", "[file_record]") {
  const TemporaryDirectory directory;
  const std::string path = directory.path().string();
  CHECK_THROWS_WITH(record_file(path, "none"),
                    path + "/none: cannot be read: No such file or directory");
  // Opened like a file, but reading fails.
  CHECK_THROWS_WITH(record_file(directory.path().parent_path(), directory.path().filename()),
                    path + ": cannot be read: Is a directory");
}
