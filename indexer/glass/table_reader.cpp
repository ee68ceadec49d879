// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/table_reader.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "backfile/error.h"
#include "common/glass/block_layout.h"
#include "common/glass/packing.h"

namespace backfile::glass {
namespace {

using Problem = IndexError::Problem;

[[noreturn]] void fail(const std::filesystem::path& path) {
  throw IndexError(Problem::io, path.string() + ": cannot read: " + std::strerror(errno));
}

}  // namespace

TableReader::TableReader(const std::filesystem::path& path, const TableRoot& root)
    : path_(path),
      root_(root),
      descriptor_(::open(path.c_str(), O_RDONLY | O_CLOEXEC)),
      levels_(root.level + std::size_t{1}) {
  if (descriptor_ < 0) fail(path_);
  ::posix_fadvise(descriptor_, 0, 0, POSIX_FADV_SEQUENTIAL);
}

TableReader::~TableReader() { ::close(descriptor_); }

void TableReader::read_block(std::uint32_t number, std::size_t level) {
  Level& here = levels_[level];
  here.block.resize(root_.block_size);
  const auto offset = static_cast<off_t>(number) * static_cast<off_t>(root_.block_size);
  const auto size = ::pread(descriptor_, here.block.data(), here.block.size(), offset);
  if (size < 0) fail(path_);
  if (static_cast<std::size_t>(size) != here.block.size() ||
      byte_at(here.block, level_offset) != level)
    throw IndexError(Problem::damaged, path_.string() + ": block " + std::to_string(number) +
                                           " is not as it was written");
  here.directory_end = read_2(here.block, directory_end_offset);
  here.entry = directory_begin;
  if (here.directory_end <= directory_begin) Unpacker::throw_damaged();
}

// From the current item of a branch to the first item of the leaf below.
void TableReader::descend(std::size_t level) {
  for (; level > 0; --level) read_block(read_4(item(level), 0), level - 1);
}

std::string_view TableReader::item(std::size_t level) const {
  const Level& here = levels_[level];
  const std::size_t offset = read_2(here.block, here.entry);
  if (offset >= here.block.size()) Unpacker::throw_damaged();
  const auto rest = std::string_view(here.block).substr(offset);
  if (level > 0) return rest;
  const std::size_t size = (read_2(rest, 0) & item_size_mask) + 3;
  if (size > rest.size() || item_head_size(byte_at(rest, 2)) > size) Unpacker::throw_damaged();
  return rest.substr(0, size);
}

bool TableReader::next_item(std::size_t level) {
  if (level >= levels_.size()) return false;
  Level& here = levels_[level];
  here.entry += directory_entry_size;
  if (here.entry < here.directory_end) {
    descend(level);
    return true;
  }
  return next_item(level + 1);
}

bool TableReader::next() {
  if (!begun_) {
    begun_ = true;
    read_block(root_.block, levels_.size() - 1);
    descend(levels_.size() - 1);  // To the item before all others, which is none.
  }
  if (!next_item(0)) return false;
  const auto first = item(0);
  last_key_.swap(key_);
  key_ = first.substr(3, byte_at(first, 2));
  if (key_ <= last_key_) Unpacker::throw_damaged();
  compressed_ = (byte_at(first, 0) & compressed_flag) != 0;
  tag_.clear();
  append_part();
  while (!complete_) {
    if (!next_item(0)) Unpacker::throw_damaged();
    append_part();
  }
  return true;
}

void TableReader::append_part() {
  const auto part = item(0);
  const unsigned flags = static_cast<unsigned char>(part[0]);
  const std::size_t head =
      item_head_size(byte_at(part, 2)) + ((flags & first_flag) ? 0 : component_size);
  if (head > part.size()) Unpacker::throw_damaged();
  tag_ += part.substr(head);
  complete_ = (flags & last_flag) != 0;
}

}  // namespace backfile::glass
