// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/child_process.h"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <thread>

namespace backfile {

inline std::ostream& operator<<(std::ostream& out, const ChildEnd& end) {
  return out << static_cast<int>(end.kind) << " " << end.text.substr(0, 100);
}

}  // namespace backfile

using namespace backfile;
using namespace std::chrono_literals;

namespace {

using Kind = ChildEnd::Kind;

bool has_children() { return ::waitpid(-1, nullptr, WNOHANG) >= 0 || errno != ECHILD; }

auto open_files() {
  return std::distance(std::filesystem::directory_iterator("/proc/self/fd"),
                       std::filesystem::directory_iterator());
}

std::string wait_for_ever() {
  for (;;) ::pause();
}

}  // namespace

TEST_CASE("what the child's work returns comes back whole", "[child_process]") {
  std::string text(1'000'000, 'x');
  text[500] = '\0';
  CHECK(run_in_child([&] { return text; }, 60s) == ChildEnd{Kind::finished, text});
  CHECK(run_in_child([] { return std::string(); }, 60s) == ChildEnd{Kind::finished, ""});
}

TEST_CASE("the child changes nothing of ours", "[child_process]") {
  int number = 1;
  CHECK(run_in_child([&] { return std::to_string(++number); }, 60s).text == "2");
  CHECK(number == 1);
}

TEST_CASE("what the child throws comes back as its text", "[child_process]") {
  CHECK(run_in_child([]() -> std::string { throw std::runtime_error("why"); }, 60s) ==
        ChildEnd{Kind::failed, "why"});
  CHECK(run_in_child([]() -> std::string { throw 3; }, 60s) ==
        ChildEnd{Kind::failed, "exit status 1"});
}

TEST_CASE("a child that crashes is told by its signal", "[child_process]") {
  CHECK(run_in_child([]() -> std::string { std::abort(); }, 60s) ==
        ChildEnd{Kind::crashed, "Aborted"});
}

TEST_CASE("a child that exits on its own has failed", "[child_process]") {
  CHECK(run_in_child([]() -> std::string { ::_exit(7); }, 60s) ==
        ChildEnd{Kind::failed, "exit status 7"});
}

TEST_CASE("a child that hangs is killed when its time is over", "[child_process]") {
  CHECK(run_in_child(wait_for_ever, 200ms) == ChildEnd{Kind::timed_out, ""});
  CHECK_FALSE(has_children());
}

TEST_CASE("a child is killed when we no longer want to wait", "[child_process]") {
  CHECK_THROWS_WITH(run_in_child(wait_for_ever, 60s, [] { throw std::runtime_error("enough"); }),
                    "enough");
  CHECK_FALSE(has_children());
}

TEST_CASE("children leave no open file and no process behind", "[child_process]") {
  const auto before = open_files();
  for (int i = 0; i < 5; ++i) {
    run_in_child([] { return std::string("x"); }, 60s);
    run_in_child([]() -> std::string { std::abort(); }, 60s);
    run_in_child(wait_for_ever, 1ms);
  }
  CHECK(open_files() == before);
  CHECK_FALSE(has_children());
}
