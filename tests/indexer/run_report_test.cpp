// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/run_report.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/testing.h"

using namespace backfile;
using namespace backfile::testing;

namespace {

using Json = nlohmann::json;

std::vector<Json> json_lines(const std::filesystem::path& file) {
  std::istringstream in(read_file(file));
  std::vector<Json> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(Json::parse(line));
  return lines;
}

std::string summary(const RunCounts& counts) {
  std::ostringstream messages;
  RunReport({}, messages).summarise(counts, 1.26, 1'500'000);
  return messages.str();
}

}  // namespace

TEST_CASE("every rejection, repetition and skip is a line of JSON with its kind") {
  const TemporaryDirectory directory;
  const auto file = directory.path() / "report.jsonl";
  std::ostringstream messages;
  RunReport report({.file = file.string()}, messages);
  const auto observer = report.observer({});
  observer.on_rejected({.path = "a.xml", .line = 3, .id = "x", .reason = "said \"no\"\n"});
  observer.on_repeated({.path = "b.xml", .id = "y", .reason = "again"});
  observer.on_skipped({.path = "c\xff.png", .reason = "binary file"});
  report.summarise({}, 0, 0);

  const auto lines = json_lines(file);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0] == Json{{"kind", "rejected"}, {"path", "a.xml"}, {"line", 3}, {"id", "x"},
                         {"reason", "said \"no\"\n"}});
  CHECK(lines[1].at("kind") == "repeated");
  CHECK(lines[2].at("kind") == "skipped");
  CHECK(lines[2].at("path") == "c\xef\xbf\xbd.png");
}

TEST_CASE("a line of the report names kind, path, line, id and reason in this order") {
  const TemporaryDirectory directory;
  const auto file = directory.path() / "r";
  std::ostringstream messages;
  RunReport report({.file = file.string()}, messages);
  report.observer({}).on_skipped({.path = "p", .reason = "r"});
  report.summarise({}, 0, 0);
  CHECK(read_file(file) == "{\"kind\":\"skipped\",\"path\":\"p\",\"line\":0,\"id\":\"\","
                           "\"reason\":\"r\"}\n");
}

TEST_CASE("rejections and repetitions are messages, skips are not") {
  std::ostringstream messages;
  RunReport report({}, messages);
  const auto observer = report.observer({});
  observer.on_rejected({.path = "a.xml", .line = 3, .reason = "bad"});
  observer.on_repeated({.path = "b.xml", .id = "y", .reason = "again"});
  observer.on_skipped({.path = "c.png", .reason = "binary file"});
  CHECK(messages.str() == "a.xml:3: bad\nb.xml: article y: again\n");
}

TEST_CASE("messages carry no control characters to a terminal") {
  std::ostringstream messages;
  RunReport report({}, messages);
  report.observer({}).on_rejected({.path = "a\x1b[31m.xml", .reason = "b\nc"});
  const std::string printed = messages.str();
  CHECK(printed.find('\x1b') == std::string::npos);
  CHECK(std::count(printed.begin(), printed.end(), '\n') == 1);
}

TEST_CASE("the summary tells what there was of, and always what was rejected") {
  CHECK(summary({.files = 2, .bytes = 3'000'000, .added = 1234}) ==
        "1,234 articles: 1,234 added\n0 rejected\n"
        "2 files, 3.0 MB, in 1.3 s; the index has 1.5 MB\n");
  CHECK_THAT(summary({.added = 1, .replaced = 2, .unchanged = 3, .removed = 4, .rejected = 5,
                      .repeated = 6, .skipped = 7}),
             Catch::StartsWith("6 articles: 1 added, 2 replaced, 3 unchanged, 4 removed\n"
                               "5 rejected, 6 read twice, 7 files skipped\n"));
}

TEST_CASE("one is not many") {
  CHECK_THAT(summary({.files = 1, .added = 1, .skipped = 1}),
             Catch::StartsWith("1 article: 1 added\n0 rejected, 1 file skipped\n1 file, "));
}

TEST_CASE("quiet keeps the summary back and the rejections not") {
  std::ostringstream messages;
  RunReport report({.quiet = true, .progress = true}, messages);
  const auto observer = report.observer({});
  observer.on_progress({.added = 1});
  observer.on_rejected({.path = "a.xml", .reason = "bad"});
  report.summarise({.added = 1}, 1, 1);
  CHECK(messages.str() == "a.xml: bad\n");
}

TEST_CASE("a message takes the progress line away first") {
  std::ostringstream messages;
  RunReport report({.progress = true}, messages);
  const auto observer = report.observer({});
  observer.on_progress({.added = 5});
  observer.on_rejected({.path = "a.xml", .reason = "bad"});
  CHECK_THAT(messages.str(), Catch::EndsWith("\r\x1b[Ka.xml: bad\n"));
}

TEST_CASE("a report that cannot be begun or ended is an error that names the file") {
  std::ostringstream messages;
  CHECK_THROWS_WITH(RunReport({.file = "/no/such/report"}, messages),
                    "/no/such/report: cannot write the report: No such file or directory");
  RunReport full({.file = "/dev/full"}, messages);
  full.observer({}).on_skipped({.path = "p", .reason = "r"});
  CHECK_THROWS_WITH(full.summarise({}, 0, 0), Catch::StartsWith("/dev/full: cannot write"));
}
