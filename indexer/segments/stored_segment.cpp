// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/stored_segment.h"

#include <algorithm>

#include "common/facet_fields.h"
#include "common/xapian_guard.h"
#include "indexer/segments/stored_tables.h"

namespace backfile {
namespace {

namespace fs = std::filesystem;

Xapian::Database open_database(const fs::path& directory) {
  return guard_xapian("opening " + directory.string(),
                      [&] { return Xapian::Database(directory.string()); });
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

std::string_view StoredSegment::id(DocumentId document) const {
  if (!columns_) columns_.emplace(directory_, keys_.size());
  return columns_->texts(schema::column_of_ids)[document];
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
  return open_stored_documents(directory_, static_cast<DocumentId>(keys_.size()));
}

std::unique_ptr<TermCursor> StoredSegment::postings() const {
  return open_stored_postings(directory_);
}

std::unique_ptr<TermCursor> StoredSegment::positions() const {
  return open_stored_positions(directory_);
}

std::unique_ptr<ValueCursor> StoredSegment::values(schema::Slot slot) const {
  return std::make_unique<Values>(directory_, slot);
}

// By their postings, as there may be no term lists. Walking through all terms for each document
// would take too long, keeping all documents too much room.
void StoredSegment::read_documents(DocumentId first) const {
  constexpr DocumentId most = 4'000;
  const auto end = std::min(first + most, static_cast<DocumentId>(keys_.size()) + 1);
  window_.clear();
  window_begin_ = first;
  for (auto document = first; document < end; ++document) {
    window_.emplace_back();
    window_.back().set_data(database_.get_document(document).get_data());
  }
  for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term) {
    const auto last = database_.postlist_end(*term);
    auto posting = database_.postlist_begin(*term);
    for (posting.skip_to(first); posting != last && *posting < end; ++posting) {
      Xapian::Document& document = window_[*posting - first];
      document.add_term(*term, posting.get_wdf());
      for (auto at = posting.positionlist_begin(); at != posting.positionlist_end(); ++at)
        document.add_posting(*term, *at, 0);
    }
  }
}

Xapian::Document StoredSegment::document(DocumentId number) const {
  if (number < window_begin_ || number >= window_begin_ + window_.size()) read_documents(number);
  return window_[number - window_begin_];
}

}  // namespace backfile
