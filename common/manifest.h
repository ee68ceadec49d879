// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace backfile {

/// How often a word of each part counts when articles are ranked (the wdf it adds; 1 to 100).
struct FieldWeights {
  unsigned title = 3;
  unsigned caption = 2;
  unsigned body = 1;

  bool operator==(const FieldWeights&) const = default;
};

/// What is decided when an index is made and holds for as long as it lives.
struct IndexSettings {
  FieldWeights weights{};
  std::string language = "en";  ///< Of articles that do not say, and of queries.

  bool operator==(const IndexSettings&) const = default;
};

/// The head of an index directory: `manifest.json`. The directory is an index if and only if it
/// has one; it names the database that holds the articles.
struct Manifest {
  std::uint64_t generation = 0;  ///< Counts the databases that have been published here.
  std::string segment{};         ///< The database's directory, inside the index.
  IndexSettings settings{};
  std::string xapian_version{};  ///< Whose stemmers made the terms.

  bool operator==(const Manifest&) const = default;
};

inline constexpr std::string_view manifest_name = "manifest.json";

/// What the names of segments begin with.
inline constexpr std::string_view segment_stem = "segment-";

/// Throws IndexError: missing if there is none, incompatible if another version of the format, the
/// analyser or the stemmers made it, damaged if it cannot be understood, io if it cannot be read.
Manifest read_manifest(const std::filesystem::path& index);

/// The manifest as the text of its file.
std::string manifest_text(const Manifest& manifest);

}  // namespace backfile
