// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/positions/position_cursor.h"

#include "common/glass/packing.h"
#include "common/glass/position_list.h"
#include "common/glass/version_file.h"

namespace backfile {
namespace {

// No document in a key begins with this byte (see `append_sortable_uint`).
constexpr char behind_documents = '\xF8';

}  // namespace

PositionTable::PositionTable(const std::filesystem::path& directory) {
  const auto root = glass::read_version_file(directory).tables[glass::position];
  if (root) table_.emplace(directory / glass::table_file(glass::position), *root);
}

PositionTable::Cursor::Cursor(const PositionTable& table, std::string_view term) {
  if (table.table_) entries_.emplace(*table.table_);
  enter_term(term);
  at_end_ = !entries_;
}

void PositionTable::Cursor::enter_term(std::string_view term) {
  key_.clear();
  glass::append_sortable_string(term, key_);
  front_ = key_.size();
}

bool PositionTable::Cursor::skip_to(std::uint32_t document) {
  if (at_end_ || document <= document_) return !at_end_;
  if (document <= last_document_) {
    entries_->seek_in_leaf([&](auto key) { return document_of(key) < document; });
    document_ = document_of(entries_->key());
    return true;
  }
  key_.resize(front_);
  glass::append_sortable_uint(document, key_);
  has_entry_ = entries_->seek(key_);
  at_end_ = !has_entry_ || !note_document();
  return !at_end_;
}

bool PositionTable::Cursor::next_term(std::string_view prefix) {
  leave_term();
  at_end_ = true;
  if (!has_entry_) return false;
  std::string term;
  glass::Unpacker(entries_->key()).sortable_string(term);
  if (!term.starts_with(prefix)) return false;
  at_end_ = false;
  enter_term(term);
  return note_document();
}

// To the first entry behind those of the term, where one that has come to their end is already.
void PositionTable::Cursor::leave_term() {
  if (at_end_) return;
  key_.resize(front_);
  key_ += behind_documents;
  has_entry_ = entries_->seek(key_);
  if (has_entry_ && entries_->key() < key_) glass::Unpacker::throw_damaged();
}

// Whether the present entry is of the term.
bool PositionTable::Cursor::note_document() {
  if (!is_of_term(entries_->key())) return false;
  document_ = document_of(entries_->key());
  const auto last = entries_->last_key();
  last_document_ = is_of_term(last) ? document_of(last) : document_;
  return true;
}

// The end of a term in a key is a NUL; behind it, this byte would make it part of a longer term.
bool PositionTable::Cursor::is_of_term(std::string_view key) const {
  return key.starts_with(std::string_view(key_).substr(0, front_)) &&
         key.substr(front_, 1) != "\xFF";
}

// Of a key that begins as those of the term do.
std::uint32_t PositionTable::Cursor::document_of(std::string_view key) const {
  if (key.size() < front_) glass::Unpacker::throw_damaged();
  return glass::Unpacker({key.data() + front_, key.size() - front_}).sortable_uint();
}

void PositionTable::Cursor::read(std::vector<std::uint32_t>& positions) {
  glass::read_positions(entries_->tag(), positions);
}

}  // namespace backfile
