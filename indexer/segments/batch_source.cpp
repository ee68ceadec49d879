// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/batch_source.h"

#include <algorithm>
#include <cstring>

#include "indexer/glass/packing.h"
#include "indexer/glass/position_list.h"
#include "indexer/glass/term_list.h"
#include "indexer/glass/version_file.h"

namespace backfile {

BatchSource::BatchSource(std::unique_ptr<Batch> batch,
                         const std::function<bool(std::uint64_t)>& is_dead)
    : batch_(std::move(batch)) {
  put_documents_in_order(is_dead);
  sorted_ = batch_->vocabulary().sorted();
  rank_.resize(sorted_.size());
  for (std::size_t i = 0; i < sorted_.size(); ++i)
    rank_[sorted_[i]] = static_cast<std::uint32_t>(i);
  put_postings_together();
}

void BatchSource::put_documents_in_order(const std::function<bool(std::uint64_t)>& is_dead) {
  const auto& records = batch_->records();
  for (std::uint32_t i = 0; i < records.size(); ++i) {
    if (!is_dead(records[i].key.sequence)) order_.push_back(i);
  }
  std::sort(order_.begin(), order_.end(),
            [&](auto a, auto b) { return records[a].key.comes_before(records[b].key); });
  for (const auto i : order_) {
    keys_.push_back(records[i].key);
    lengths_.push_back(records[i].length);
  }
}

// The room for each term is known, so every posting goes to its place at once, document by
// document.
void BatchSource::put_postings_together() {
  begin_.assign(sorted_.size() + 1, 0);
  const auto& bytes = batch_->posting_bytes();
  for (std::size_t i = 0; i < sorted_.size(); ++i)
    begin_[i + 1] = begin_[i] + (sorted_[i] < bytes.size() ? bytes[sorted_[i]] : 0);
  end_.assign(begin_.begin(), begin_.end() - 1);
  postings_ = std::make_unique_for_overwrite<char[]>(begin_.back());
  RecordTerms::Term term;
  for (DocumentId document = 1; document <= order_.size(); ++document) {
    for (RecordTerms terms(record(document).terms); terms.next(term);) {
      char* const place = postings_.get() + end_[rank_[term.id]];
      std::memcpy(place, &document, posting_head);
      std::memcpy(place + posting_head, term.bytes.data(), term.bytes.size());
      end_[rank_[term.id]] += posting_head + term.bytes.size();
    }
  }
}

std::vector<SourceFacet> BatchSource::facets() const {
  std::vector<SourceFacet> facets;
  for (const auto& [name, facet] : batch_->facets().all()) {
    if (facet.values.size() > 0) facets.push_back({name, facet.slot, &facet.values});
  }
  return facets;
}

class BatchSource::Documents : public DocumentCursor {
 public:
  explicit Documents(const BatchSource& source) : source_(source) {}

  bool next(StoredDocument& document) override {
    if (current_ == source_.order_.size()) return false;
    const auto& record = source_.record(++current_);
    document = {.document = current_, .data = record.data, .terms = term_list(record)};
    return true;
  }

 private:
  Tag term_list(const Batch::Record& record) {
    by_rank_.clear();
    RecordTerms::Term term;
    for (RecordTerms terms(record.terms); terms.next(term);)
      by_rank_.push_back(std::uint64_t{source_.rank_[term.id]} << 32 | term.wdf);
    std::sort(by_rank_.begin(), by_rank_.end());
    encoder_.begin(record.length, by_rank_.size());
    for (const auto ranked : by_rank_)
      encoder_.add(source_.batch_->vocabulary()[source_.sorted_[ranked >> 32]],
                   static_cast<std::uint32_t>(ranked));
    const std::string& entry = encoder_.entry();
    if (entry.size() <= glass::compress_min(glass::termlist)) return {entry, false};
    const auto compressed = compressor_.compress(entry);
    return compressed.empty() ? Tag{entry, false} : Tag{compressed, true};
  }

  const BatchSource& source_;
  DocumentId current_ = 0;
  std::vector<std::uint64_t> by_rank_{};  // Rank, then wdf.
  glass::TermListEncoder encoder_{};
  glass::Compressor compressor_{};
};

class BatchSource::Terms : public TermCursor {
 public:
  explicit Terms(const BatchSource& source) : source_(source) {}

  bool next_term() override {
    while (next_rank_ < source_.sorted_.size()) {
      const std::size_t rank = next_rank_++;
      next_ = source_.postings_.get() + source_.begin_[rank];
      end_ = source_.postings_.get() + source_.end_[rank];
      term_ = source_.batch_->vocabulary()[source_.sorted_[rank]];
      if (next_ != end_) return true;
    }
    return false;
  }

  std::string_view term() const override { return term_; }

  bool next(Posting& posting) override {
    if (next_ == end_) return false;
    std::memcpy(&posting.document, next_, posting_head);
    next_ += posting_head;
    posting.wdf = read_uint(next_);
    posting.positions = positions(read_uint(next_));
    return true;
  }

 private:
  std::string_view positions(std::uint32_t count) {
    entry_.clear();
    if (count == 0) return {};
    positions_.resize(count);
    std::uint32_t last = 0;
    for (auto& position : positions_) position = last += read_uint(next_);
    glass::append_positions(positions_, entry_);
    return entry_;
  }

  const BatchSource& source_;
  std::size_t next_rank_ = 0;
  std::string_view term_{};
  const char* next_ = nullptr;
  const char* end_ = nullptr;
  std::vector<std::uint32_t> positions_{};
  std::string entry_{};
};

class BatchSource::Values : public ValueCursor {
 public:
  Values(const BatchSource& source, schema::Slot slot) : source_(source), slot_(slot) {}

  bool next(DocumentId& document, std::string_view& value) override {
    while (current_ < source_.order_.size()) {
      if (!find(source_.record(++current_).values, value)) continue;
      document = current_;
      return true;
    }
    return false;
  }

 private:
  bool find(std::string_view values, std::string_view& value) const {
    for (glass::Unpacker in(values); !in.at_end();) {
      const auto slot = in.uint();
      value = in.string();
      if (slot == slot_) return true;
    }
    return false;
  }

  const BatchSource& source_;
  schema::Slot slot_;
  DocumentId current_ = 0;
};

std::unique_ptr<DocumentCursor> BatchSource::documents() const {
  return std::make_unique<Documents>(*this);
}

std::unique_ptr<TermCursor> BatchSource::terms() const { return std::make_unique<Terms>(*this); }

std::unique_ptr<ValueCursor> BatchSource::values(schema::Slot slot) const {
  return std::make_unique<Values>(*this, slot);
}

Xapian::Document BatchSource::document(DocumentId number) const {
  Xapian::Document document;
  RecordTerms::Term term;
  for (RecordTerms terms(record(number).terms); terms.next(term);) {
    const std::string name(batch_->vocabulary()[term.id]);
    document.add_term(name, term.wdf);
    const char* next = term.bytes.data();
    read_uint(next);  // The wdf.
    Xapian::termpos position = 0;
    for (auto left = read_uint(next); left > 0; --left)
      document.add_posting(name, position += read_uint(next), 0);
  }
  const Tag& data = record(number).data;
  std::string plain(data.bytes);
  if (data.compressed) glass::Decompressor().decompress(data.bytes, plain);
  document.set_data(plain);
  return document;
}

}  // namespace backfile
