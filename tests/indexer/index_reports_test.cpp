// SPDX-License-Identifier: GPL-2.0-or-later
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "indexer/indexing_run.h"
#include "indexer/program/manual.h"
#include "indexer/program/verbs.h"
#include "tests/indexer/segments.h"

using namespace backfile;
using namespace backfile::testing;

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

struct Answer {
  IndexStatus status{};
  std::string text{};
};

using Verb = IndexStatus (*)(const CommandLine&, const VerbContext&);

Answer run(Verb verb, const std::vector<std::string>& words, bool stop = false) {
  std::ostringstream out, messages;
  const CommandLine line(index_program(), words);
  const auto status =
      verb(line, {.out = out, .messages = messages, .should_stop = [stop] { return stop; }});
  CHECK(messages.str().empty());
  return {status, out.str()};
}

Answer verify(const fs::path& index, const std::string& format = "text") {
  return run(run_verify, {"verify", index.string(), "--format", format});
}

Answer info(const fs::path& index, const std::string& format = "text") {
  return run(run_info, {"info", index.string(), "--format", format});
}

class SmallIndex : public EngineMadeIndex {
 public:
  SmallIndex() {
    add({article_on("a", {2001, 2, 3}), article_on("b", {2002, 2, 3})}, {1});
    add({article_on("c", {2003, 2, 3})});
    publish();
  }
};

}  // namespace

TEST_CASE("verify says that all is as written", "[verify]") {
  const SmallIndex index;
  const auto [status, text] = verify(index.path());
  CHECK(status == IndexStatus::done);
  CHECK_THAT(text, Catch::Matches("2 segments, 1[0-9] files, [0-9,]+ bytes: all as written\n"));
  const auto report = json::parse(verify(index.path(), "json").text);
  CHECK(report["sound"] == true);
  CHECK(report["segments"] == 2);
  CHECK(report["advice"].is_null());
}

TEST_CASE("verify names what is damaged and what to do, and exits with 5", "[verify]") {
  const SmallIndex index;
  const fs::path file = index.path() / "segment-1" / "docdata.glass";
  fs::resize_file(file, 100);
  const auto [status, text] = verify(index.path());
  CHECK(status == IndexStatus::damaged);
  CHECK_THAT(text, Catch::StartsWith(file.string() + ": has 100 bytes instead of ") &&
                       Catch::Contains("backfile-index build --replace " + index.path().string()));
  const auto report = json::parse(verify(index.path(), "json").text);
  CHECK(report["sound"] == false);
  CHECK(report["findings"].at(0)["path"] == "segment-1/docdata.glass");
  CHECK(report["findings"].at(0)["kind"] == "damaged");
  CHECK(report["advice"].is_string());
}

TEST_CASE("verify exits with 4 if something cannot be read, with 5 if more is damaged",
          "[verify]") {
  const SmallIndex index;
  const fs::path file = index.path() / "segment-1" / "docdata.glass";
  fs::remove(file);
  fs::create_symlink(file, file);
  CHECK(verify(index.path()).status == IndexStatus::io);
  CHECK(json::parse(verify(index.path(), "json").text)["findings"].at(0)["kind"] == "unreadable");
  fs::remove(index.path() / "segment-2" / "iamglass");
  CHECK(verify(index.path()).status == IndexStatus::damaged);
}

TEST_CASE("verify reads a database that lies about its documents in a child", "[verify]") {
  SmallIndex index;
  index.manifest.segments.back().documents = 2;
  index.publish_next();
  const auto [status, text] = verify(index.path());
  CHECK(status == IndexStatus::damaged);
  CHECK_THAT(text, Catch::StartsWith((index.path() / "segment-2").string() +
                                     ": holds 1 documents instead of 2\n"));
}

TEST_CASE("verify ends when it is told to", "[verify]") {
  const SmallIndex index;
  CHECK_THROWS_AS(run(run_verify, {"verify", index.path().string()}, true), Interrupted);
}

TEST_CASE("info shows one line a segment and how to open them all", "[info]") {
  const SmallIndex index;
  const auto [status, text] = info(index.path());
  const std::string path = index.path().string();
  CHECK(status == IndexStatus::done);
  CHECK_THAT(text, Catch::StartsWith("articles      2\ndates         2002-02-03 to 2003-02-03\n"));
  CHECK_THAT(text, Catch::Contains("\nsegment       segment-1: 2 documents, 1 dead, "));
  CHECK_THAT(text, Catch::Contains("\nsegment       segment-2: 1 document, 0 dead, "));
  CHECK_THAT(text, Catch::Contains("\nstub          xapian-delve " + path + "/segment-1 " + path +
                                   "/segment-2  (Xapian's tools see the dead ones too)\n"));
}

TEST_CASE("info says nothing of dead articles where there are none", "[info]") {
  EngineMadeIndex index;
  index.add({article_on("a", {})});
  index.publish();
  CHECK_THAT(info(index.path()).text,
             Catch::EndsWith("/segment-1\n") && Catch::Contains("\ndates         none\n"));
}

TEST_CASE("info quotes a path that the shell would take apart", "[info]") {
  EngineMadeIndex index;
  index.add({article_on("a", {})});
  index.publish();
  const TemporaryDirectory directory;
  const fs::path link = directory.path() / "Ann's index";
  fs::create_directory_symlink(index.path(), link);
  CHECK_THAT(info(link).text, Catch::EndsWith("xapian-delve '" + directory.path().string() +
                                              "/Ann'\\''s index/segment-1'\n"));
}

TEST_CASE("info tells programs of every segment", "[info]") {
  const SmallIndex index;
  const auto facts = json::parse(info(index.path(), "json").text);
  CHECK(facts["articles"] == 2);
  CHECK(facts["segments"].size() == 2);
  CHECK(facts["segments"].at(0)["dead"] == 1);
  CHECK(facts["xapian_databases"].at(1) == (index.path() / "segment-2").string());
}
