// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <ostream>

#include "common/program/command_line.h"

namespace backfile {

/// What the programs exits with.
enum class IndexStatus { done = 0, rejected = 1, usage = 2, busy = 3, io = 4, damaged = 5 };

/// Where a verb prints, and how it learns that it should stop.
struct VerbContext {
  std::ostream& out;       ///< Data.
  std::ostream& messages;  ///< For people.
  bool messages_on_terminal = false;
  std::function<bool()> should_stop{};
};

/// The verbs of backfile-index, by the command line that calls them. They throw UsageError,
/// IndexError, RunStopped, std::system_error.
IndexStatus run_build(const CommandLine& line, const VerbContext& context);
IndexStatus run_update(const CommandLine& line, const VerbContext& context);
IndexStatus run_remove(const CommandLine& line, const VerbContext& context);
IndexStatus run_merge(const CommandLine& line, const VerbContext& context);
IndexStatus run_verify(const CommandLine& line, const VerbContext& context);
IndexStatus run_info(const CommandLine& line, const VerbContext& context);
IndexStatus run_clean(const CommandLine& line, const VerbContext& context);

}  // namespace backfile
