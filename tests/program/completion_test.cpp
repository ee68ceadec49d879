// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/completion.h"

#include <catch2/catch.hpp>
#include <cstdio>
#include <memory>

#include "searcher/program/manual.h"
#include "tests/program/samples.h"

using namespace backfile;

namespace {

std::string output_of_bash(const std::string& script) {
  struct Close {
    void operator()(std::FILE* pipe) const { pclose(pipe); }
  };
  std::string quoted;
  for (const char letter : script) quoted += letter == '\'' ? "'\\''" : std::string(1, letter);
  const std::unique_ptr<std::FILE, Close> pipe(popen(("bash -c '" + quoted + "'").c_str(), "r"));
  REQUIRE(pipe != nullptr);
  std::string output;
  for (int letter = 0; (letter = std::fgetc(pipe.get())) != EOF;)
    output += static_cast<char>(letter);
  return output;
}

// What bash offers for the last of the words; `words` are separated as bash separates them.
std::string offered(const Program& program, const std::string& function, const std::string& words) {
  return output_of_bash(testing::printed(print_completion, program) + "COMP_WORDS=(" + words +
                        "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); " + function +
                        "; printf '%s ' \"${COMPREPLY[@]}\"");
}

std::string offered_by_crane(const std::string& words) {
  return offered(testing::program_with_verbs(), "_freight_crane", words);
}

}  // namespace

TEST_CASE("verbs are completed as the first word") {
  CHECK(offered_by_crane("freight-crane ''") == "load drop ");
  CHECK(offered_by_crane("freight-crane dr") == "drop ");
}

TEST_CASE("each verb completes its own options") {
  CHECK(offered_by_crane("freight-crane load --s") == "--size --speed ");
  CHECK(offered_by_crane("freight-crane drop --f") == "--force ");
  CHECK(offered_by_crane("freight-crane drop --s") == " ");
  CHECK(offered_by_crane("freight-crane --v") == "--version ");
}

TEST_CASE("choices are completed in both spellings of an argument") {
  CHECK(offered_by_crane("freight-crane load --speed ''") == "slow fast ");
  CHECK(offered_by_crane("freight-crane load --speed = f") == "fast ");
  CHECK(offered_by_crane("freight-crane load --speed =") == "slow fast ");
  CHECK(offered_by_crane("freight-crane load --size ''") == " ");
}

TEST_CASE("file names are completed where a file is expected and elsewhere") {
  CHECK(offered_by_crane("freight-crane load --list /de") == "/dev ");
  CHECK(offered_by_crane("freight-crane load /de") == "/dev ");
}

TEST_CASE("backfile-search completes every option of its table") {
  const Program& program = search_program();
  std::string expected;
  for (const OptionRow& option : options_of(program, &program.commands.front()))
    expected += "--" + option.name + " ";
  CHECK(offered(program, "_backfile_search", "backfile-search --") == expected);
  CHECK(offered(program, "_backfile_search", "backfile-search --format ''") == "text json ids csv tsv jsonl ");
}
