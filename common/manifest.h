// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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
  /// Whether segments keep for each document the list of its terms, which tools of Xapian may want.
  bool term_lists = false;
  /// Words that many of the first articles have, in the order of their bytes: two of them side by
  /// side have a term of their own (`schema::pair_term`), so that their phrases are found quickly.
  std::vector<std::string> common_words{};

  bool operator==(const IndexSettings&) const = default;
};

/// A file of an index as it was published; it never changes afterwards.
struct FileRecord {
  std::string name{};  ///< Its path inside the index.
  std::uint64_t size = 0;
  std::string checksum{};  ///< `hash_hex` of its bytes.

  bool operator==(const FileRecord&) const = default;
};

/// A database of articles, complete in itself.
struct SegmentRecord {
  std::string name{};           ///< Its directory, inside the index.
  std::uint64_t documents = 0;  ///< Those that are no longer part of the index included.
  std::uint64_t dead = 0;       ///< How many are not.
  std::string tombstones{};     ///< The file that tells which; empty if all are alive.
  std::vector<FileRecord> files{};

  std::uint64_t live() const { return documents - dead; }

  bool operator==(const SegmentRecord&) const = default;
};

/// The head of an index directory: `manifest.json`. The directory is an index if and only if it
/// has one. What it names is never changed; a new state of the index is a new manifest.
struct Manifest {
  std::uint64_t generation = 0;  ///< Counts the states that have been published here.
  IndexSettings settings{};
  std::string xapian_version{};           ///< Whose stemmers made the terms.
  std::vector<SegmentRecord> segments{};  ///< Older ones first.
  /// From where the articles whose paths begin with a name were first read.
  std::map<std::string, std::string> origins{};
  std::uint64_t earlier_versions = 0;         ///< Of articles, which newer ones have replaced.
  std::uint64_t cancelled = 0;                ///< Items that are to stay out of the index.
  std::optional<FileRecord> cancellations{};  ///< Which these are; none if there are none.

  std::uint64_t articles() const;  ///< Those that are part of the index.

  bool operator==(const Manifest&) const = default;
};

inline constexpr std::string_view manifest_name = "manifest.json";

/// What the names of segments, of files of tombstones and of cancellations begin with.
inline constexpr std::string_view segment_stem = "segment-";
inline constexpr std::string_view tombstones_stem = "tombstones-";
inline constexpr std::string_view cancellations_stem = "cancellations-";

/// Throws IndexError: missing if there is none, incompatible if another version of the format, the
/// analyser or the stemmers made it, damaged if it is not as it was written, io if it cannot be
/// read.
Manifest read_manifest(const std::filesystem::path& index);

/// The manifest as the text of its file, which ends in a checksum of what is before.
std::string manifest_text(const Manifest& manifest);

}  // namespace backfile
