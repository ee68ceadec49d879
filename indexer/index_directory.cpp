// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_directory.h"

#include "backfile/error.h"
#include "indexer/durable_files.h"

namespace backfile {
namespace {

namespace fs = std::filesystem;
using Problem = IndexError::Problem;

bool is_segment_name(const std::string& name) {
  const std::string_view number = std::string_view(name).substr(
      std::min(segment_stem.size(), name.size()));
  return name.starts_with(segment_stem) && !number.empty() &&
         number.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_of_an_index(const std::string& name) {
  return name == manifest_name || name == lock_name || name == "building" ||
         is_segment_name(name) || name == std::string(manifest_name) + ".new";
}

}  // namespace

void IndexDirectory::prepare() const {
  std::error_code error;
  fs::create_directories(path_, error);
  if (error)
    throw IndexError(Problem::io, path_.string() + ": cannot make the directory: " +
                                      error.message());
  // A writer locks before it makes anything else.
  const bool was_written_to = fs::exists(path_ / lock_name) || is_published();
  for (const auto& entry : fs::directory_iterator(path_)) {
    if (!was_written_to || !is_of_an_index(entry.path().filename().string()))
      throw IndexError(Problem::exists, path_.string() + ": holds " +
                                            entry.path().filename().string() +
                                            ", which is not of an index; choose another place");
  }
  sync_directory(fs::absolute(path_).lexically_normal().parent_path());
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

void IndexDirectory::publish(const Manifest& manifest) const {
  sync_files(path_ / manifest.segment);
  sync_directory(path_);
  replace_file(path_ / manifest_name, manifest_text(manifest));
}

void IndexDirectory::remove_leftovers() const {
  fs::remove_all(scratch());
  const auto manifest = readable_manifest();
  if (!manifest && is_published()) return;
  for (const auto& entry : fs::directory_iterator(path_)) {
    const auto name = entry.path().filename().string();
    if (is_segment_name(name) && !(manifest && name == manifest->segment))
      fs::remove_all(entry.path());
  }
}

}  // namespace backfile
