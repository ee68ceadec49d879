// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/manual.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "backfile/searcher.h"
#include "common/program/command_line.h"
#include "common/program/completion.h"
#include "common/program/help.h"
#include "common/program/man.h"
#include "indexer/program/verbs.h"
#include "tests/indexer/runs.h"

using namespace backfile;
using namespace backfile::testing;

namespace {

std::string build_error(const Archive& archive, const std::vector<std::string>& options) {
  std::vector<std::string> words{"build", archive.index().string(), archive.news().string()};
  words.insert(words.end(), options.begin(), options.end());
  std::ostringstream out, messages;
  try {
    const CommandLine line(index_program(), words);
    run_build(line, {.out = out, .messages = messages});
    return {};
  } catch (const UsageError& error) {
    return error.what();
  }
}

}  // namespace

TEST_CASE("the verbs of backfile-index and their options") {
  std::map<std::string, std::vector<std::string>> options;
  for (const auto& command : index_program().commands) {
    for (const auto& row : command.options) options[command.name].push_back(row.name);
  }
  const std::vector<std::string> input{"input-format", "map",           "include-embargoed",
                                       "max-article",  "max-depth",     "max-member",
                                       "max-members",  "max-expansion", "max-nesting"};
  const auto with_input = [&](std::vector<std::string> first,
                              const std::vector<std::string>& last) {
    first.insert(first.end(), input.begin(), input.end());
    first.insert(first.end(), last.begin(), last.end());
    return first;
  };
  CHECK(options ==
        std::map<std::string, std::vector<std::string>>{
            {"build", with_input({"replace", "source", "language", "weights", "term-lists"},
                                 {"learn", "learned", "audit", "memory", "jobs", "writer", "strict",
                                  "report", "progress", "quiet", "wait"})},
            {"update", with_input({"prune", "source"},
                                  {"learn", "learned", "audit", "memory", "jobs", "writer",
                                   "strict", "report", "progress", "quiet", "wait"})},
            {"remove", {"id", "memory", "jobs", "writer", "wait"}},
            {"merge", {"memory", "jobs", "writer", "wait"}},
            {"verify", {"format"}},
            {"info", {"format"}},
            {"clean", with_input({"source", "explain"}, {"learn", "learned", "audit"})}});
}

TEST_CASE("every option of backfile-index is described in the manual of its verb") {
  for (const auto& command : index_program().commands) {
    CHECK_FALSE(command.summary.empty());
    CHECK_FALSE(command.usage.empty());
    for (const auto& row : command.options) {
      CAPTURE(command.name, row.name);
      CHECK(row.description.ends_with('.'));
      CHECK_FALSE(row.group.empty());
    }
  }
}

TEST_CASE("the weights are three numbers from 1 to 100") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "A")});
  CHECK(build_error(archive, {"--weights", "7,8,100"}).empty());
  CHECK(read_manifest(archive.index()).settings.weights == FieldWeights{7, 8, 100});
  for (const char* bad :
       {"3", "3,2", "3,2,1,4", "3,2,1,", ",3,2,1", "3,2,1,x", "3,2,1,0", "3,2,1,,", "0,1,1",
        "1,101,1", "-1,1,1", "3, 2, 1", "a,b,c", "3;2;1", "1.5,1,1", "99999999999999999999,1,1"}) {
    CAPTURE(bad);
    CHECK(build_error(archive, {"--replace", std::string("--weights=") + bad}) ==
          "--weights: expected three numbers from 1 to 100 like 3,2,1, not '" + std::string(bad) +
              "'");
  }
}

TEST_CASE("the language is a code of two small letters") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "A")});
  CHECK(build_error(archive, {"--language", "de"}).empty());
  CHECK(read_manifest(archive.index()).settings.language == "de");
  for (const char* bad : {"e", "DE", "deu", "en-GB", "d1", "german"}) {
    CAPTURE(bad);
    CHECK(build_error(archive, {"--replace", std::string("--language=") + bad}) ==
          "--language: expected two small letters of ISO 639-1, not '" + std::string(bad) + "'");
  }
}
