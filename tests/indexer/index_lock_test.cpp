// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_lock.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <optional>
#include <thread>

#include "tests/indexer/runs.h"

using namespace backfile;
using namespace backfile::testing;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

/// A process of its own that holds the lock of a directory until it is killed.
class Holder {
 public:
  explicit Holder(const fs::path& index) {
    int ready[2];
    if (::pipe(ready) != 0) throw std::runtime_error("no pipe");
    process_ = ::fork();
    if (process_ == 0) hold(index, ready[1]);
    ::close(ready[1]);
    char byte = 0;
    const bool locked = ::read(ready[0], &byte, 1) == 1;
    ::close(ready[0]);
    if (!locked) throw std::runtime_error("the child has no lock");
  }
  ~Holder() { kill(); }
  Holder(const Holder&) = delete;
  Holder& operator=(const Holder&) = delete;

  pid_t process() const { return process_; }

  void kill() {
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    ::waitpid(process_, nullptr, 0);
    process_ = 0;
  }

 private:
  [[noreturn]] static void hold(const fs::path& index, int ready) {
    try {
      const IndexLock lock(index);
      (void)!::write(ready, "x", 1);
      for (;;) ::pause();
    } catch (...) {
      ::_exit(1);
    }
  }

  pid_t process_ = 0;
};

using Clock = std::chrono::steady_clock;

auto open_files() {
  return std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator());
}

/// Ends a holder after a while, by its process id.
std::thread kill_later(const Holder& holder, std::chrono::milliseconds time) {
  return std::thread([process = holder.process(), time] {
    std::this_thread::sleep_for(time);
    ::kill(process, SIGKILL);
  });
}

struct Outcome {
  int status = -1;
  std::string messages{};
};

/// Runs the real backfile-index.
Outcome run_program(const std::string& arguments, const fs::path& scratch) {
  const fs::path messages = scratch / "messages";
  const std::string command = "'" + std::string(BACKFILE_INDEX_PROGRAM) + "' " + arguments +
                              " >/dev/null 2>'" + messages.string() + "'";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(messages)};
}

std::string busy_message(const fs::path& index) {
  try {
    const IndexLock second(index);
    return "not busy";
  } catch (const IndexError& error) {
    CHECK(error.problem() == IndexError::Problem::busy);
    return error.what();
  }
}

}  // namespace

TEST_CASE("a second lock is refused with the holder's process, and taken when the first is gone") {
  const TemporaryDirectory directory;
  {
    const IndexLock lock(directory.path());
    CHECK_THAT(busy_message(directory.path()),
               Catch::StartsWith(directory.path().string() + ": the index is being written by "
                                 "process " + std::to_string(::getpid()) + " since 2"));
  }
  CHECK_NOTHROW(IndexLock(directory.path()));
}

TEST_CASE("the lock of another process is respected, and dies with kill -9") {
  const TemporaryDirectory directory;
  Holder holder(directory.path());
  CHECK_THAT(busy_message(directory.path()),
             Catch::Contains("process " + std::to_string(holder.process()) + " since"));
  holder.kill();
  CHECK_NOTHROW(IndexLock(directory.path()));
}

TEST_CASE("the note of a former holder with a longer number leaves nothing behind") {
  const TemporaryDirectory directory;
  write_file(directory.path() / lock_name, std::string(100, 'x'));
  const IndexLock lock(directory.path());
  CHECK(read_file(directory.path() / lock_name).starts_with("process "));
  CHECK_THAT(read_file(directory.path() / lock_name), !Catch::Contains("x"));
}

TEST_CASE("a lock that cannot be opened is an error that names the file") {
  const TemporaryDirectory directory;
  CHECK_THROWS_WITH(IndexLock(directory.path() / "none"),
                    (directory.path() / "none" / "lock").string() +
                        ": cannot open the lock: No such file or directory");
}

TEST_CASE("every verb that writes exits with 3 while another process does") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "T")});
  archive.build();
  Holder holder(archive.index());
  const auto index = archive.index().string(), news = archive.news().string();
  const std::vector<std::string> verbs{
      "update " + index + " " + news, "remove " + index + " --id a",
      "build --replace " + index + " " + news, "build " + index + " " + news};
  for (const auto& verb : verbs) {
    CAPTURE(verb);
    const auto [status, messages] = run_program(verb, archive.root());
    CHECK(status == 3);
    CHECK_THAT(messages, Catch::Contains("process " + std::to_string(holder.process())));
  }
  CHECK(run_program("info " + index, archive.root()).status == 0);
  CHECK(archive.ids() == Ids{"a"});
  holder.kill();
  CHECK(run_program(verbs.front(), archive.root()).status == 0);
}

