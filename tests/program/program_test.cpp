// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/program.h"

#include <catch2/catch.hpp>

#include "tests/program/samples.h"

using namespace backfile;

TEST_CASE("a command is found by its verb only") {
  const Program program = testing::program_with_verbs();
  REQUIRE(find_command(program, "drop") != nullptr);
  CHECK(find_command(program, "drop")->summary == "let go of a crate");
  for (const char* verb : {"", "Drop", "dro", "drops"})
    CHECK(find_command(program, verb) == nullptr);
}

TEST_CASE("a program has verbs if its commands have names") {
  CHECK(has_verbs(testing::program_with_verbs()));
  CHECK_FALSE(has_verbs(Program{.commands = {Command{}}}));
  CHECK_FALSE(has_verbs(Program{}));
}

TEST_CASE("the options of a verb come before those of the program") {
  const Program program = testing::program_with_verbs();
  const std::vector<OptionRow> options = options_of(program, find_command(program, "drop"));
  REQUIRE(options.size() == 1 + standard_options().size());
  CHECK(options.front().name == "force");
  CHECK(options_of(program, nullptr).size() == standard_options().size());
}

TEST_CASE("groups stand in the order of their first option") {
  const std::vector<OptionRow> options = {
      {.name = "a", .group = "B"}, {.name = "b", .group = "A"}, {.name = "c", .group = "B"}};
  CHECK(groups_of(options) == std::vector<std::string>{"B", "A"});
  const std::vector<OptionRow> members = options_in_group(options, "B");
  REQUIRE(members.size() == 2);
  CHECK(members.back().name == "c");
}

TEST_CASE("an option is spelled with its argument") {
  CHECK(spelling({.name = "limit", .argument = "N"}) == "--limit N");
  CHECK(spelling({.name = "help"}) == "--help");
}

TEST_CASE("usage lines begin with the verb") {
  CHECK(usage_lines(testing::program_with_verbs()) ==
        std::vector<std::string>{"load [OPTION]... SHIP CRATE...", "drop [OPTION]... CRATE"});
}
