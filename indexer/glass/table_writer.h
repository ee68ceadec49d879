// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/glass/version_file.h"
#include "indexer/glass/compressor.h"
#include "indexer/glass/output_file.h"

namespace backfile::glass {

/// Writes one table, a B-tree, from entries in the order of their keys: full blocks, each written
/// once, one behind the other. The layout of a block is that of Xapian 1.4's glass_table.h.
class TableWriter {
 public:
  /// Begins the file `path`. Throws IndexError (io), as all others do.
  TableWriter(const std::filesystem::path& path, std::uint32_t compress_min);

  /// `key` is greater than the one before, not empty and of 255 bytes at most; throws
  /// std::invalid_argument otherwise. Compresses the tag where it pays.
  void add(std::string_view key, std::string_view tag);

  /// The same with a tag that is to stay as it is.
  void add(std::string_view key, const Tag& tag);

  /// Writes what is left. Nothing can be added afterwards.
  TableRoot finish();

  std::uint64_t size() const { return file_.size(); }
  std::string checksum() const { return file_.checksum(); }

 private:
  struct Block {
    std::string bytes{};
    std::size_t directory_end = 0;
    std::size_t free = 0;
    /// What tells it from the block before: goes to the level above.
    std::string separator{};
    std::uint32_t component = 0;
  };

  void require_order(std::string_view key) const;
  std::size_t first_part(std::size_t tag_size, std::size_t key_size) const;
  void begin_block(std::size_t level);
  bool fits(const Block& block, std::size_t item_size) const;
  static void append(Block& block, std::string_view item);
  std::string_view beyond_last_key(std::string_view key) const;
  void add_item(std::string_view item, std::string_view key, std::uint32_t component);
  std::uint32_t write_block(std::size_t level);
  void complete(std::size_t level);
  void add_child(std::size_t level, std::uint32_t child, const std::string& separator,
                 std::uint32_t component);

  OutputFile file_;
  std::uint32_t compress_min_;
  Compressor compressor_{};
  std::vector<Block> levels_{};
  std::string last_key_{};
  std::string item_{};
  std::uint64_t entries_ = 0;
  std::uint32_t blocks_ = 0;
};

}  // namespace backfile::glass
