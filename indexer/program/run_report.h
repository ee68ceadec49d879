// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <fstream>
#include <functional>
#include <ostream>
#include <string>

#include "indexer/indexing_run.h"
#include "indexer/program/progress.h"

namespace backfile {

/// Tells people, on `messages`, and programs, in a file of JSON lines, what a run did.
class RunReport {
 public:
  struct Options {
    std::string file{};  ///< For the JSON lines; empty for none.
    bool quiet = false;
    bool progress = false;
    std::uint64_t total_bytes = 0;  ///< Of the inputs, if known.
  };

  /// Throws IndexError (io) if the file cannot be written.
  RunReport(const Options& options, std::ostream& messages);

  /// To be given to a run. The report must outlive it.
  RunObserver observer(std::function<bool()> should_stop);

  /// The end of a run that was finished: how much of what, in how long, how large. Throws
  /// IndexError (io) if the file could not be written to its end.
  void summarise(const RunCounts& counts, double seconds, std::uint64_t index_bytes);

 private:
  OnReject noting(const std::string& kind);
  void tell_formats(const RunCounts& counts);
  void note(const std::string& kind, const Rejection& rejection);
  void tell(const std::string& message);

  Options options_;
  std::ostream& messages_;
  std::ofstream file_;
  ProgressLine progress_;
};

}  // namespace backfile
