// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "indexer/segments/batch.h"
#include "indexer/segments/segment_source.h"

namespace backfile {

/// A batch put in order: its documents by their keys, its postings by term.
class BatchSource : public SegmentSource {
 public:
  /// Leaves out the documents whose sequence numbers `is_dead` knows. Works in `threads`, at least
  /// one. Without `term_lists` it has none.
  BatchSource(std::unique_ptr<Batch> batch,
              const std::function<bool(std::uint64_t sequence)>& is_dead, unsigned threads,
              bool term_lists);

  const std::vector<SortKey>& keys() const override { return keys_; }
  const std::vector<std::uint32_t>& lengths() const override { return lengths_; }
  std::string_view id(DocumentId document) const override { return record(document).id; }
  bool is_dead(DocumentId) const override { return false; }
  std::vector<SourceFacet> facets() const override;
  std::unique_ptr<DocumentCursor> documents() const override;
  std::unique_ptr<TermCursor> postings() const override;
  std::unique_ptr<TermCursor> positions() const override;
  std::unique_ptr<ValueCursor> values(schema::Slot slot) const override;
  Xapian::Document document(DocumentId document) const override;

 private:
  class Documents;
  class Terms;
  class Postings;
  class Positions;
  class Values;
  struct Value {
    DocumentId document = 0;
    std::string_view value{};
  };

  const Batch::Record& record(DocumentId document) const {
    return batch_->records()[order_[document - 1]];
  }
  void put_documents_in_order(const std::function<bool(std::uint64_t)>& is_dead);
  void put_terms_in_order();
  void put_postings_together();
  void put_values_together();
  void make_term_lists(unsigned threads);
  void make_term_lists(DocumentId first, DocumentId last, Arena& arena);

  std::unique_ptr<Batch> batch_;
  std::vector<std::uint32_t> order_{};  // Of the records, by document.
  std::vector<SortKey> keys_{};
  std::vector<std::uint32_t> lengths_{};
  std::vector<TermId> sorted_{};           // The vocabulary in order ...
  LargeVector<std::uint32_t> rank_{};      // ... where a term is in it ...
  LargeVector<std::string_view> terms_{};  // ... and its terms, neighbours beside each other.
  LargeBuffer postings_{};
  LargeVector<std::size_t> begin_{};  // Of the postings of a term, by rank; and one more.
  LargeVector<std::size_t> end_{};    // Before the next begin, if documents are left out.
  std::map<schema::Slot, std::vector<Value>> values_{};
  LargeVector<Tag> term_lists_{};  // By document, or empty.
  Arena arena_{};                  // Of the terms ...
  std::vector<Arena> pieces_{};    // ... and of the term lists.
};

}  // namespace backfile
