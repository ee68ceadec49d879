// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_lock.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>

#include "tests/indexer/runs.h"

using namespace backfile;
using namespace backfile::testing;

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
