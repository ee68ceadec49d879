// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "common/glass/block_layout.h"
#include "common/glass/version_file.h"
#include "common/mapped_file.h"

namespace backfile {

/// A table of a segment, mapped into memory. May be read in several threads at once; its file may
/// be removed meanwhile.
class MappedTable {
 public:
  /// Throws IndexError: io if the file cannot be opened, damaged if it is not there or too short.
  MappedTable(const std::filesystem::path& path, const glass::TableRoot& root)
      : root_(root), file_(path) {}

  class Cursor;

 private:
  std::string_view block(std::uint32_t number, std::size_t level) const;

  glass::TableRoot root_;
  MappedFile file_;
};

/// A place in a table, at first before all entries. Throws IndexError (damaged).
class MappedTable::Cursor {
 public:
  /// `table` outlives the cursor.
  explicit Cursor(const MappedTable& table);

  /// Moves to the first entry whose key is not below `key`. False if there is none. Cheapest for a
  /// key a little behind the present one.
  bool seek(std::string_view key);

  /// Moves to the last entry whose key is below `key`. False if there is none.
  bool seek_below(std::string_view key);

  /// Moves within the leaf: to the first entry behind the present one for whose key `below` does
  /// not hold, where it holds for all before that and not for `last_key`.
  template <typename Below>
  void seek_in_leaf(Below&& below) {
    levels_[0].entry = first_not(below, 0, levels_[0].entry + glass::directory_entry_size);
  }

  /// Moves to the next entry. False at the end.
  bool next();

  /// Of the last entry of the leaf in which the present entry is.
  std::string_view last_key() const { return last_key_; }

  /// Of the present entry, valid as long as the table.
  std::string_view key() const;
  /// Of the present entry, valid until the cursor moves. As it is stored.
  std::string_view tag();
  /// Whether that is compressed.
  bool is_compressed() const;

 private:
  struct Level {
    std::string_view block{};
    std::size_t entry = 0;  // Offset in the directory of the current item.
    std::size_t end = 0;    // Of the directory.
  };

  void enter(std::size_t level, std::uint32_t block);
  std::string_view item(std::size_t level, std::size_t entry) const;
  std::string_view key_of(std::size_t level, std::size_t entry) const;
  template <typename Below>
  std::size_t first_not(Below&& below, std::size_t level, std::size_t begin) const;
  std::size_t first_not_below(std::string_view key, std::size_t level, std::size_t begin) const;
  void descend(std::string_view key);
  void descend_to_first(std::size_t level);
  bool next_item(std::size_t level);
  bool previous_item(std::size_t level);
  bool is_within_leaf(std::string_view key) const;

  const MappedTable& table_;
  std::vector<Level> levels_;
  std::string_view last_key_{};  // Of the present leaf.
  bool has_entry_ = false;
  std::string tag_{};  // Of several parts, put together.
};

// Of the items from `begin` on the first for whose key `below` does not hold; the nearer, the
// sooner.
template <typename Below>
std::size_t MappedTable::Cursor::first_not(Below&& below, std::size_t level,
                                           std::size_t begin) const {
  using glass::directory_entry_size;
  std::size_t last = begin;
  for (std::size_t step = directory_entry_size; last < levels_[level].end; step *= 2) {
    if (!below(key_of(level, last))) break;
    begin = last + directory_entry_size;
    last += step;
  }
  last = std::min(last, levels_[level].end);
  while (begin < last) {
    const std::size_t middle =
        begin + (last - begin) / directory_entry_size / 2 * directory_entry_size;
    if (below(key_of(level, middle))) {
      begin = middle + directory_entry_size;
    } else {
      last = middle;
    }
  }
  return begin;
}

}  // namespace backfile
