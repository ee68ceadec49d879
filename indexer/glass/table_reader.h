// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/table_writer.h"

namespace backfile::glass {

/// Reads a table from its begin to its end, each block once. For one thread.
class TableReader {
 public:
  /// Throws IndexError (io) if the file cannot be opened.
  TableReader(const std::filesystem::path& path, const TableRoot& root);
  ~TableReader();
  TableReader(const TableReader&) = delete;
  TableReader& operator=(const TableReader&) = delete;

  /// Moves to the next entry, at first to the first one. False at the end. Throws IndexError:
  /// damaged, io.
  bool next();

  /// Of the current entry; valid until `next`.
  std::string_view key() const { return key_; }
  Tag tag() const { return {tag_, compressed_}; }

 private:
  struct Level {
    std::string block{};
    std::size_t directory_end = 0;
    std::size_t entry = 0;  // Offset in the directory of the current item.
  };

  void read_block(std::uint32_t number, std::size_t level);
  void descend(std::size_t level);
  bool next_item(std::size_t level);
  std::string_view item(std::size_t level) const;
  void append_part();

  std::filesystem::path path_;
  TableRoot root_;
  int descriptor_;
  std::vector<Level> levels_;
  bool begun_ = false;
  std::string key_{};
  std::string last_key_{};
  std::string tag_{};
  bool compressed_ = false;
  bool complete_ = false;
};

}  // namespace backfile::glass
