// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/positions/mapped_table.h"

#include <algorithm>

#include "backfile/error.h"
#include "common/glass/block_layout.h"

namespace backfile {
namespace {

using namespace glass;

// Behind the block number in a branch, behind the size in a leaf.
std::size_t key_offset(std::size_t level) { return level > 0 ? 4 : 2; }

bool is_first_part(std::string_view item) { return (byte_at(item, 0) & first_flag) != 0; }
bool is_last_part(std::string_view item) { return (byte_at(item, 0) & last_flag) != 0; }

std::string_view part_of_tag(std::string_view item) {
  const std::size_t head =
      item_head_size(byte_at(item, 2)) + (is_first_part(item) ? 0 : component_size);
  if (head > item.size()) Unpacker::throw_damaged();
  return item.substr(head);
}

}  // namespace

std::string_view MappedTable::block(std::uint32_t number, std::size_t level) const {
  const std::size_t offset = std::size_t{number} * root_.block_size;
  if (offset + root_.block_size > file_.bytes().size()) Unpacker::throw_damaged();
  const auto block = file_.bytes().substr(offset, root_.block_size);
  if (byte_at(block, level_offset) != level) Unpacker::throw_damaged();
  return block;
}

MappedTable::Cursor::Cursor(const MappedTable& table)
    : table_(table), levels_(table.root_.level + std::size_t{1}) {
  enter(levels_.size() - 1, table.root_.block);
  descend_to_first(levels_.size() - 1);  // To the item before all others, which is none.
}

void MappedTable::Cursor::enter(std::size_t level, std::uint32_t block) {
  Level& here = levels_[level];
  here.block = table_.block(block, level);
  here.entry = directory_begin;
  here.end = read_2(here.block, directory_end_offset);
  if (here.end <= directory_begin || here.end > here.block.size()) Unpacker::throw_damaged();
  if (level == 0) last_key_ = key_of(0, here.end - directory_entry_size);
}

std::string_view MappedTable::Cursor::item(std::size_t level, std::size_t entry) const {
  const std::string_view block = levels_[level].block;
  const std::size_t offset = read_2(block, entry);
  if (offset + key_offset(level) >= block.size()) Unpacker::throw_damaged();
  const auto rest = block.substr(offset);
  const std::size_t size =
      level > 0 ? rest.size() : (read_2(rest, 0) & item_size_mask) + std::size_t{3};
  if (size > rest.size() || key_offset(level) + 1 + byte_at(rest, key_offset(level)) > size)
    Unpacker::throw_damaged();
  return rest.substr(0, size);
}

std::string_view MappedTable::Cursor::key_of(std::size_t level, std::size_t entry) const {
  const std::string_view block = levels_[level].block;
  const std::size_t begin = read_2(block, entry) + key_offset(level) + 1;
  if (begin > block.size()) Unpacker::throw_damaged();
  const std::size_t size = byte_at(block, begin - 1);
  if (size > block.size() - begin) Unpacker::throw_damaged();
  return {block.data() + begin, size};
}

std::size_t MappedTable::Cursor::first_not_below(std::string_view key, std::size_t level,
                                                 std::size_t begin) const {
  return first_not([&](std::string_view here) { return here < key; }, level, begin);
}

// To the place before the first entry that is not below `key`. The first item of a branch is below
// every key.
void MappedTable::Cursor::descend(std::string_view key) {
  for (std::size_t level = levels_.size() - 1; level > 0; --level) {
    levels_[level].entry =
        first_not_below(key, level, directory_begin + directory_entry_size) - directory_entry_size;
    enter(level - 1, read_4(item(level, levels_[level].entry), 0));
  }
  levels_[0].entry = first_not_below(key, 0, directory_begin) - directory_entry_size;
}

void MappedTable::Cursor::descend_to_first(std::size_t level) {
  for (; level > 0; --level) enter(level - 1, read_4(item(level, levels_[level].entry), 0));
}

bool MappedTable::Cursor::next_item(std::size_t level) {
  if (level >= levels_.size()) return false;
  Level& here = levels_[level];
  here.entry += directory_entry_size;
  if (here.entry >= here.end) return next_item(level + 1);
  descend_to_first(level);
  return true;
}

bool MappedTable::Cursor::previous_item(std::size_t level) {
  if (level >= levels_.size()) return false;
  Level& here = levels_[level];
  if (here.entry < directory_begin + directory_entry_size) {
    if (!previous_item(level + 1)) return false;
    const Level& above = levels_[level + 1];
    enter(level, read_4(item(level + 1, above.entry), 0));
    here.entry = here.end;
  }
  here.entry -= directory_entry_size;
  return true;
}

bool MappedTable::Cursor::is_within_leaf(std::string_view key) const {
  return has_entry_ && this->key() < key && key <= last_key_;
}

bool MappedTable::Cursor::seek(std::string_view key) {
  if (is_within_leaf(key)) {
    levels_[0].entry = first_not_below(key, 0, levels_[0].entry + directory_entry_size);
  } else if (!has_entry_ || this->key() != key) {
    descend(key);
    has_entry_ = next_item(0);
  }
  return has_entry_;
}

bool MappedTable::Cursor::seek_below(std::string_view key) {
  descend(key);
  has_entry_ = levels_[0].entry >= directory_begin || previous_item(0);
  while (has_entry_ && !is_first_part(item(0, levels_[0].entry))) has_entry_ = previous_item(0);
  return has_entry_;
}

bool MappedTable::Cursor::next() {
  do {
    has_entry_ = next_item(0);
  } while (has_entry_ && !is_first_part(item(0, levels_[0].entry)));
  return has_entry_;
}

std::string_view MappedTable::Cursor::key() const { return key_of(0, levels_[0].entry); }

bool MappedTable::Cursor::is_compressed() const {
  return (byte_at(item(0, levels_[0].entry), 0) & compressed_flag) != 0;
}

std::string_view MappedTable::Cursor::tag() {
  const auto first = item(0, levels_[0].entry);
  if (is_last_part(first)) return part_of_tag(first);
  tag_ = part_of_tag(first);
  for (Cursor rest(*this); rest.next_item(0);) {
    const auto part = rest.item(0, rest.levels_[0].entry);
    tag_ += part_of_tag(part);
    if (is_last_part(part)) return tag_;
  }
  Unpacker::throw_damaged();
}

}  // namespace backfile
