// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/command_line.h"

#include <catch2/catch.hpp>

#include "tests/program/samples.h"

using namespace backfile;

namespace {

using Words = std::vector<std::string>;

// The program must outlive the command lines.
const Program program = testing::program_with_verbs();

CommandLine parse(const Words& words) { return CommandLine(program, words); }

struct BadCase {
  Words words{};
  std::string message{};
};

}  // namespace

TEST_CASE("the verb and the operands are told apart from options wherever these stand") {
  const CommandLine line = parse({"load", "Ole", "--size", "3", "crate", "--speed=fast"});
  REQUIRE(line.command() != nullptr);
  CHECK(line.command()->name == "load");
  CHECK(line.operands() == Words{"Ole", "crate"});
  CHECK(line.text("size") == "3");
  CHECK(line.text("speed") == "fast");
}

TEST_CASE("without a verb only the options of the program are understood") {
  CHECK(parse({"--help"}).command() == nullptr);
  CHECK(parse({"--help"}).has("help"));
  CHECK(parse({}).command() == nullptr);
  CHECK_THROWS_AS(parse({"--size", "3", "load"}), UsageError);
}

TEST_CASE("an option that is not given has its default") {
  const CommandLine line = parse({"load"});
  CHECK_FALSE(line.has("size"));
  CHECK(line.text("size") == "8");
  CHECK(line.number("size", 1, 9) == 8);
  CHECK(line.texts("size").empty());
  CHECK(line.text("list").empty());
}

TEST_CASE("of an option given twice the last value counts and all are kept") {
  const CommandLine line = parse({"load", "--size", "1", "--size=2"});
  CHECK(line.text("size") == "2");
  CHECK(line.texts("size") == Words{"1", "2"});
}

TEST_CASE("nothing behind two hyphens is an option") {
  CHECK(parse({"drop", "--", "-oil", "--force", "--"}).operands() ==
        Words{"-oil", "--force", "--"});
  CHECK_FALSE(parse({"drop", "--", "--force"}).has("force"));
}

TEST_CASE("a single hyphen and an empty word are operands") {
  CHECK(parse({"drop", "-", ""}).operands() == Words{"-", ""});
}

TEST_CASE("a value may begin with one hyphen, be empty or hold an equals sign") {
  CHECK(parse({"load", "--list", "-x"}).text("list") == "-x");
  CHECK(parse({"load", "--list", ""}).text("list").empty());
  CHECK(parse({"load", "--list", ""}).has("list"));
  CHECK(parse({"load", "--list=a=b"}).text("list") == "a=b");
  CHECK(parse({"load", "--list=--size"}).text("list") == "--size");
}

TEST_CASE("a command line that makes no sense is refused with a reason") {
  const BadCase cases[] = {
      {{"lift"}, "unknown verb 'lift', expected load or drop"},
      {{"drop", "--size", "3"}, "unknown option '--size'"},
      {{"drop", "--forc"}, "unknown option '--forc'"},
      {{"drop", "--Force"}, "unknown option '--Force'"},
      {{"drop", "-f"},
       "unknown option '-f' (a word that is none but begins with '-' goes behind --)"},
      {{"drop", "--=f"},
       "unknown option '--=f' (a word that is none but begins with '-' goes behind --)"},
      {{"drop", "--force=yes"}, "option '--force' takes no argument"},
      {{"load", "--size"}, "option '--size' needs an argument"},
      {{"load", "--size="}, "option '--size' needs an argument"},
      {{"load", "--size", "--speed", "fast"}, "option '--size' needs an argument"},
      {{"load", "--size", "--", "3"}, "option '--size' needs an argument"},
      {{"load", "--speed", "Fast"}, "--speed: expected slow or fast, not 'Fast'"},
      {{"load", "--speed", "x", "--speed", "fast"}, "--speed: expected slow or fast, not 'x'"},
  };
  for (const auto& [words, message] : cases) CHECK_THROWS_WITH(parse(words), message);
}

TEST_CASE("a number outside its limits is refused") {
  for (const char* value : {"0", "10", "-1", "+1", "1.5", "x", " 1", "99999999999999999999999"}) {
    const CommandLine line = parse({"load", "--size", value});
    CHECK_THROWS_WITH(line.number("size", 1, 9),
                      "--size: expected a number from 1 to 9, not '" + std::string(value) + "'");
  }
  CHECK(parse({"load", "--size", "9"}).number("size", 1, 9) == 9);
}

TEST_CASE("alternatives read as a sentence") {
  CHECK(either_of({}).empty());
  CHECK(either_of({"a"}) == "a");
  CHECK(either_of({"a", "b"}) == "a or b");
  CHECK(either_of({"a", "b", "c"}) == "a, b or c");
}
