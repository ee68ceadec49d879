// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/glass/packing.h"

/// The bytes of a block of a table, as Xapian 1.4's glass_table.h describes them. Numbers are
/// written high byte first.
///
/// A block: revision (4 bytes), level (1), largest free gap (2), free bytes (2), end of the
/// directory (2), the directory (2 an item: its offset), free space, the items.
///
/// An item of a leaf: flags and its size without three (2), size of the key (1), the key, the
/// number of the component (2; not in the first one), the bytes of the tag.
/// An item of a branch: the block below (4), size of the key (1), the key, the component (2).
namespace backfile::glass {

inline constexpr std::size_t block_size = 8192;
inline constexpr std::size_t level_offset = 4;
inline constexpr std::size_t max_free_offset = 5;
inline constexpr std::size_t total_free_offset = 7;
inline constexpr std::size_t directory_end_offset = 9;
inline constexpr std::size_t directory_begin = 11;
inline constexpr std::size_t directory_entry_size = 2;
inline constexpr std::size_t component_size = 2;

/// At least so many items of the largest size fit into a block.
inline constexpr std::size_t min_items = 4;
inline constexpr std::size_t max_item_size =
    (block_size - directory_begin - min_items * directory_entry_size) / min_items;
inline constexpr std::size_t max_key_size = 255;
inline constexpr std::size_t max_components = 0xFFFF;

inline constexpr std::uint32_t first_revision = 1;

inline constexpr unsigned compressed_flag = 0x80;
inline constexpr unsigned last_flag = 0x40;
inline constexpr unsigned first_flag = 0x20;
inline constexpr std::size_t item_size_mask = 0x1FFF;

/// Stands before all items of a table: an empty key with an empty tag.
inline constexpr std::string_view fake_first_item{"\x60\0\0", 3};

/// What precedes the tag in the first item of an entry.
inline constexpr std::size_t item_head_size(std::size_t key_size) { return 3 + key_size; }

inline void write_2(std::string& bytes, std::size_t at, std::size_t value) {
  bytes[at] = static_cast<char>(value >> 8);
  bytes[at + 1] = static_cast<char>(value);
}

inline void write_4(std::string& bytes, std::size_t at, std::uint32_t value) {
  write_2(bytes, at, value >> 16);
  write_2(bytes, at + 2, value & 0xFFFF);
}

inline std::size_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}

/// Throws IndexError (damaged) beyond the bytes.
inline std::size_t read_2(std::string_view bytes, std::size_t at) {
  if (at + 2 > bytes.size()) Unpacker::throw_damaged();
  return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}

inline std::uint32_t read_4(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint32_t>(read_2(bytes, at) << 16 | read_2(bytes, at + 2));
}

/// Overwrites `item`. `component` counts from 1.
inline void make_leaf_item(std::string_view key, std::string_view part, std::uint32_t component,
                           bool last, bool compressed, std::string& item) {
  item.assign(2, '\0');
  item += static_cast<char>(key.size());
  item += key;
  if (component > 1) {
    item.append(component_size, '\0');
    write_2(item, item.size() - component_size, component);
  }
  item += part;
  write_2(item, 0, item.size() - 3);
  const unsigned flags = (compressed ? compressed_flag : 0) | (last ? last_flag : 0) |
                         (component == 1 ? first_flag : 0);
  item[0] = static_cast<char>(static_cast<unsigned char>(item[0]) | flags);
}

inline std::string branch_item(std::uint32_t child, std::string_view key, std::uint32_t component) {
  std::string item(4, '\0');
  write_4(item, 0, child);
  item += static_cast<char>(key.size());
  item += key;
  item.append(component_size, '\0');
  write_2(item, item.size() - component_size, component);
  return item;
}

}  // namespace backfile::glass