TEST_CASE("a failed or finished job gives the lock back") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "T")});
  archive.build();
  CHECK_THROWS_AS(archive.build(), IndexError);
  CHECK_NOTHROW(IndexLock(archive.index()));
  archive.update();
  CHECK_NOTHROW(IndexLock(archive.index()));
}

TEST_CASE("a writer that waits gets the lock as soon as the holder is killed") {
  const TemporaryDirectory directory;
  const Holder holder(directory.path());
  std::thread killer = kill_later(holder, 300ms);
  const auto begin = Clock::now();
  CHECK_NOTHROW(IndexLock(directory.path(), {.limit = 60s}));
  const auto took = Clock::now() - begin;
  killer.join();
  CHECK(took >= 250ms);
  CHECK(took < 20s);
}

TEST_CASE("a writer that waits gets the lock when the holder lets go") {
  const TemporaryDirectory directory;
  std::optional<IndexLock> first(std::in_place, directory.path());
  int waits = 0;
  const IndexLock second(directory.path(), {.limit = 60s, .while_waiting = [&] {
                                              if (++waits == 3) first.reset();
                                            }});
  CHECK(waits == 3);
  CHECK_THAT(read_file(directory.path() / lock_name),
             Catch::StartsWith("process " + std::to_string(::getpid())));
}

TEST_CASE("a writer that has waited long enough is told who writes") {
  const TemporaryDirectory directory;
  const Holder holder(directory.path());
  const auto begin = Clock::now();
  CHECK_THROWS_WITH(IndexLock(directory.path(), {.limit = 300ms}),
                    Catch::StartsWith(directory.path().string() + ": the index is still being "
                                      "written by process " +
                                      std::to_string(holder.process()) + " since 2") &&
                        Catch::EndsWith(" after 1 s of waiting; try again when it is done"));
  CHECK(Clock::now() - begin >= 300ms);
}

TEST_CASE("waiting can be given up, and leaves the lock to others") {
  const TemporaryDirectory directory;
  Holder holder(directory.path());
  struct Enough {};
  const auto before = open_files();
  CHECK_THROWS_AS(IndexLock(directory.path(),
                            {.limit = 60s, .while_waiting = [] { throw Enough(); }}),
                  Enough);
  CHECK(open_files() == before);
  holder.kill();
  CHECK_NOTHROW(IndexLock(directory.path()));
}

TEST_CASE("a program that a lock's holder starts does not keep the lock") {
  const TemporaryDirectory directory;
  pid_t child = 0;
  {
    const IndexLock lock(directory.path());
    child = ::fork();
    if (child == 0) {
      ::execlp("sleep", "sleep", "60", nullptr);
      ::_exit(1);
    }
    // Until the child is another program it has the lock's file, too.
    const fs::path name = fs::path("/proc") / std::to_string(child) / "comm";
    while (read_file(name) != "sleep\n") std::this_thread::sleep_for(5ms);
  }
  CHECK_NOTHROW(IndexLock(directory.path()));
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
}

TEST_CASE("every verb that writes waits as long as it is told") {
  const Archive archive;
  archive.write("a.xml", {make_article("a", "T")});
  archive.build();
  const auto index = archive.index().string(), news = archive.news().string();
  for (const auto& verb : {"update " + index + " " + news, "build --replace " + index + " " + news,
                           "remove " + index + " --id a"}) {
    CAPTURE(verb);
    Holder holder(archive.index());
    const auto [status, messages] = run_program(verb + " --wait 1", archive.root());
    CHECK(status == 3);
    CHECK_THAT(messages, Catch::Contains("process " + std::to_string(holder.process())) &&
                             Catch::Contains("after 1 s of waiting"));
    std::thread killer = kill_later(holder, 500ms);
    CHECK(run_program(verb + " --wait 60", archive.root()).status == 0);
    killer.join();
  }
}
