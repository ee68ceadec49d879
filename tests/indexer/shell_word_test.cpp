// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/shell_word.h"

#include <stdio.h>

#include <catch2/catch.hpp>

using namespace backfile;

namespace {

/// What the shell makes of `word`.
std::string as_shell_reads(const std::string& word) {
  const std::string command = "printf %s " + word;
  FILE* const pipe = ::popen(command.c_str(), "r");
  REQUIRE(pipe != nullptr);
  std::string text;
  for (int letter = ::fgetc(pipe); letter != EOF; letter = ::fgetc(pipe))
    text += static_cast<char>(letter);
  ::pclose(pipe);
  return text;
}

}  // namespace

TEST_CASE("a shell takes a quoted word for what it was", "[shell_word]") {
  for (const std::string word : {"", "a", "a b", "Ann's", "''", "$HOME", "`id`", "a\nb", "*", "~",
                                 "a;b", "\\", "\"", "é", "#", "a&b", "{a,b}", "!x"}) {
    CAPTURE(word);
    CHECK(as_shell_reads(shell_word(word)) == word);
  }
}

TEST_CASE("what needs no quotes gets none", "[shell_word]") {
  CHECK(shell_word("/srv/news-2.index/segment-1") == "/srv/news-2.index/segment-1");
}
