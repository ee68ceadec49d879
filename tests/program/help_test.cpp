// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/help.h"

#include <catch2/catch.hpp>

#include "tests/program/samples.h"

using namespace backfile;
using testing::contains;

namespace {

std::string help(std::size_t width) {
  std::ostringstream out;
  print_help(testing::program_with_verbs(), width, out);
  return out.str();
}

std::string help_on(const char* verb, std::size_t width) {
  const Program program = testing::program_with_verbs();
  std::ostringstream out;
  print_help(program, *find_command(program, verb), width, out);
  return out.str();
}

}  // namespace

TEST_CASE("the help of a program with verbs names each verb") {
  CHECK(help(80) ==
        "Usage: freight-crane load [OPTION]... SHIP CRATE...\n"
        "       freight-crane drop [OPTION]... CRATE\n"
        "\n"
        "Move freight.\n"
        "\n"
        "Verbs:\n"
        "  load  put crates on a ship\n"
        "  drop  let go of a crate\n"
        "\n"
        "freight-crane VERB --help shows the options of a verb.\n"
        "\n"
        "Information:\n"
        "  --help        Show this help.\n"
        "  --version     Show the version.\n"
        "  --man         Print the man page, in roff.\n"
        "  --completion  Print the completion of the command line, for bash.\n");
}

TEST_CASE("the help of a verb shows its options with their defaults") {
  const std::string text = help_on("load", 80);
  CHECK(contains(text, "Usage: freight-crane load [OPTION]... SHIP CRATE...\n\nPut crates"));
  CHECK(contains(text, "  --size N      How much to load at once. Default: 8.\n"));
  CHECK(contains(text, "  --list FILE   Where the names of what to load are.\n"));
  CHECK(contains(text, "Information:\n  --help"));
  CHECK_FALSE(contains(text, "--force"));
}

TEST_CASE("long explanations are wrapped in their column") {
  CHECK(contains(help_on("load", 40),
                 "  --size N      How much to load at\n"
                 "                once. Default: 8.\n"));
}

TEST_CASE("an absurd width does no harm") { CHECK(help(0) == help(40)); }
