// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index_writer.h"

#include <vector>

#include "common/schema.h"
#include "common/stored_article.h"
#include "common/xapian_guard.h"
#include "indexer/article_check.h"
#include "indexer/durable_files.h"

namespace backfile {
namespace {

// Xapian is fastest while what it gathers in memory stays small; its own default, 10,000, takes
// half as long again. A durable commit costs more, so there are fewer.
constexpr unsigned batch_size = 200;
constexpr unsigned durable_batch_size = 1000;

bool lies_below(const std::string& path, const std::string& folder) {
  return path == folder || path.starts_with(folder + "/");
}

Xapian::WritableDatabase open_writable(const std::filesystem::path& segment, int flags) {
  return guard_xapian("opening " + segment.string() + " for writing",
                      [&] { return Xapian::WritableDatabase(segment.string(), flags); });
}

}  // namespace

IndexWriter IndexWriter::create(const std::filesystem::path& segment,
                                const IndexSettings& settings) {
  return {segment, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_SYNC, settings};
}

IndexWriter IndexWriter::open(const std::filesystem::path& segment, const IndexSettings& settings) {
  return {segment, Xapian::DB_OPEN, settings};
}

IndexWriter::IndexWriter(const std::filesystem::path& segment, int flags,
                         const IndexSettings& settings)
    : segment_(segment),
      database_(open_writable(segment, flags)),
      registry_(database_),
      builder_(settings, registry_),
      durable_((flags & Xapian::DB_NO_SYNC) == 0) {
  begin();
}

// Outside of a transaction Xapian would commit what is left when the database is closed.
void IndexWriter::begin() {
  guard_xapian("writing " + segment_.string(), [&] { database_.begin_transaction(); });
}

IndexWriter::Outcome IndexWriter::put(const Article& article) {
  const Article tidied = tidy(article);
  require_indexable(tidied);
  const Xapian::Document document = builder_.build(tidied);
  return guard_xapian("writing " + segment_.string(), [&]() -> Outcome {
    const Xapian::docid known = find(schema::id_term(tidied.id));
    if (known == 0) {
      const Xapian::docid added = database_.add_document(document);
      commit_when_due();
      return {Change::added, added};
    }
    if (is_unchanged(known, document)) return {Change::unchanged, known};
    database_.replace_document(known, document);
    commit_when_due();
    return {Change::replaced, known};
  });
}

Xapian::docid IndexWriter::find(const std::string& id_term) const {
  const auto posting = database_.postlist_begin(id_term);
  return posting == database_.postlist_end(id_term) ? 0 : *posting;
}

bool IndexWriter::is_unchanged(Xapian::docid document, const Xapian::Document& candidate) const {
  return database_.get_document(document).get_value(schema::slot_fingerprint) ==
         candidate.get_value(schema::slot_fingerprint);
}

bool IndexWriter::remove(std::string_view id) {
  return guard_xapian("writing " + segment_.string(), [&] {
    const Xapian::docid known = find(schema::id_term(id));
    if (known == 0) return false;
    database_.delete_document(known);
    commit_when_due();
    return true;
  });
}

std::string IndexWriter::path_of(Xapian::docid document) const {
  return decode_article(database_.get_document(document).get_data()).path;
}

std::size_t IndexWriter::remove_below(const std::string& folder, const Keep& keep) {
  return guard_xapian("writing " + segment_.string(), [&] {
    std::vector<Xapian::docid> gone;
    const std::string range = schema::path_range(folder);
    for (auto term = database_.allterms_begin(range); term != database_.allterms_end(range);
         ++term) {
      const auto path = schema::path_of_term(*term);
      for (auto posting = database_.postlist_begin(*term);
           posting != database_.postlist_end(*term); ++posting) {
        const std::string here = path ? *path : path_of(*posting);
        if (lies_below(here, folder) && !keep(*posting, here)) gone.push_back(*posting);
      }
    }
    for (const auto document : gone) {
      database_.delete_document(document);
      commit_when_due();
    }
    return gone.size();
  });
}

std::string IndexWriter::origin_of(const std::string& folder, const std::string& origin) {
  return guard_xapian("writing " + segment_.string(), [&] {
    const std::string key = schema::key_origin(folder);
    const std::string known = database_.get_metadata(key);
    if (!known.empty()) return known;
    database_.set_metadata(key, origin);
    return origin;
  });
}

void IndexWriter::note_several_origins(const std::string& folder) {
  guard_xapian("writing " + segment_.string(),
               [&] { database_.set_metadata(schema::key_origin(folder), several_origins); });
}

void IndexWriter::commit_when_due() {
  if (++changes_ < (durable_ ? durable_batch_size : batch_size)) return;
  commit();
}

void IndexWriter::commit() {
  guard_xapian("writing " + segment_.string(), [&] {
    if (durable_) registry_.save(database_);
    database_.commit_transaction();
  });
  // Xapian's commit renames a file in but does not wait for the directory to say so.
  if (durable_) sync_directory(segment_);
  changes_ = 0;
  begin();
}

void IndexWriter::finish(const std::filesystem::path& destination) {
  guard_xapian("writing " + destination.string(), [&] {
    registry_.save(database_);
    database_.commit_transaction();
    database_.compact(destination.string());
  });
}

}  // namespace backfile
