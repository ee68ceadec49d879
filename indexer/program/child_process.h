// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <chrono>
#include <functional>
#include <string>

namespace backfile {

/// How a child process ended.
struct ChildEnd {
  enum class Kind {
    finished,   ///< `text` is what its work returned.
    failed,     ///< `text` is what was thrown, or says how it exited instead.
    crashed,    ///< `text` is the signal that ended it.
    timed_out,  ///< It was killed.
  };
  Kind kind = Kind::finished;
  std::string text{};

  bool operator==(const ChildEnd&) const = default;
};

/// Runs `work` in a child process, so that its crash is not ours, and waits for its end, for
/// `limit` at most. `while_waiting` is called several times a second; if it throws, the child is
/// killed. Only for programs with one thread. Throws std::system_error if there can be no child.
ChildEnd run_in_child(const std::function<std::string()>& work, std::chrono::milliseconds limit,
                      const std::function<void()>& while_waiting = {});

}  // namespace backfile
