// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "common/manifest.h"

namespace backfile {

inline constexpr std::string_view lock_name = "lock";

/// The directory of an index as its writer sees it: a manifest, the segments it names, the lock,
/// and what a killed writer may have left. What the manifest names never changes; publishing
/// replaces the manifest, which is the one moment at which the index changes.
class IndexDirectory {
 public:
  explicit IndexDirectory(std::filesystem::path path) : path_(std::move(path)) {}

  const std::filesystem::path& path() const { return path_; }

  /// Makes the directory, parents included, unless it is there. Throws IndexError: exists if it
  /// holds anything that is not of an index, io.
  void prepare() const;

  /// Whether there is a manifest, readable or not.
  bool is_published() const;

  /// The manifest, or nothing if there is none that this version understands.
  std::optional<Manifest> readable_manifest() const;

  /// Where the next segment is to be built, and where it is to stand when it is complete.
  std::filesystem::path scratch() const { return path_ / "building"; }
  std::filesystem::path segment(std::uint64_t generation) const;

  /// One more than that of the manifest, and without a segment of its number.
  std::uint64_t unused_generation() const;

  /// Makes `manifest` the published one, durably. All that it names is on the disk.
  void publish(const Manifest& manifest) const;

  /// Removes what a killed writer left: the scratch and, unless a manifest that cannot be read may
  /// name them, the segments that are not published. Under the lock.
  void remove_leftovers() const;

 private:
  std::filesystem::path path_;
};

/// What the tombstones of `segment` that a generation brings are called.
std::string tombstones_name(const std::string& segment, std::uint64_t generation);

/// What the cancellations that a generation brings are called.
std::string cancellations_name(std::uint64_t generation);

}  // namespace backfile
