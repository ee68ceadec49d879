// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/program/child_process.h"

#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <exception>
#include <string_view>
#include <system_error>

namespace backfile {
namespace {

using Clock = std::chrono::steady_clock;
using Work = std::function<std::string()>;

constexpr int exit_finished = 0;
constexpr int exit_failed = 1;
constexpr int exit_unheard = 2;  // Nobody reads what it has to say.
constexpr std::chrono::milliseconds between_looks{100};

[[noreturn]] void fail(const char* doing) {
  throw std::system_error(errno, std::generic_category(), doing);
}

bool write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const auto written = ::write(descriptor, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// A child that outlives us would work on for nobody. Its crash is to be seen as what it is, without
// a core file, whatever handlers we have.
void settle_in() {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  const rlimit none{0, 0};
  ::setrlimit(RLIMIT_CORE, &none);
  for (const int number : {SIGINT, SIGTERM, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV})
    std::signal(number, SIG_DFL);
}

// Nothing of the parent's is undone or flushed here a second time.
[[noreturn]] void be_child(const Work& work, int output) {
  settle_in();
  std::string text;
  int status = exit_finished;
  try {
    text = work();
  } catch (const std::exception& error) {
    text = error.what();
    status = exit_failed;
  } catch (...) {
    status = exit_failed;
  }
  ::_exit(write_all(output, text) ? status : exit_unheard);
}

/// A child process and the end of the pipe that it writes to. Does not outlive this.
class Child {
 public:
  explicit Child(const Work& work) {
    int ends[2];
    if (::pipe(ends) != 0) fail("cannot make a pipe");
    process_ = ::fork();
    if (process_ == 0) be_child(work, ends[1]);
    ::close(ends[1]);
    input_ = ends[0];
    if (process_ > 0) return;
    ::close(input_);
    fail("cannot start a process");
  }
  ~Child() {
    ::close(input_);
    if (process_ <= 0) return;
    ::kill(process_, SIGKILL);
    wait();
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  /// Takes what the child has written. False once it will write no more.
  bool hear() {
    pollfd input{.fd = input_, .events = POLLIN, .revents = 0};
    if (::poll(&input, 1, static_cast<int>(between_looks.count())) <= 0) return true;
    char bytes[4096];
    const auto size = ::read(input_, bytes, sizeof bytes);
    if (size > 0) heard_.append(bytes, static_cast<std::size_t>(size));
    return size > 0 || (size < 0 && errno == EINTR);
  }

  /// Waits for an end that is near.
  ChildEnd end() {
    const int status = wait();
    if (WIFSIGNALED(status)) return {ChildEnd::Kind::crashed, ::strsignal(WTERMSIG(status))};
    if (WEXITSTATUS(status) == exit_finished) return {ChildEnd::Kind::finished, heard_};
    if (WEXITSTATUS(status) == exit_failed && !heard_.empty())
      return {ChildEnd::Kind::failed, heard_};
    return {ChildEnd::Kind::failed, "exit status " + std::to_string(WEXITSTATUS(status))};
  }

 private:
  int wait() {
    int status = 0;
    while (::waitpid(process_, &status, 0) < 0 && errno == EINTR) {
    }
    process_ = 0;
    return status;
  }

  pid_t process_ = 0;
  int input_ = -1;
  std::string heard_{};
};

}  // namespace

ChildEnd run_in_child(const Work& work, std::chrono::milliseconds limit,
                      const std::function<void()>& while_waiting) {
  const auto deadline = Clock::now() + limit;
  Child child(work);
  while (child.hear()) {
    if (while_waiting) while_waiting();
    if (Clock::now() > deadline) return {ChildEnd::Kind::timed_out, {}};
  }
  return child.end();
}

}  // namespace backfile
