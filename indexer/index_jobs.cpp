// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_jobs.h"

#include <xapian.h>

#include <set>

#include "common/xapian_guard.h"
#include "indexer/index_directory.h"
#include "indexer/index_lock.h"
#include "indexer/readers/folder_walk.h"

namespace backfile {
namespace {

namespace fs = std::filesystem;
using Problem = IndexError::Problem;

std::uint64_t unused_generation(const IndexDirectory& directory) {
  const auto manifest = directory.readable_manifest();
  std::uint64_t generation = manifest ? manifest->generation + 1 : 1;
  while (fs::exists(directory.segment(generation))) ++generation;
  return generation;
}

RunOptions reading_beside(const fs::path& index, RunOptions options) {
  options.index = index;
  return options;
}

RunCounts build_segment(const IndexDirectory& directory, const fs::path& segment,
                        const IndexSettings& settings, const RunOptions& options,
                        const RunObserver& observer) {
  IndexWriter writer = IndexWriter::create(directory.scratch(), settings);
  const RunCounts counts = index_inputs(writer, reading_beside(directory.path(), options), observer);
  writer.finish(segment);
  return counts;
}

}  // namespace

RunCounts build_index(const fs::path& index, const IndexSettings& settings, bool replace,
                      const RunOptions& options, const RunObserver& observer) {
  for (const auto& input : options.inputs) input_path(input);  // Throws if there is none.
  const IndexDirectory directory(index);
  directory.prepare();
  const IndexLock lock(index);
  if (!replace && directory.is_published())
    throw IndexError(Problem::exists, index.string() +
                                          ": there is an index already; --replace builds it anew, "
                                          "update adds to it");
  directory.remove_leftovers();
  const std::uint64_t generation = unused_generation(directory);
  const fs::path segment = directory.segment(generation);
  try {
    const RunCounts counts = build_segment(directory, segment, settings, options, observer);
    directory.publish({.generation = generation,
                       .segment = segment.filename().string(),
                       .settings = settings,
                       .xapian_version = Xapian::version_string()});
    directory.remove_leftovers();
    return counts;
  } catch (...) {
    directory.remove_leftovers();
    throw;
  }
}

RunCounts update_index(const fs::path& index, const RunOptions& options,
                       const RunObserver& observer) {
  for (const auto& input : options.inputs) input_path(input);  // Throws if there is none.
  read_manifest(index);
  const IndexLock lock(index);
  const Manifest manifest = read_manifest(index);
  IndexDirectory(index).remove_leftovers();
  IndexWriter writer = IndexWriter::open(index / manifest.segment, manifest.settings);
  try {
    const RunCounts counts = index_inputs(writer, reading_beside(index, options), observer);
    writer.commit();
    return counts;
  } catch (const RunStopped&) {
    writer.commit();
    throw;
  }
}

std::vector<std::string> remove_articles(const fs::path& index,
                                         const std::vector<std::string>& ids) {
  read_manifest(index);
  const IndexLock lock(index);
  const Manifest manifest = read_manifest(index);
  IndexWriter writer = IndexWriter::open(index / manifest.segment, manifest.settings);
  std::vector<std::string> missing;
  std::set<std::string> asked;
  for (const auto& id : ids) {
    if (asked.insert(id).second && !writer.remove(id)) missing.push_back(id);
  }
  writer.commit();
  return missing;
}

std::uint64_t index_size(const fs::path& index) {
  std::uint64_t size = 0;
  for (const auto& entry : fs::recursive_directory_iterator(index)) {
    if (entry.is_regular_file()) size += entry.file_size();
  }
  return size;
}

}  // namespace backfile
