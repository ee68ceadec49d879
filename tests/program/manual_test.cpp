// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/manual.h"

#include <catch2/catch.hpp>

#include "backfile/search_request.h"
#include "common/program/help.h"
#include "common/program/man.h"
#include "tests/program/samples.h"

using namespace backfile;
using testing::contains;

namespace {

std::vector<OptionRow> all_options() {
  return options_of(search_program(), &search_program().commands.front());
}

std::string help_text() {
  std::ostringstream out;
  print_help(search_program(), 80, out);
  return out.str();
}

std::string roff(const std::string& text) {
  std::string escaped;
  for (const char letter : text) escaped += letter == '-' ? "\\-" : std::string(1, letter);
  return escaped;
}

}  // namespace

TEST_CASE("every option of backfile-search is explained in the help and in the manual") {
  const std::string help = help_text();
  const std::string manual = testing::printed(print_man, search_program());
  for (const OptionRow& option : all_options()) {
    INFO(option.name);
    CHECK(contains(help, "  " + spelling(option) + " "));
    CHECK(contains(manual, "\\fB" + roff("--" + option.name) + "\\fR"));
    CHECK(contains(manual, roff(option.description)));
    CHECK(option.description.ends_with('.'));
  }
}

TEST_CASE("defaults in the table are those of the library") {
  for (const OptionRow& option : all_options()) {
    if (option.name == "limit")
      CHECK(option.default_value == std::to_string(SearchRequest{}.limit));
    if (option.name == "snippet-length")
      CHECK(option.default_value == std::to_string(SearchRequest{}.snippet_length));
  }
}

TEST_CASE("the lines of the help fit into 80 columns") {
  std::istringstream lines(help_text());
  for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 80);
}

TEST_CASE("the manual has all its sections and states the query language") {
  const std::string manual = testing::printed(print_man, search_program());
  for (const char* heading : {"NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "QUERY LANGUAGE",
                              "EXIT STATUS", "ENVIRONMENT", "EXAMPLES", "SEE ALSO"})
    CHECK(contains(manual, ".SH " + std::string(heading) + "\n"));
  for (const char* name :
       {"title", "caption", "lead", "body", "related", "source", "author", "section", "topic",
        "place", "person", "org", "language", "id", "AND", "OR", "NOT", "elect*", "US"})
    CHECK(contains(manual, name));
}

TEST_CASE("the manual is ASCII, so that every roff can read it") {
  for (const char letter : testing::printed(print_man, search_program()))
    CHECK((letter == '\n' || (letter >= ' ' && letter <= '~')));
}
