// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/stored_articles.h"

#include "common/glass/decompressor.h"
#include "common/glass/packing.h"
#include "common/glass/version_file.h"

namespace backfile {

StoredArticles::StoredArticles(const std::filesystem::path& directory) {
  const auto version = glass::read_version_file(directory);
  const auto& root = version.tables[glass::docdata];
  if (root) table_.emplace(directory / glass::table_file(glass::docdata), *root);
}

std::string StoredArticles::data(Xapian::docid document) const {
  if (!table_) glass::Unpacker::throw_damaged();
  const std::string key = glass::document_key(document);
  MappedTable::Cursor cursor(*table_);
  if (!cursor.seek(key) || cursor.key() != key) glass::Unpacker::throw_damaged();
  if (!cursor.is_compressed()) return std::string(cursor.tag());
  std::string data;
  glass::Decompressor().decompress(cursor.tag(), data);
  return data;
}

}  // namespace backfile
