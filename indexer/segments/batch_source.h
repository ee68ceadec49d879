// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "indexer/segments/batch.h"
#include "indexer/segments/segment_source.h"

namespace backfile {

/// A batch put in order: its documents by their keys, its postings by term.
class BatchSource : public SegmentSource {
 public:
  /// Leaves out the documents whose sequence numbers `is_dead` knows.
  BatchSource(std::unique_ptr<Batch> batch,
              const std::function<bool(std::uint64_t sequence)>& is_dead);

  const std::vector<SortKey>& keys() const override { return keys_; }
  const std::vector<std::uint32_t>& lengths() const override { return lengths_; }
  bool is_dead(DocumentId) const override { return false; }
  std::vector<SourceFacet> facets() const override;
  std::unique_ptr<DocumentCursor> documents() const override;
  std::unique_ptr<TermCursor> terms() const override;
  std::unique_ptr<ValueCursor> values(schema::Slot slot) const override;
  Xapian::Document document(DocumentId document) const override;

 private:
  class Documents;
  class Terms;
  class Values;

  const Batch::Record& record(DocumentId document) const {
    return batch_->records()[order_[document - 1]];
  }
  void put_documents_in_order(const std::function<bool(std::uint64_t)>& is_dead);
  void put_postings_together();

  std::unique_ptr<Batch> batch_;
  std::vector<std::uint32_t> order_{};  // Of the records, by document.
  std::vector<SortKey> keys_{};
  std::vector<std::uint32_t> lengths_{};
  std::vector<TermId> sorted_{};       // The vocabulary in order ...
  std::vector<std::uint32_t> rank_{};  // ... and where a term is in it.
  std::unique_ptr<char[]> postings_{};
  std::vector<std::size_t> begin_{};  // Of the postings of a term, by rank; and one more.
  std::vector<std::size_t> end_{};    // Before the next begin, if documents are left out.
};

}  // namespace backfile
