// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "backfile/error.h"
#include "indexer/cleaning/removed_block.h"
#include "indexer/index_change.h"
#include "indexer/input/input_options.h"
#include "indexer/input/rejection.h"
#include "indexer/learning/learned_blocks.h"

namespace backfile {

/// What goes into an index, and how.
struct RunOptions {
  std::vector<std::filesystem::path> inputs{};  ///< Files and folders.
  std::filesystem::path index{};  ///< Where the index is, which is not read if it is among them.
  std::string source{};           ///< For articles that name none.
  bool strict = false;            ///< Give up at the first article that cannot be indexed.
  bool prune = false;    ///< Remove articles of these inputs whose file, or place in it, is gone.
  InputOptions input{};  ///< How the inputs are read.
  bool learn = false;    ///< Read the inputs twice: first to learn what is furniture in bodies.
  std::shared_ptr<const LearnedBlocks> learned{};  ///< What was learned before; null for nothing.
};

/// What came of the articles of one format.
struct FormatCounts {
  std::uint64_t read = 0;
  std::uint64_t indexed = 0;   ///< New, changed or not.
  std::uint64_t rejected = 0;  ///< Documents too.
  std::uint64_t replaced = 0;  ///< Others of the same id, of which they or these did not stay.
};

struct RunCounts {
  std::uint64_t files = 0;  ///< Article files read.
  std::uint64_t bytes = 0;  ///< In those files.
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t removed = 0;
  std::uint64_t rejected = 0;   ///< Articles and article files that could not be indexed.
  std::uint64_t repeated = 0;   ///< Articles that took the place of one read before in this run.
  std::uint64_t skipped = 0;    ///< Files that are no article files.
  std::uint64_t earlier = 0;    ///< Versions older than what the index has or what else was read.
  std::uint64_t cancelled = 0;  ///< Articles that their provider has withdrawn.
  std::uint64_t embargoed = 0;  ///< Articles that may not be published yet.
  std::uint64_t warnings = 0;
  std::map<std::string, FormatCounts> formats{};  ///< By name.

  std::uint64_t articles() const { return added + replaced + unchanged; }
};

/// Is told of what was taken out of the page, or of the body, of an article.
using OnRemoved = std::function<void(const Rejection& about, const std::vector<RemovedBlock>&)>;

/// Who is told what during a run.
struct RunObserver {
  OnReject on_rejected{};
  OnReject on_repeated{};  ///< Of the later article, which stays.
  OnReject on_skipped{};
  OnReject on_earlier{};  ///< Of a version that is not the newest, or of the one that is.
  OnReject on_cancelled{};
  OnReject on_embargoed{};
  OnReject on_warned{};
  OnRemoved on_removed{};
  std::function<void(const RunCounts&)> on_progress{};  ///< After every article and file.
  std::function<bool()> should_stop{};                  ///< Asked before every article.
};

/// The run was ended before its time; what it did up to then is sound.
class RunStopped : public Error {
 public:
  using Error::Error;
};

/// By the first rejection of a strict run.
class StrictError : public RunStopped {
 public:
  using RunStopped::RunStopped;
};

/// By `should_stop`.
class Interrupted : public RunStopped {
 public:
  Interrupted() : RunStopped("interrupted") {}
};

/// Reads all articles of the inputs into `change`, in several threads if its options say so, and
/// publishes it. The observer is never called twice at once, and the same things in the same order
/// whatever the number of threads. One bad article costs only itself. Throws std::system_error if
/// an input does not exist, IndexError, RunStopped; after the latter what was read before it is
/// published if `keep_partial`, and nothing otherwise.
RunCounts index_inputs(IndexChange& change, const RunOptions& options, const RunObserver& observer,
                       bool keep_partial);

/// "path:line: reason", with the article's id if it is known.
std::string describe(const Rejection& rejection);

}  // namespace backfile
