// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/positions/position_cursor.h"

#include "common/glass/packing.h"
#include "common/glass/position_list.h"
#include "common/glass/version_file.h"

namespace backfile {

PositionTable::PositionTable(const std::filesystem::path& directory) {
  const auto root = glass::read_version_file(directory).tables[glass::position];
  if (root) table_.emplace(directory / glass::table_file(glass::position), *root);
}

PositionTable::Cursor::Cursor(const PositionTable& table, std::string_view term) {
  if (table.table_) entries_.emplace(*table.table_);
  glass::append_sortable_string(term, key_);
  front_ = key_.size();
  at_end_ = !entries_;
}

bool PositionTable::Cursor::skip_to(std::uint32_t document) {
  if (at_end_ || document <= document_) return !at_end_;
  key_.resize(front_);
  glass::append_sortable_uint(document, key_);
  at_end_ = !entries_->seek(key_) || !note_document();
  return !at_end_;
}

// Whether the present entry is of the term. The end of a term in a key is a NUL; behind it, this
// byte would make it part of a longer term.
bool PositionTable::Cursor::note_document() {
  const auto key = entries_->key();
  const auto front = std::string_view(key_).substr(0, front_);
  if (!key.starts_with(front) || key.substr(front_, 1) == "\xFF") return false;
  document_ = glass::Unpacker(key.substr(front_)).sortable_uint();
  return true;
}

void PositionTable::Cursor::read(std::vector<std::uint32_t>& positions) {
  glass::read_positions(entries_->tag(), positions);
}

}  // namespace backfile
