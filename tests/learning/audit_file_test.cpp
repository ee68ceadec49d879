// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/audit_file.h"

#include <catch2/catch.hpp>

#include "tests/testing.h"

using namespace backfile;
using namespace backfile::testing;

TEST_CASE("each removed block is a line of JSON", "[learning]") {
  const TemporaryDirectory directory;
  const auto file = directory.path() / "audit.jsonl";
  AuditFile audit(file.string());
  audit.note({.path = "news/a.xml", .id = "x"}, {{2, Part::noise, "advertisement", "Advertisement"},
                                                 {9, Part::related, "r", "\xff\""}});
  audit.note({.path = "n.tar/b.txt", .member = "b.txt", .id = "y"}, {{1, Part::caption, "c", "t"}});
  audit.finish();
  CHECK(
      read_file(file) ==
      R"({"path":"news/a.xml","id":"x","block":2,"part":"noise","rule":"advertisement","text":"Advertisement"})"
      "\n"
      R"({"path":"news/a.xml","id":"x","block":9,"part":"related","rule":"r","text":"�\""})"
      "\n"
      R"({"path":"n.tar/b.txt","member":"b.txt","id":"y","block":1,"part":"caption","rule":"c","text":"t"})"
      "\n");
}

TEST_CASE("without a file there is no audit", "[learning]") {
  AuditFile audit("");
  CHECK_FALSE(audit.is_wanted());
  audit.note({}, {{1, Part::noise, "r", "t"}});
  audit.finish();
}

TEST_CASE("an audit that cannot be written is an error", "[learning]") {
  CHECK_THROWS_AS(AuditFile("/no/such/folder/audit"), IndexError);
  AuditFile audit("/dev/full");
  audit.note({}, {{1, Part::noise, "r", "t"}});
  CHECK_THROWS_AS(audit.finish(), IndexError);
}
