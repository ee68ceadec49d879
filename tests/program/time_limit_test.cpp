// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/time_limit.h"

#include <catch2/catch.hpp>
#include <thread>

#include "indexer/program/child_process.h"

using namespace backfile;

namespace {

using namespace std::chrono_literals;

ChildEnd end_of(const std::function<std::string()>& work) { return run_in_child(work, 60s); }

}  // namespace

TEST_CASE("a program that goes on beyond its time limit fails, whatever it does") {
  const auto end = end_of([]() -> std::string {
    limit_time(1, "too long\n");
    for (volatile bool forever = true; forever;) {
    }
    return {};
  });
  CHECK(end == ChildEnd{ChildEnd::Kind::failed, "exit status 2"});
}

TEST_CASE("a time limit that is taken back, or is none, ends nothing") {
  const auto end = end_of([] {
    limit_time(1, "too long\n");
    limit_time(0);
    std::this_thread::sleep_for(1500ms);
    return std::string("done");
  });
  CHECK(end == ChildEnd{ChildEnd::Kind::finished, "done"});
}
