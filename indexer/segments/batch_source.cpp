// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/segments/batch_source.h"

#include <algorithm>
#include <cstring>
#include <future>

#include "common/glass/decompressor.h"
#include "common/glass/packing.h"
#include "common/glass/position_list.h"
#include "common/glass/version_file.h"
#include "indexer/glass/term_list.h"

namespace backfile {

BatchSource::BatchSource(std::unique_ptr<Batch> batch,
                         const std::function<bool(std::uint64_t)>& is_dead, unsigned threads,
                         bool term_lists)
    : batch_(std::move(batch)) {
  put_documents_in_order(is_dead);
  put_terms_in_order();
  put_postings_together();
  put_values_together();
  if (term_lists) make_term_lists(threads);
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

void BatchSource::put_terms_in_order() {
  sorted_ = batch_->vocabulary().sorted();
  rank_.resize(sorted_.size());
  terms_.reserve(sorted_.size());
  for (const auto id : sorted_) {
    rank_[id] = static_cast<std::uint32_t>(terms_.size());
    terms_.push_back(arena_.keep(batch_->vocabulary()[id]));
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
  postings_ = LargeBuffer(begin_.back());
  RecordTerms::Term term;
  for (DocumentId document = 1; document <= order_.size(); ++document) {
    for (RecordTerms terms(record(document).terms); terms.next(term);) {
      char* const place = postings_.get() + end_[rank_[term.id]];
      std::memcpy(place, &document, posting_head);
      std::memcpy(place + posting_head, term.posting.data(), term.posting.size());
      end_[rank_[term.id]] += posting_head + term.posting.size();
    }
  }
}

// In so many pieces at once that two batches of different size are done at the same time.
void BatchSource::make_term_lists(unsigned threads) {
  const std::size_t size = order_.size() / threads + 1;
  pieces_.resize(threads);
  term_lists_.resize(order_.size());
  std::vector<std::future<void>> made;
  for (std::size_t i = 0; i < threads; ++i) {
    const auto first = static_cast<DocumentId>(std::min(i * size, order_.size()) + 1);
    const auto last = static_cast<DocumentId>(std::min((i + 1) * size, order_.size()));
    made.push_back(std::async(threads > 1 ? std::launch::async : std::launch::deferred,
                              [=, this] { make_term_lists(first, last, pieces_[i]); }));
  }
  for (auto& piece : made) piece.get();
}

void BatchSource::make_term_lists(DocumentId first, DocumentId last, Arena& arena) {
  std::vector<std::uint64_t> by_rank;  // Rank, then wdf.
  glass::TermListEncoder encoder;
  glass::Compressor compressor;
  for (DocumentId document = first; document <= last; ++document) {
    by_rank.clear();
    RecordTerms::Term term;
    for (RecordTerms terms(record(document).terms); terms.next(term);) {
      const char* wdf = term.posting.data();
      by_rank.push_back(std::uint64_t{rank_[term.id]} << 32 | read_uint(wdf));
    }
    std::sort(by_rank.begin(), by_rank.end());
    encoder.begin(record(document).length, by_rank.size());
    for (const auto ranked : by_rank)
      encoder.add(terms_[ranked >> 32], static_cast<std::uint32_t>(ranked));
    const auto list = compressor.compress(encoder.entry(), glass::compress_min(glass::termlist));
    term_lists_[document - 1] = keep(list, arena);
  }
}

void BatchSource::put_values_together() {
  for (DocumentId document = 1; document <= order_.size(); ++document) {
    for (glass::Unpacker in(record(document).values); !in.at_end();) {
      const auto slot = static_cast<schema::Slot>(in.uint());
      values_[slot].push_back({document, in.string()});
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
    const std::size_t at = current_++;
    document = {.document = current_,
                .data = source_.record(current_).data,
                .terms = source_.term_lists_.empty() ? Tag{} : source_.term_lists_[at]};
    return true;
  }

 private:
  const BatchSource& source_;
  DocumentId current_ = 0;
};

// What the cursors of terms have in common.
class BatchSource::Terms : public TermCursor {
 public:
  explicit Terms(const BatchSource& source) : source_(source) {}

  bool next_term() override {
    while (next_rank_ < source_.terms_.size()) {
      const std::size_t rank = next_rank_++;
      next_ = source_.postings_.get() + source_.begin_[rank];
      end_ = source_.postings_.get() + source_.end_[rank];
      term_ = source_.terms_[rank];
      if (next_ != end_) return true;
    }
    return false;
  }

  std::string_view term() const override { return term_; }

 protected:
  // Reads the next posting up to its positions, which may be none, in `left_`.
  bool next_document(Posting& posting) {
    if (next_ == end_) return false;
    std::memcpy(&posting.document, next_, posting_head);
    next_ += posting_head;
    posting.wdf = read_uint(next_);
    left_ = read_uint(next_);
    return true;
  }

  std::uint32_t next_distance() { return read_uint(next_); }

  std::uint32_t left_ = 0;

 private:
  const BatchSource& source_;
  std::size_t next_rank_ = 0;
  std::string_view term_{};
  const char* next_ = nullptr;
  const char* end_ = nullptr;
};

class BatchSource::Postings : public BatchSource::Terms {
 public:
  using Terms::Terms;

  bool next(Posting& posting) override {
    if (!next_document(posting)) return false;
    for (; left_ > 0; --left_) next_distance();
    return true;
  }
};

class BatchSource::Positions : public BatchSource::Terms {
 public:
  using Terms::Terms;

  bool next(Posting& posting) override {
    do {
      if (!next_document(posting)) return false;
    } while (left_ == 0);
    positions_.resize(left_);
    std::uint32_t last = 0;
    for (auto& position : positions_) position = last += next_distance();
    entry_.clear();
    glass::append_positions(positions_, entry_);
    posting.positions = entry_;
    return true;
  }

 private:
  std::vector<std::uint32_t> positions_{};
  std::string entry_{};
};

class BatchSource::Values : public ValueCursor {
 public:
  explicit Values(const std::vector<Value>& values) : values_(values) {}

  bool next(DocumentId& document, std::string_view& value) override {
    if (next_ == values_.size()) return false;
    document = values_[next_].document;
    value = values_[next_++].value;
    return true;
  }

 private:
  const std::vector<Value>& values_;
  std::size_t next_ = 0;
};

std::unique_ptr<DocumentCursor> BatchSource::documents() const {
  return std::make_unique<Documents>(*this);
}

std::unique_ptr<TermCursor> BatchSource::postings() const {
  return std::make_unique<Postings>(*this);
}

std::unique_ptr<TermCursor> BatchSource::positions() const {
  return std::make_unique<Positions>(*this);
}

std::unique_ptr<ValueCursor> BatchSource::values(schema::Slot slot) const {
  static const std::vector<Value> none;
  const auto found = values_.find(slot);
  return std::make_unique<Values>(found == values_.end() ? none : found->second);
}

Xapian::Document BatchSource::document(DocumentId number) const {
  Xapian::Document document;
  RecordTerms::Term term;
  for (RecordTerms terms(record(number).terms); terms.next(term);) {
    const std::string name(batch_->vocabulary()[term.id]);
    const char* next = term.posting.data();
    document.add_term(name, read_uint(next));
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
