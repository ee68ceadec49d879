// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_directory.h"

#include <algorithm>
#include <string_view>

#include "backfile/error.h"
#include "indexer/durable_files.h"
#include "indexer/file_record.h"

namespace backfile {
namespace {

namespace fs = std::filesystem;
using Problem = IndexError::Problem;

// Segments, files of tombstones and of cancellations: a stem and numbers.
bool is_numbered(std::string_view name, std::string_view stem) {
  return name.starts_with(stem) && name.size() > stem.size() &&
         name.find_first_not_of("0123456789-", stem.size()) == std::string_view::npos;
}

bool is_content(std::string_view name) {
  return is_numbered(name, segment_stem) || is_numbered(name, tombstones_stem) ||
         is_numbered(name, cancellations_stem);
}

bool names(const Manifest& manifest, const std::string& name) {
  if (manifest.cancellations && manifest.cancellations->name == name) return true;
  return std::any_of(manifest.segments.begin(), manifest.segments.end(), [&](const auto& segment) {
    return segment.name == name || segment.tombstones == name;
  });
}

bool is_of_an_index(const std::string& name) {
  return name == manifest_name || name == lock_name || name == "building" || is_content(name) ||
         name == std::string(manifest_name) + ".new";
}

}  // namespace

void IndexDirectory::prepare() const {
  make_directory(path_);
  // A writer locks before it makes anything else.
  const bool was_written_to = fs::exists(path_ / lock_name) || is_published();
  for (const auto& entry : fs::directory_iterator(path_)) {
    if (!was_written_to || !is_of_an_index(entry.path().filename().string()))
      throw IndexError(Problem::exists, path_.string() + ": holds " +
                                            entry.path().filename().string() +
                                            ", which is not of an index; choose another place");
  }
}

bool IndexDirectory::is_published() const { return fs::exists(path_ / manifest_name); }

std::optional<Manifest> IndexDirectory::readable_manifest() const {
  try {
    return read_manifest(path_);
  } catch (const IndexError& error) {
    if (error.problem() == Problem::io) throw;
    return {};
  }
}

fs::path IndexDirectory::segment(std::uint64_t generation) const {
  return path_ / (std::string(segment_stem) + std::to_string(generation));
}

std::uint64_t IndexDirectory::unused_generation() const {
  const auto manifest = readable_manifest();
  std::uint64_t generation = manifest ? manifest->generation + 1 : 1;
  while (fs::exists(segment(generation))) ++generation;
  return generation;
}

std::string tombstones_name(const std::string& segment, std::uint64_t generation) {
  return std::string(tombstones_stem) + segment.substr(segment_stem.size()) + "-" +
         std::to_string(generation);
}

std::string cancellations_name(std::uint64_t generation) {
  return std::string(cancellations_stem) + std::to_string(generation);
}

void IndexDirectory::publish(const Manifest& manifest) const {
  for (const auto& segment : manifest.segments) sync_directory(path_ / segment.name);
  sync_directory(path_);
  replace_file(path_ / manifest_name, manifest_text(manifest));
}

void IndexDirectory::remove_leftovers() const {
  fs::remove_all(scratch());
  const auto manifest = readable_manifest();
  if (!manifest && is_published()) return;
  for (const auto& entry : fs::directory_iterator(path_)) {
    const auto name = entry.path().filename().string();
    if (is_content(name) && !(manifest && names(*manifest, name))) fs::remove_all(entry.path());
  }
}

}  // namespace backfile
