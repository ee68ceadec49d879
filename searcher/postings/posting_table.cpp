// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/postings/posting_table.h"

#include "backfile/error.h"
#include "common/glass/packing.h"
#include "common/glass/version_file.h"

namespace backfile {

PostingTable::PostingTable(const std::filesystem::path& directory, std::uint64_t documents) {
  const auto version = glass::read_version_file(directory);
  if (version.statistics.documents != documents)
    throw IndexError(
        IndexError::Problem::damaged,
        directory.string() + ": has another number of documents than the manifest says");
  documents_ = version.statistics.documents;
  const auto& root = version.tables[glass::postlist];
  if (root) table_.emplace(directory / glass::table_file(glass::postlist), *root);
}

std::uint32_t PostingTable::frequency(std::string_view term) const {
  if (!table_) return 0;
  const std::string key = glass::posting_key(term);
  MappedTable::Cursor cursor(*table_);
  if (!cursor.seek(key) || cursor.key() != key) return 0;
  return static_cast<std::uint32_t>(glass::Unpacker(cursor.tag()).uint());
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
