// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/stored_tables.h"

#include "common/glass/packing.h"
#include "common/glass/posting_chunk.h"
#include "common/glass/version_file.h"
#include "indexer/glass/table_reader.h"

namespace backfile {
namespace {

namespace fs = std::filesystem;

// A table without a file is empty.
std::unique_ptr<glass::TableReader> open_table(const fs::path& directory,
                                               const glass::VersionFile& version,
                                               glass::Table table) {
  if (!version.tables[table]) return nullptr;
  return std::make_unique<glass::TableReader>(directory / glass::table_file(table),
                                              *version.tables[table]);
}

/// The entries of documents in a table, asked in the order of the documents.
class DocumentEntries {
 public:
  DocumentEntries(const fs::path& directory, const glass::VersionFile& version, glass::Table table)
      : table_(open_table(directory, version, table)) {
    advance();
  }

  /// Empty if the document has none. Valid until the next call.
  Tag of(DocumentId document) {
    while (has_entry_ && document_ < document) advance();
    return has_entry_ && document_ == document ? table_->tag() : Tag{};
  }

  /// Whether an entry is left of a document behind `last`.
  bool has_beyond(DocumentId last) {
    while (has_entry_ && document_ <= last) advance();
    return has_entry_;
  }

 private:
  // To the next entry that is of a document itself, not of its slots, which stand behind it.
  void advance() {
    do {
      has_entry_ = table_ && table_->next();
      if (!has_entry_) return;
      glass::Unpacker key(table_->key());
      document_ = key.sortable_uint();
      is_of_slots_ = !key.at_end();
    } while (is_of_slots_);
  }

  std::unique_ptr<glass::TableReader> table_;
  bool has_entry_ = false;
  DocumentId document_ = 0;
  bool is_of_slots_ = false;
};

class StoredDocuments : public DocumentCursor {
 public:
  StoredDocuments(const fs::path& directory, const glass::VersionFile& version, DocumentId last)
      : data_(directory, version, glass::docdata),
        lists_(directory, version, glass::termlist),
        last_(last) {}

  bool next(StoredDocument& document) override {
    if (document_ == last_) {
      if (data_.has_beyond(last_) || lists_.has_beyond(last_)) glass::Unpacker::throw_damaged();
      return false;
    }
    ++document_;
    document = {.document = document_, .data = data_.of(document_), .terms = lists_.of(document_)};
    return true;
  }

 private:
  DocumentEntries data_;
  DocumentEntries lists_;
  DocumentId document_ = 0;
  DocumentId last_;
};

class StoredPostings : public TermCursor {
 public:
  explicit StoredPostings(const fs::path& directory)
      : table_(open_table(directory, glass::read_version_file(directory), glass::postlist)) {
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

class StoredPositions : public TermCursor {
 public:
  explicit StoredPositions(const fs::path& directory)
      : table_(open_table(directory, glass::read_version_file(directory), glass::position)) {
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

}  // namespace

std::unique_ptr<DocumentCursor> open_stored_documents(const fs::path& segment, DocumentId last) {
  return std::make_unique<StoredDocuments>(segment, glass::read_version_file(segment), last);
}

std::unique_ptr<TermCursor> open_stored_postings(const fs::path& segment) {
  return std::make_unique<StoredPostings>(segment);
}

std::unique_ptr<TermCursor> open_stored_positions(const fs::path& segment) {
  return std::make_unique<StoredPositions>(segment);
}

}  // namespace backfile
