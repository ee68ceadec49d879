// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/learning/learned_file.h"

#include <catch2/catch.hpp>
#include <system_error>

#include "indexer/learning/block_key.h"
#include "tests/testing.h"

using namespace backfile;
using namespace backfile::testing;

namespace {

struct File {
  LearnedBlocks read(std::string_view content) const {
    write_file(path(), content);
    return read_learned_file(path());
  }
  std::filesystem::path path() const { return directory.path() / "learned.tsv"; }

  TemporaryDirectory directory{};
};

}  // namespace

TEST_CASE("learned blocks come back from their file", "[learning]") {
  const File file;
  const std::vector<LearnedBlock> blocks = {{"", 3, 5, "Help us to print."},
                                            {"#tag", 12, 40, "• “Both sides”"},
                                            {"The Gazette", 7, 9, "# no remark"}};
  write_learned_file(file.path(), LearnedBlocks(blocks));
  CHECK(read_learned_file(file.path()).blocks() == blocks);
}

TEST_CASE("a text never breaks its line", "[learning]") {
  const File file;
  write_learned_file(file.path(), LearnedBlocks({{"a\tb", 1, 2, "one\ttwo\nthree"}}));
  CHECK(read_learned_file(file.path()).blocks() ==
        std::vector<LearnedBlock>{{"a b", 1, 2, "one two three"}});
}

TEST_CASE("a file can be written by hand", "[learning]") {
  const File file;
  const auto learned = file.read("# mine\r\n\r\n0\t0\tThe Gazette\tSign up for The Tide\r\n");
  CHECK(learned.find("the gazette", block_key("SIGN UP for the tide!")) != nullptr);
  CHECK(learned.find("The Beacon", block_key("Sign up for The Tide")) == nullptr);
  CHECK(learned.find("The Gazette", block_key("Sign up")) == nullptr);
}

TEST_CASE("what is no learned block is refused with its line", "[learning]") {
  const File file;
  const std::string expected = ":2: expected two numbers, a source and a text, with tabs between";
  for (const auto* line : {"text", "1\t2\tSource", "x\t2\tSource\ttext", "1\t-2\tSource\ttext",
                           "1\t2\tSource\t ", "99999999999999999999\t2\tSource\ttext"}) {
    CAPTURE(line);
    CHECK_THROWS_WITH(file.read("#\n" + std::string(line) + "\n"), file.path().string() + expected);
  }
}

TEST_CASE("a file that is not there and one that cannot be written are errors", "[learning]") {
  const File file;
  CHECK_THROWS_AS(read_learned_file(file.path()), std::system_error);
  CHECK_THROWS_AS(write_learned_file(file.directory.path() / "no" / "file", {}), IndexError);
  CHECK_THROWS_AS(write_learned_file("/dev/full", {}), IndexError);
}
