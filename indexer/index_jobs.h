// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "common/manifest.h"
#include "indexer/index_lock.h"
#include "indexer/indexing_run.h"

/// What can be done to an index as a whole. All throw IndexError; a job that fails leaves the index
/// as it was at its last commit, and a new index not there. While another process writes they wait
/// as `wait` says.
namespace backfile {

/// Builds an index from the inputs. One that is there already is an error unless `replace`; until
/// the new one is complete the old one answers.
RunCounts build_index(const std::filesystem::path& index, const IndexSettings& settings,
                      bool replace, const RunOptions& options, const RunObserver& observer,
                      const WriteOptions& write = {}, const LockWait& wait = {});

/// Adds new articles to an index and replaces changed ones. When interrupted or strict, what was
/// read up to then is kept.
RunCounts update_index(const std::filesystem::path& index, const RunOptions& options,
                       const RunObserver& observer, const WriteOptions& write = {},
                       const LockWait& wait = {});

/// Removes the articles with these ids. Returns the ids that were not there.
std::vector<std::string> remove_articles(const std::filesystem::path& index,
                                         const std::vector<std::string>& ids,
                                         const WriteOptions& write = {}, const LockWait& wait = {});

/// Makes one segment of all and drops what removed articles left. False if there is nothing to do.
bool merge_index(const std::filesystem::path& index, const WriteOptions& write = {},
                 const LockWait& wait = {});

/// The files of all segments, in bytes.
std::uint64_t index_size(const std::filesystem::path& index);

}  // namespace backfile
