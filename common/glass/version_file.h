// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace backfile::glass {

/// What the version file says of a table.
struct TableRoot {
  std::uint32_t block = 0;  ///< Of the root of the tree.
  std::uint32_t level = 0;  ///< Of the root; leaves are at level 0.
  std::uint64_t entries = 0;
  std::uint32_t blocks = 0;
  std::uint32_t block_size = 0;
  std::uint32_t compress_min = 0;  ///< Longer tags are compressed if that pays; 0 for never.
};

/// The tables of a database, in the order of its version file.
enum Table : unsigned { postlist, docdata, termlist, position, spelling, synonym };
inline constexpr std::size_t table_count = 6;

/// "postlist.glass" and so on.
std::string table_file(Table table);

/// Above which size Xapian compresses the tags of a table; 0 for never.
std::uint32_t compress_min(Table table);

/// The bounds and sums that Xapian keeps of a database.
struct Statistics {
  std::uint32_t documents = 0;
  std::uint32_t shortest_document = 0;  ///< Of those with a length.
  std::uint32_t longest_document = 0;
  std::uint32_t highest_wdf = 0;
  std::uint64_t total_length = 0;

  bool operator==(const Statistics&) const = default;
};

/// `iamglass`, the head of a database. Documents are numbered from 1 without gaps.
struct VersionFile {
  std::string uuid = std::string(16, '\0');
  std::array<std::optional<TableRoot>, table_count> tables{};  ///< Those that have a file.
  Statistics statistics{};
};

inline constexpr std::string_view version_file_name = "iamglass";

std::string encode(const VersionFile& version);

/// Throws IndexError: incompatible if it is of another format, damaged if it cannot be understood.
VersionFile decode_version_file(std::string_view bytes);

/// That of the database in `directory`. Throws IndexError: io if it cannot be opened, else as
/// above.
VersionFile read_version_file(const std::filesystem::path& directory);

}  // namespace backfile::glass
