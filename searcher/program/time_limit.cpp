// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/time_limit.h"

#include <unistd.h>

#include <csignal>

namespace backfile {

namespace {

constexpr int failed = 2;

std::string message_in_the_end;

// Whatever the program is in the middle of, this calls nothing that may not be called then.
void give_up(int) {
  const ssize_t ignored =
      write(STDERR_FILENO, message_in_the_end.data(), message_in_the_end.size());
  (void)ignored;
  _exit(failed);
}

}  // namespace

void limit_time(unsigned seconds, const std::string& message) {
  alarm(0);
  message_in_the_end = message;
  std::signal(SIGALRM, give_up);
  alarm(seconds);
}

}  // namespace backfile
