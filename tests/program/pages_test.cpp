// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/pages.h"

#include <catch2/catch.hpp>

#include "tests/program/samples.h"

using namespace backfile;
using testing::contains;

namespace {

struct Page {
  bool requested = false;
  std::string text{};
};

Page page_for(const std::vector<std::string>& words) {
  const Program program = testing::program_with_verbs();
  std::ostringstream out;
  const bool requested = print_requested_page(program, CommandLine(program, words), 80, out);
  return {requested, out.str()};
}

}  // namespace

TEST_CASE("the standard options print their pages") {
  CHECK(page_for({"--version"}).text == "freight-crane 1.2\n");
  CHECK(contains(page_for({"--help"}).text, "Verbs:"));
  CHECK(contains(page_for({"load", "--help"}).text, "--size"));
  CHECK(contains(page_for({"--man"}).text, ".TH FREIGHT"));
  CHECK(contains(page_for({"--completion"}).text, "complete -o filenames"));
}

TEST_CASE("an ordinary command line asks for no page") {
  const Page page = page_for({"load", "Ole"});
  CHECK_FALSE(page.requested);
  CHECK(page.text.empty());
  CHECK(page_for({"--help"}).requested);
}

TEST_CASE("a usage error is safe to print and points to the help") {
  std::ostringstream err;
  print_usage_error(testing::program_with_verbs(), UsageError("unknown verb '\x1b'"), err);
  CHECK(err.str() ==
        "freight-crane: unknown verb '\\x1b'\nTry 'freight-crane --help' for the options.\n");
}
