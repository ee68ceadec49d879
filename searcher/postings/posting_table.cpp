// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/postings/posting_table.h"

#include "common/glass/packing.h"
#include "common/glass/version_file.h"

namespace backfile {

PostingTable::PostingTable(const std::filesystem::path& directory) {
  const auto version = glass::read_version_file(directory);
  documents_ = version.statistics.documents;
  const auto& root = version.tables[glass::postlist];
  if (root) table_.emplace(directory / glass::table_file(glass::postlist), *root);
}

PostingTable::Chunks::Chunks(const MappedTable& table, std::string_view term)
    : cursor_(table), key_(glass::posting_key(term)) {
  glass::append_sortable_string(term, later_key_);
}

bool PostingTable::Chunks::next(glass::PostingChunk& chunk) {
  if (at_end_) return false;
  if (!begun_) {
    begun_ = true;
    if (!cursor_.seek(key_) || cursor_.key() != key_) return false;
    chunk.begin_first(cursor_.tag());
  } else {
    if (!cursor_.next() || !cursor_.key().starts_with(later_key_)) glass::Unpacker::throw_damaged();
    chunk.begin_later(cursor_.tag(),
                      glass::Unpacker(cursor_.key().substr(later_key_.size())).sortable_uint());
  }
  at_end_ = chunk.is_last();
  return true;
}

}  // namespace backfile
