// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/man.h"

#include <catch2/catch.hpp>

#include "tests/program/samples.h"

using namespace backfile;
using testing::contains;

namespace {

std::string page() { return testing::printed(print_man, testing::program_with_verbs()); }

}  // namespace

TEST_CASE("the manual has its sections in the usual order") {
  const std::string text = page();
  std::size_t at = 0;
  for (const char* heading :
       {".TH FREIGHT\\-CRANE 1", ".SH NAME\nfreight\\-crane \\- move freight\n", ".SH SYNOPSIS\n",
        ".SH DESCRIPTION\n", ".SH COMMANDS\n", ".SS load\n", ".SS drop\n", ".SH OPTIONS\n",
        ".SH NOTES\n"}) {
    INFO(heading);
    at = text.find(heading, at);
    REQUIRE(at != std::string::npos);
  }
}

TEST_CASE("the manual of a program with verbs explains every option of every verb") {
  const std::string text = page();
  CHECK(contains(text,
                 ".TP\n\\fB\\-\\-size\\fR \\fIN\\fR\nHow much to load at once.\n"
                 "Default: \\fB8\\fR.\n"));
  for (const char* option : {"speed", "list", "force", "help", "version", "man", "completion"})
    CHECK(contains(text, "\\fB\\-\\-" + std::string(option) + "\\fR"));
}

TEST_CASE("the synopsis shows placeholders in italics") {
  CHECK(contains(page(),
                 "\\fBfreight\\-crane\\fR \\fBload\\fR [\\fIOPTION\\fR]... \\fISHIP\\fR "
                 "\\fICRATE\\fR\\&...\n.br\n"));
}

TEST_CASE("what roff would take for a request or an escape is plain text in the manual") {
  const std::string text = page();
  CHECK(contains(text, "Moves freight.\n\\&.It never sleeps.\n"));
  CHECK(contains(text, ".nf\nfreight\\-crane load \\e\n  \\-x\n.fi\n"));
}

TEST_CASE("terms of the manual are bold") { CHECK(contains(page(), ".TP\n\\fB0\\fR\nDone.\n")); }

TEST_CASE("a program without verbs has no section of commands") {
  const Program program{
      .name = "winch",
      .commands = {{.usage = {"ROPE"}, .options = {{.name = "pull", .group = "Work"}}}},
      .options = standard_options()};
  const std::string text = testing::printed(print_man, program);
  CHECK_FALSE(contains(text, ".SH COMMANDS"));
  CHECK(contains(text, ".SH OPTIONS\n.SS Work\n.TP\n\\fB\\-\\-pull\\fR\n"));
  CHECK(contains(text, ".SS Information\n.TP\n\\fB\\-\\-help\\fR\n"));
}
