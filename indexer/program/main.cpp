// SPDX-License-Identifier: GPL-2.0-or-later
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <system_error>
#include <vector>

#include "common/program/command_line.h"
#include "common/program/output.h"
#include "common/program/pages.h"
#include "common/program/safe_text.h"
#include "common/program/terminal.h"
#include "indexer/indexing_run.h"
#include "indexer/program/manual.h"
#include "indexer/program/verbs.h"

namespace {

using namespace backfile;

constexpr int base_of_signals = 128;

std::atomic<int> received_signal = 0;

// The first signal asks, the second one ends.
void note_signal(int signal) {
  received_signal = signal;
  std::signal(signal, SIG_DFL);
}

int fail(const std::string& message, IndexStatus status) {
  std::cerr << "backfile-index: " << safe_text(message) << '\n';
  return static_cast<int>(status);
}

IndexStatus status_of(IndexError::Problem problem) {
  switch (problem) {
    case IndexError::Problem::missing:
    case IndexError::Problem::exists: return IndexStatus::usage;
    case IndexError::Problem::busy: return IndexStatus::busy;
    case IndexError::Problem::io: return IndexStatus::io;
    default: return IndexStatus::damaged;
  }
}

std::vector<std::string> verbs() {
  std::vector<std::string> names;
  for (const auto& command : index_program().commands) names.push_back(command.name);
  return names;
}

IndexStatus run_verb(const CommandLine& line, const VerbContext& context) {
  const std::string& verb = line.command()->name;
  if (verb == "build") return run_build(line, context);
  if (verb == "update") return run_update(line, context);
  if (verb == "remove") return run_remove(line, context);
  if (verb == "merge") return run_merge(line, context);
  if (verb == "verify") return run_verify(line, context);
  if (verb == "info") return run_info(line, context);
  return run_clean(line, context);
}

// A reader that has seen enough is no failure.
int delivered(IndexStatus status) {
  if (std::cout.flush() || errno == EPIPE) return static_cast<int>(status);
  return fail("cannot write the output", IndexStatus::io);
}

int run(const std::vector<std::string>& words) {
  const CommandLine line(index_program(), words);
  const auto variables = environment();
  const Terminal out = terminal_of(STDOUT_FILENO, ColourChoice::never, variables);
  if (print_requested_page(index_program(), line, out.width, std::cout))
    return delivered(IndexStatus::done);
  if (!line.command()) throw UsageError("expected a verb: " + either_of(verbs()));
  const Terminal messages = terminal_of(STDERR_FILENO, ColourChoice::never, variables);
  const IndexStatus status = run_verb(
      line, {.out = std::cout,
             .messages = std::cerr,
             .messages_on_terminal = messages.is_terminal,
             .should_stop = [] { return received_signal != 0; }});
  return delivered(status);
}

}  // namespace

int main(int argc, char** argv) try {
  keep_standard_descriptors();
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGINT, note_signal);
  std::signal(SIGTERM, note_signal);
  return run({argv + (argc > 0 ? 1 : 0), argv + argc});
} catch (const UsageError& error) {
  print_usage_error(index_program(), error, std::cerr);
  return static_cast<int>(IndexStatus::usage);
} catch (const IndexError& error) {
  return fail(error.what(), status_of(error.problem()));
} catch (const Interrupted&) {
  std::cerr << "backfile-index: interrupted\n";
  return base_of_signals + received_signal;
} catch (const StrictError& error) {
  return fail(error.what(), IndexStatus::rejected);
} catch (const std::filesystem::filesystem_error& error) {
  return fail(error.what(), IndexStatus::io);
} catch (const std::system_error& error) {
  return fail(error.what(), IndexStatus::usage);
} catch (const std::bad_alloc&) {
  return fail("out of memory; what was committed before is safe", IndexStatus::io);
} catch (const std::exception& error) {
  return fail(error.what(), IndexStatus::io);
}
