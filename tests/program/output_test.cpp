// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/program/output.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <string>

using namespace backfile;

namespace {

std::array<int, 2> open_pipe() {
  std::array<int, 2> ends{};
  REQUIRE(pipe(ends.data()) == 0);
  return ends;
}

// Runs `body` in a process of its own and gives its exit code.
template <typename Body>
int exit_code_of(Body body) {
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) _exit(body());
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("everything is written, also to a pipe that is slow and does not block") {
  const auto [reading, writing] = open_pipe();
  REQUIRE(fcntl(writing, F_SETFL, O_NONBLOCK) == 0);
  const std::string text(300000, 'x');
  const pid_t child = fork();
  if (child == 0) {
    close(reading);
    _exit(write_all(writing, text) ? 1 : 0);
  }
  close(writing);
  std::size_t received = 0;
  std::array<char, 4096> buffer{};
  for (ssize_t size = 0; (size = read(reading, buffer.data(), buffer.size())) > 0;)
    received += static_cast<std::size_t>(size);
  close(reading);
  int status = 0;
  waitpid(child, &status, 0);
  CHECK(received == text.size());
  CHECK(status == 0);
}

TEST_CASE("what cannot be written is told apart") {
  const int full = open("/dev/full", O_WRONLY);
  CHECK(write_all(full, "x") == std::errc::no_space_on_device);
  CHECK_FALSE(write_all(full, ""));
  close(full);
  CHECK(write_all(full, "x") == std::errc::bad_file_descriptor);
}

TEST_CASE("a closed pipe is an error code if SIGPIPE is ignored") {
  const auto [reading, writing] = open_pipe();
  close(reading);
  const auto former = std::signal(SIGPIPE, SIG_IGN);
  CHECK(write_all(writing, "x") == std::errc::broken_pipe);
  std::signal(SIGPIPE, former);
  close(writing);
}

TEST_CASE("no file opened later becomes a standard stream that was closed") {
  CHECK(exit_code_of([] {
          for (int descriptor = 0; descriptor <= 2; ++descriptor) close(descriptor);
          keep_standard_descriptors();
          return open("/dev/null", O_RDWR);
        }) > STDERR_FILENO);
}

TEST_CASE("a standard stream that was closed still fails") {
  CHECK(exit_code_of([] {
          close(STDOUT_FILENO);
          keep_standard_descriptors();
          return write_all(STDOUT_FILENO, "x") == std::errc::bad_file_descriptor ? 7 : 0;
        }) == 7);
}

TEST_CASE("open standard streams are left alone") {
  const auto [reading, writing] = open_pipe();
  const int code = exit_code_of([writing = writing] {
    dup2(writing, STDOUT_FILENO);
    keep_standard_descriptors();
    return write_all(STDOUT_FILENO, "x") ? 1 : 0;
  });
  char letter = 0;
  CHECK(code == 0);
  CHECK(read(reading, &letter, 1) == 1);
  close(reading);
  close(writing);
}
