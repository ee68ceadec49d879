// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/child_check.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <stdexcept>

#include "tests/indexer/segments.h"

using namespace backfile;
using namespace std::chrono_literals;

namespace {

using Findings = std::vector<Finding>;

Findings found_by(const SegmentCheck& check, std::chrono::seconds limit = 60s) {
  return check_in_child(check, "index", {.name = "segment-7"}, limit);
}

}  // namespace

TEST_CASE("what is found in the child is what is found", "[child_check]") {
  const Findings all{{"a", std::string("w\0\xff", 3)}, {"", "", true}, {"tombstones-7", "x"}};
  CHECK(found_by([&](const auto&, const auto&) { return all; }) == all);
  CHECK(found_by([](const auto&, const auto&) { return Findings{}; }).empty());
}

TEST_CASE("the check is told index and segment", "[child_check]") {
  CHECK(found_by([](const auto& index, const auto& segment) -> Findings {
          return {{index.string(), segment.name}};
        }) == Findings{{"index", "segment-7"}});
}

TEST_CASE("a crash is a finding", "[child_check]") {
  CHECK(found_by([](const auto&, const auto&) -> Findings { std::abort(); }) ==
        Findings{{"segment-7", "reading it crashed: Aborted"}});
}

TEST_CASE("a hang is a finding", "[child_check]") {
  const SegmentCheck hang = [](const auto&, const auto&) -> Findings {
    for (;;) ::pause();
  };
  CHECK(found_by(hang, 1s) == Findings{{"segment-7", "reading it took more than 1 s", true}});
}

TEST_CASE("what is thrown, and an unexpected end, are findings", "[child_check]") {
  CHECK(found_by([](const auto&, const auto&) -> Findings { throw std::runtime_error("why"); }) ==
        Findings{{"segment-7", "cannot be read: why"}});
  CHECK(found_by([](const auto&, const auto&) -> Findings { ::_exit(9); }) ==
        Findings{{"segment-7", "cannot be read: exit status 9"}});
}
