// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/stored_segment.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>

#include "common/facet_fields.h"
#include "common/xapian_guard.h"
#include "indexer/glass/packing.h"
#include "indexer/glass/posting_list.h"
#include "indexer/glass/table_reader.h"

namespace backfile {
namespace {

namespace fs = std::filesystem;

Xapian::Database open_database(const fs::path& directory) {
  return guard_xapian("opening " + directory.string(),
                      [&] { return Xapian::Database(directory.string()); });
}

glass::VersionFile read_version_file(const fs::path& directory) {
  const auto file = directory / glass::version_file_name;
  std::ifstream in(file, std::ios::binary);
  if (!in)
    throw IndexError(IndexError::Problem::io,
                     file.string() + ": cannot be opened: " + std::strerror(errno));
  return glass::decode_version_file(std::string(std::istreambuf_iterator<char>(in), {}));
}

// A table without a file is empty.
std::unique_ptr<glass::TableReader> open_table(const fs::path& directory,
                                               const glass::VersionFile& version,
                                               glass::Table table) {
  if (!version.tables[table]) return nullptr;
  return std::make_unique<glass::TableReader>(directory / glass::table_file(table),
                                              *version.tables[table]);
}

std::vector<SortKey> read_keys(const Xapian::Database& database, std::uint64_t sequence) {
  std::vector<SortKey> keys(database.get_lastdocid());
  for (auto& key : keys) key.sequence = sequence++;
  for (auto date = database.valuestream_begin(schema::slot_date);
       date != database.valuestream_end(schema::slot_date); ++date)
    keys.at(date.get_docid() - 1).date = date_key(*date);
  return keys;
}

}  // namespace

StoredSegment::StoredSegment(fs::path directory, Tombstones tombstones,
                             std::uint64_t first_sequence)
    : StoredSegment(std::move(directory), std::move(tombstones), std::vector<SortKey>()) {
  keys_ = guard_xapian("reading " + directory_.string(),
                       [&] { return read_keys(database_, first_sequence); });
}

StoredSegment::StoredSegment(fs::path directory, Tombstones tombstones, std::vector<SortKey> keys)
    : directory_(std::move(directory)),
      tombstones_(std::move(tombstones)),
      database_(open_database(directory_)),
      keys_(std::move(keys)) {
  guard_xapian("reading " + directory_.string(), [&] {
    read_lengths(database_);
    read_facets(database_);
  });
}

void StoredSegment::read_lengths(const Xapian::Database& database) {
  lengths_.resize(database.get_lastdocid());
  for (auto document = database.postlist_begin({}); document != database.postlist_end({});
       ++document)
    lengths_.at(*document - 1) = document.get_doclength();
}

void StoredSegment::read_facets(const Xapian::Database& database) {
  for (const auto& field : facet_fields(read_names(database, schema::key_custom_facets))) {
    auto values = read_facet_values(database, field.name);
    if (values.size() > 0) facets_.push_back({field.name, field.slot, std::move(values)});
  }
}

std::vector<SourceFacet> StoredSegment::facets() const {
  std::vector<SourceFacet> facets;
  for (const auto& [name, slot, values] : facets_) facets.push_back({name, slot, &values.all()});
  return facets;
}

class StoredSegment::Documents : public DocumentCursor {
 public:
  explicit Documents(const fs::path& directory) {
    const auto version = read_version_file(directory);
    data_ = open_table(directory, version, glass::docdata);
    lists_ = open_table(directory, version, glass::termlist);
    advance(data_, data_document_);
  }

  bool next(StoredDocument& document) override {
    DocumentId list_document = 0;
    do {
      if (!advance(lists_, list_document)) return false;
    } while (is_slot_list_);
    document = {.document = list_document, .terms = lists_->tag()};
    if (data_was_given_) advance(data_, data_document_);
    data_was_given_ = data_document_ == list_document;
    if (data_was_given_) document.data = data_->tag();
    return true;
  }

 private:
  bool advance(const std::unique_ptr<glass::TableReader>& table, DocumentId& document) {
    document = 0;
    if (!table || !table->next()) return false;
    glass::Unpacker key(table->key());
    document = key.sortable_uint();
    is_slot_list_ = !key.at_end();
    return true;
  }

  std::unique_ptr<glass::TableReader> data_{};
  std::unique_ptr<glass::TableReader> lists_{};
  DocumentId data_document_ = 0;
  bool data_was_given_ = false;
  bool is_slot_list_ = false;  // Of the slots that have a value, beside the list of terms.
};

class StoredSegment::Postings : public TermCursor {
 public:
  explicit Postings(const fs::path& directory)
      : table_(open_table(directory, read_version_file(directory), glass::postlist)) {
    advance();
    while (has_entry_ && !is_term_) advance();
  }

