// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/glass/table_writer.h"

#include <algorithm>
#include <stdexcept>

#include "common/glass/block_layout.h"

namespace backfile::glass {

TableWriter::TableWriter(const std::filesystem::path& path, std::uint32_t compress_min)
    : file_(path), compress_min_(compress_min) {
  begin_block(0);
  append(levels_[0], fake_first_item);
}

void TableWriter::require_order(std::string_view key) const {
  if (key.empty() || key.size() > max_key_size)
    throw std::invalid_argument("a key of " + std::to_string(key.size()) + " bytes");
  if (key <= last_key_) throw std::invalid_argument("keys out of order");
}

void TableWriter::add(std::string_view key, std::string_view tag) {
  add(key, compressor_.compress(tag, compress_min_));
}

// How much of a long tag goes into its first item: as much as fits, if that does not cost an item
// more or if it is worth one.
std::size_t TableWriter::first_part(std::size_t tag_size, std::size_t key_size) const {
  const std::size_t overhead = item_head_size(key_size) + component_size;
  const std::size_t most = max_item_size - overhead;
  const std::size_t room = levels_[0].free % (max_item_size + directory_entry_size);
  if (tag_size <= most + component_size) return tag_size;
  if (room <= directory_entry_size + overhead) return most + component_size;
  const std::size_t here = room - directory_entry_size - overhead;
  const std::size_t rest = (tag_size - component_size) % most;
  constexpr std::size_t worth_an_item = 34;
  return here >= rest || here >= key_size + worth_an_item ? here + component_size
                                                          : most + component_size;
}

void TableWriter::add(std::string_view key, const Tag& tag) {
  require_order(key);
  const std::size_t most = max_item_size - item_head_size(key.size()) - component_size;
  const std::size_t first = first_part(tag.bytes.size(), key.size());
  const std::size_t components = (tag.bytes.size() - first + most - 1) / most + 1;
  if (components > max_components) throw std::invalid_argument("a tag too long for a table");
  std::string_view rest = tag.bytes;
  for (std::uint32_t component = 1; component <= components; ++component) {
    const auto part = rest.substr(0, component == 1 ? first : most);
    rest.remove_prefix(part.size());
    make_leaf_item(key, part, component, rest.empty() && component == components, tag.compressed,
                   item_);
    add_item(item_, key, component);
  }
  last_key_ = key;
  ++entries_;
}

void TableWriter::begin_block(std::size_t level) {
  if (level >= levels_.size()) levels_.resize(level + 1);
  Block& block = levels_[level];
  block.bytes.assign(block_size, '\0');
  block.directory_end = directory_begin;
  block.free = block_size - directory_begin;
  write_4(block.bytes, 0, first_revision);
  block.bytes[level_offset] = static_cast<char>(level);
}

bool TableWriter::fits(const Block& block, std::size_t item_size) const {
  return block.free >= item_size + directory_entry_size;
}

// The directory grows from the front, the items from the back.
void TableWriter::append(Block& block, std::string_view item) {
  block.free -= item.size() + directory_entry_size;
  const std::size_t entry = block.directory_end;
  block.directory_end += directory_entry_size;
  const std::size_t offset = block.directory_end + block.free;
  write_2(block.bytes, entry, offset);
  item.copy(block.bytes.data() + offset, item.size());
}

// As much of `key` as tells it from the one before.
std::string_view TableWriter::beyond_last_key(std::string_view key) const {
  const auto differs = std::mismatch(key.begin(), key.end(), last_key_.begin(), last_key_.end());
  return key.substr(0, static_cast<std::size_t>(differs.first - key.begin()) + 1);
}

void TableWriter::add_item(std::string_view item, std::string_view key, std::uint32_t component) {
  if (fits(levels_[0], item.size())) return append(levels_[0], item);
  complete(0);
  begin_block(0);
  levels_[0].separator = component == 1 ? beyond_last_key(key) : key;
  levels_[0].component = component;
  append(levels_[0], item);
}

std::uint32_t TableWriter::write_block(std::size_t level) {
  Block& block = levels_[level];
  write_2(block.bytes, max_free_offset, block.free);
  write_2(block.bytes, total_free_offset, block.free);
  write_2(block.bytes, directory_end_offset, block.directory_end);
  file_.write(block.bytes);
  return blocks_++;
}

// Writes the block at hand and tells the level above.
void TableWriter::complete(std::size_t level) {
  const std::uint32_t number = write_block(level);
  const std::string separator = levels_[level].separator;
  add_child(level + 1, number, separator, levels_[level].component);
}

void TableWriter::add_child(std::size_t level, std::uint32_t child, const std::string& separator,
                            std::uint32_t component) {
  const bool is_first_of_level = level >= levels_.size();
  if (is_first_of_level) begin_block(level);
  const std::string item = branch_item(child, separator, component);
  const bool full = !is_first_of_level && !fits(levels_[level], item.size());
  if (!is_first_of_level && !full) return append(levels_[level], item);
  if (full) {
    complete(level);
    begin_block(level);
  }
  levels_[level].separator = separator;
  levels_[level].component = component;
  append(levels_[level], branch_item(child, {}, 0));
}

TableRoot TableWriter::finish() {
  for (std::size_t level = 0; level + 1 < levels_.size(); ++level) complete(level);
  const std::uint32_t root = write_block(levels_.size() - 1);
  file_.finish();
  return {.block = root,
          .level = static_cast<std::uint32_t>(levels_.size() - 1),
          .entries = entries_,
          .blocks = blocks_,
          .block_size = static_cast<std::uint32_t>(block_size),
          .compress_min = compress_min_};
}

}  // namespace backfile::glass
