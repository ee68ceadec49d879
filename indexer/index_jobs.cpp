// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_jobs.h"

#include <xapian.h>

#include <set>

#include "indexer/existing_articles.h"
#include "indexer/index_change.h"
#include "indexer/index_directory.h"
#include "indexer/index_facts.h"
#include "indexer/index_lock.h"
#include "indexer/input/folder_walk.h"

namespace backfile {
namespace {

namespace fs = std::filesystem;
using Problem = IndexError::Problem;

RunOptions reading_beside(const fs::path& index, RunOptions options) {
  options.index = index;
  return options;
}

// Runs `job`, which changes the index under the lock; a failed one leaves nothing behind.
template <typename Job>
auto change_index(const fs::path& index, Job&& job) {
  const IndexDirectory directory(index);
  directory.remove_leftovers();
  try {
    return job();
  } catch (const IndexError& error) {
    directory.remove_leftovers();
    if (error.problem() != Problem::damaged) throw;
    throw IndexError(Problem::damaged,
                     index.string() + ": " + error.what() + "; verify tells what is damaged");
  } catch (...) {
    directory.remove_leftovers();
    throw;
  }
}

// For a change that adds nothing.
IndexChange::IsDead none_added() {
  return [](std::uint64_t) { return false; };
}

}  // namespace

RunCounts build_index(const fs::path& index, const IndexSettings& settings, bool replace,
                      const RunOptions& options, const RunObserver& observer,
                      const WriteOptions& write, const LockWait& wait) {
  for (const auto& input : options.inputs) input_path(input);  // Throws if there is none.
  const IndexDirectory directory(index);
  directory.prepare();
  const IndexLock lock(index, wait);
  if (!replace && directory.is_published())
    throw IndexError(Problem::exists, index.string() +
                                          ": there is an index already; --replace builds it anew, "
                                          "update adds to it");
  return change_index(index, [&] {
    IndexChange change(index, {.settings = settings, .xapian_version = Xapian::version_string()},
                       write);
    return index_inputs(change, reading_beside(index, options), observer, false);
  });
}

RunCounts update_index(const fs::path& index, const RunOptions& options,
                       const RunObserver& observer, const WriteOptions& write,
                       const LockWait& wait) {
  for (const auto& input : options.inputs) input_path(input);  // Throws if there is none.
  read_manifest(index);
  const IndexLock lock(index, wait);
  return change_index(index, [&] {
    IndexChange change(index, read_manifest(index), write);
    return index_inputs(change, reading_beside(index, options), observer, true);
  });
}

std::vector<std::string> remove_articles(const fs::path& index, const std::vector<std::string>& ids,
                                         const WriteOptions& write, const LockWait& wait) {
  read_manifest(index);
  const IndexLock lock(index, wait);
  return change_index(index, [&] {
    IndexChange change(index, read_manifest(index), write);
    const ExistingArticles existing(index, change.base());
    std::vector<std::string> missing;
    std::set<std::string> asked;
    for (const auto& id : ids) {
      if (!asked.insert(id).second) continue;
      const auto place = existing.find(id);
      place ? change.remove(*place) : missing.push_back(id);
    }
    change.publish(none_added());
    return missing;
  });
}

bool merge_index(const fs::path& index, const WriteOptions& write, const LockWait& wait) {
  read_manifest(index);
  const IndexLock lock(index, wait);
  return change_index(index, [&] {
    const Manifest before = read_manifest(index);
    IndexChange(index, before, write).publish(none_added(), true);
    return read_manifest(index) != before;
  });
}

std::uint64_t index_size(const fs::path& index) {
  std::uint64_t size = 0;
  for (const auto& segment : read_manifest(index).segments) size += size_of(segment);
  return size;
}

}  // namespace backfile