  bool next_term() override {
    while (has_entry_ && !is_first_chunk_) advance();
    if (!has_entry_) return false;
    term_ = entry_term_;
    chunk_.begin_first(table_->tag().bytes);
    is_first_chunk_ = false;
    return true;
  }

  std::string_view term() const override { return term_; }

  bool next(Posting& posting) override {
    while (!chunk_.next(posting.document, posting.wdf)) {
      if (chunk_.is_last()) return false;
      advance();
      if (!has_entry_ || is_first_chunk_) glass::Unpacker::throw_damaged();
      chunk_.begin_later(table_->tag().bytes, chunk_begin_);
    }
    return true;
  }

 private:
  // To the next entry of the table. Whatever is no posting begins with a NUL and one of a few bytes
  // that no term can have there.
  void advance() {
    has_entry_ = table_ && table_->next();
    is_first_chunk_ = false;
    if (!has_entry_) return;
    const auto key = table_->key();
    is_term_ = key.size() < 2 || key[0] != '\0' || key[1] == '\xFF';
    if (!is_term_) return;
    glass::Unpacker parts(key);
    entry_term_.clear();
    is_first_chunk_ = !parts.sortable_string(entry_term_);
    if (!is_first_chunk_) chunk_begin_ = parts.sortable_uint();
  }

  std::unique_ptr<glass::TableReader> table_;
  bool has_entry_ = false;
  bool is_term_ = false;
  bool is_first_chunk_ = false;
  DocumentId chunk_begin_ = 0;
  std::string entry_term_{};
  std::string term_{};
  glass::PostingChunk chunk_{};
};

class StoredSegment::Positions : public TermCursor {
 public:
  explicit Positions(const fs::path& directory)
      : table_(open_table(directory, read_version_file(directory), glass::position)) {
    advance();
  }

  bool next_term() override {
    while (has_entry_ && is_of_term()) advance();
    if (!has_entry_) return false;
    term_.clear();
    glass::Unpacker parts(table_->key());
    if (!parts.sortable_string(term_)) glass::Unpacker::throw_damaged();
    front_ = table_->key().substr(0, table_->key().size() - parts.rest().size());
    is_given_ = false;
    return true;
  }

  std::string_view term() const override { return term_; }

  bool next(Posting& posting) override {
    if (is_given_) advance();
    is_given_ = true;
    if (!has_entry_ || !is_of_term()) return false;
    posting.document = glass::Unpacker(table_->key().substr(front_.size())).sortable_uint();
    posting.positions = table_->tag().bytes;
    return true;
  }

 private:
  void advance() { has_entry_ = table_ && table_->next(); }

  // A NUL with this byte behind it is part of a longer term.
  bool is_of_term() const {
    const auto key = table_->key();
    return !front_.empty() && key.starts_with(front_) && key.substr(front_.size(), 1) != "\xFF";
  }

  std::unique_ptr<glass::TableReader> table_;
  bool has_entry_ = false;
  bool is_given_ = false;  // The current entry.
  std::string front_{};    // Of the keys of the term.
  std::string term_{};
};

class StoredSegment::Values : public ValueCursor {
 public:
  Values(const fs::path& directory, schema::Slot slot)
      : database_(open_database(directory)),
        next_(database_.valuestream_begin(slot)),
        end_(database_.valuestream_end(slot)) {}

  bool next(DocumentId& document, std::string_view& value) override {
    if (next_ == end_) return false;
    document = next_.get_docid();
    value_ = *next_;
    value = value_;
    ++next_;
    return true;
  }

 private:
  Xapian::Database database_;
  Xapian::ValueIterator next_;
  Xapian::ValueIterator end_;
  std::string value_{};
};

std::unique_ptr<DocumentCursor> StoredSegment::documents() const {
  return std::make_unique<Documents>(directory_);
}

std::unique_ptr<TermCursor> StoredSegment::postings() const {
  return std::make_unique<Postings>(directory_);
}

std::unique_ptr<TermCursor> StoredSegment::positions() const {
  return std::make_unique<Positions>(directory_);
}

std::unique_ptr<ValueCursor> StoredSegment::values(schema::Slot slot) const {
  return std::make_unique<Values>(directory_, slot);
}

Xapian::Document StoredSegment::document(DocumentId number) const {
  Xapian::Document document;
  for (auto term = database_.termlist_begin(number); term != database_.termlist_end(number);
       ++term) {
    document.add_term(*term, term.get_wdf());
    for (auto position = term.positionlist_begin(); position != term.positionlist_end(); ++position)
      document.add_posting(*term, *position, 0);
  }
  document.set_data(database_.get_document(number).get_data());
  return document;
}

}  // namespace backfile
