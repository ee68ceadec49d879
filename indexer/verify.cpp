// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/verify.h"

#include <algorithm>
#include <optional>
#include <set>

#include "backfile/error.h"
#include "indexer/cancellations.h"
#include "indexer/file_record.h"
#include "indexer/index_directory.h"

namespace backfile {
namespace {

namespace fs = std::filesystem;
using Findings = std::vector<Finding>;
using Names = std::set<std::string>;

// Each time the whole index is read, in which a writer has published again.
constexpr int most_attempts = 5;

bool is_missing(const fs::path& path) {
  std::error_code error;
  return fs::status(path, error).type() == fs::file_type::not_found;
}

std::string sizes(std::uint64_t found, std::uint64_t published) {
  return "has " + std::to_string(found) + " bytes instead of " + std::to_string(published);
}

/// Compares one state of an index with what is on the disk.
class Check {
 public:
  Check(const fs::path& index, const Manifest& manifest, const VerifySteps& steps)
      : index_(index), manifest_(manifest), steps_(steps) {}

  Verification run() {
    for (const auto& segment : manifest_.segments) check(segment);
    if (manifest_.cancellations) check_cancellations(*manifest_.cancellations);
    result_.segments = manifest_.segments.size();
    ++result_.files;  // The manifest, which was sound when it was read.
    return std::move(result_);
  }

 private:
  void check(const SegmentRecord& segment) {
    const std::size_t before = result_.findings.size();
    const bool gone = is_missing(index_ / segment.name);
    if (gone) result_.findings.push_back({segment.name, "missing"});
    for (const auto& file : segment.files) {
      ++result_.files;
      result_.bytes += file.size;
      if (!gone || file.name == segment.tombstones) check(file);
    }
    if (result_.findings.size() > before) return;
    for (auto& finding : steps_.check_segment(index_, segment))
      result_.findings.push_back(std::move(finding));
  }

  void check_cancellations(const FileRecord& file) {
    const std::size_t before = result_.findings.size();
    ++result_.files;
    result_.bytes += file.size;
    check(file);
    if (result_.findings.size() == before) count_cancellations(file);
  }

  void count_cancellations(const FileRecord& file) try {
    const std::size_t found = read_cancellations(index_, manifest_).size();
    if (found == manifest_.cancelled) return;
    note(file, "names " + std::to_string(found) + " items instead of " +
                   std::to_string(manifest_.cancelled));
  } catch (const IndexError& error) {
    note(file, error.what());
  }

  void check(const FileRecord& file) {
    std::error_code error;
    const auto status = fs::status(index_ / file.name, error);
    if (status.type() == fs::file_type::not_found) return note(file, "missing");
    if (status.type() == fs::file_type::none) return note(file, unreadable(error.message()), true);
    // Anything else, a pipe say, could block.
    if (status.type() != fs::file_type::regular) return note(file, "not a file");
    const auto size = fs::file_size(index_ / file.name, error);
    if (!error && size != file.size) return note(file, sizes(size, file.size));
    check_bytes(file);
  }

  void check_bytes(const FileRecord& file) try {
    const FileRecord found = record_file(index_, file.name, steps_.before_block);
    if (found.size != file.size) return note(file, sizes(found.size, file.size));
    if (found.checksum != file.checksum) note(file, "its bytes are not those that were written");
  } catch (const IndexError& error) {
    const std::string prefix = (index_ / file.name).string() + ": ";
    note(file, std::string(error.what()).substr(prefix.size()), true);
  }

  static std::string unreadable(const std::string& reason) { return "cannot be read: " + reason; }

  void note(const FileRecord& file, const std::string& what, bool is_unreadable = false) {
    result_.findings.push_back({file.name, what, is_unreadable});
  }

  const fs::path& index_;
  const Manifest& manifest_;
  const VerifySteps& steps_;
  Verification result_{};
};

Names names_in(const Manifest& manifest) {
  Names names{std::string(manifest_name), std::string(lock_name)};
  if (manifest.cancellations) names.insert(manifest.cancellations->name);
  for (const auto& segment : manifest.segments) {
    names.insert(segment.name);
    for (const auto& file : segment.files) names.insert(file.name);
  }
  return names;
}

// What a writer takes away while we look is no leftover, so errors do not matter.
void list_unnamed(const fs::path& index, const std::string& folder, const Names& names,
                  std::vector<std::string>& unnamed) {
  std::error_code error;
  for (fs::directory_iterator at(index / folder, error), end; !error && at != end;
       at.increment(error)) {
    const std::string name = (fs::path(folder) / at->path().filename()).string();
    if (!names.contains(name)) unnamed.push_back(name);
  }
}

std::vector<std::string> leftovers(const fs::path& index, const Manifest& manifest) {
  const Names names = names_in(manifest);
  std::vector<std::string> unnamed;
  list_unnamed(index, "", names, unnamed);
  for (const auto& segment : manifest.segments) list_unnamed(index, segment.name, names, unnamed);
  std::sort(unnamed.begin(), unnamed.end());
  return unnamed;
}

// Files never change and names are never used again: what the present manifest still names is
// damaged, what it does not may have been removed by a writer.
bool drop_what_was_removed(const fs::path& index, const Manifest& manifest, Findings& findings) {
  const Manifest now = read_manifest(index);
  if (now.generation == manifest.generation) return false;
  return std::erase_if(findings, [names = names_in(now)](const Finding& finding) {
           return !names.contains(finding.path);
         }) > 0;
}

Verification damaged_manifest(const fs::path& index, const IndexError& error) {
  const std::string prefix = (index / manifest_name).string() + ": ";
  std::string what = error.what();
  if (what.starts_with(prefix)) what.erase(0, prefix.size());
  return {.files = 1, .findings = {{std::string(manifest_name), what}}};
}

// Nothing if the state that was checked is gone, and nothing else was found.
std::optional<Verification> verify_once(const fs::path& index, const VerifySteps& steps) try {
  const Manifest manifest = read_manifest(index);
  Verification result = Check(index, manifest, steps).run();
  const bool overtaken =
      !result.findings.empty() && drop_what_was_removed(index, manifest, result.findings);
  if (overtaken && result.findings.empty()) return {};
  // A writer may have published since.
  result.leftovers = leftovers(index, read_manifest(index));
  return result;
} catch (const IndexError& error) {
  if (error.problem() != IndexError::Problem::damaged) throw;
  return damaged_manifest(index, error);
}

bool is_damage(const Finding& finding) { return !finding.unreadable; }

}  // namespace

bool Verification::is_damaged() const {
  return std::any_of(findings.begin(), findings.end(), is_damage);
}

bool Verification::is_unreadable() const {
  return !std::all_of(findings.begin(), findings.end(), is_damage);
}

Verification verify_index(const fs::path& index, const VerifySteps& steps) {
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    if (auto result = verify_once(index, steps)) return std::move(*result);
  }
  throw IndexError(IndexError::Problem::busy,
                   index.string() +
                       ": the index changes faster than it can be verified; try again "
                       "when its writer is done");
}

}  // namespace backfile
