// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/schema.h"
#include "indexer/glass/table_writer.h"

namespace backfile {

using glass::Tag;
using DocumentId = std::uint32_t;

/// What places a document among others: newer ones first, then in the order of input.
struct SortKey {
  std::uint64_t date = 0;  ///< As `date_key` gives it.
  std::uint64_t sequence = 0;

  bool comes_before(const SortKey& other) const {
    return date != other.date ? date > other.date : sequence < other.sequence;
  }
};

/// A value of `schema::slot_date` as a number that is greater for a later date; 0 for none.
std::uint64_t date_key(std::string_view slot_value);

/// A document as its tables hold it: nothing in it depends on its number.
struct StoredDocument {
  DocumentId document = 0;
  Tag data{};
  Tag terms{};  ///< The entry of the table of term lists; empty if the source has none.
};

/// What a document has of a term, as far as the cursor tells it.
struct Posting {
  DocumentId document = 0;
  std::uint32_t wdf = 0;
  std::string_view positions{};  ///< The entry of the position table.
};

/// The documents of a source, in their order.
class DocumentCursor {
 public:
  virtual ~DocumentCursor() = default;
  /// False at the end. What `document` refers to is valid until the next call.
  virtual bool next(StoredDocument& document) = 0;
};

/// The terms of a source in the order of their bytes, and the documents of each in their order.
class TermCursor {
 public:
  virtual ~TermCursor() = default;
  /// False at the end. What is left of the term before is passed over.
  virtual bool next_term() = 0;
  /// Valid until `next_term`.
  virtual std::string_view term() const = 0;
  /// False after the last document of the term. What `posting` refers to is valid until the next
  /// call.
  virtual bool next(Posting& posting) = 0;
};

/// The values of one slot, in the order of the documents.
class ValueCursor {
 public:
  virtual ~ValueCursor() = default;
  /// False at the end. `value` is valid until the next call.
  virtual bool next(DocumentId& document, std::string_view& value) = 0;
};

/// A facet of a source: the slot of its ordinals there, and what they stand for.
struct SourceFacet {
  std::string name{};
  schema::Slot slot = 0;
  const std::vector<std::string>* values = nullptr;  ///< Lives as long as the source.
};

/// Documents that go into a segment: analysed ones in memory, or those of another segment. They are
/// numbered from 1 in the order of their keys. Cursors of one source may be used in different
/// threads at once; opening one is for one thread at a time. Throws IndexError.
class SegmentSource {
 public:
  virtual ~SegmentSource() = default;

  /// By document, from number 1 at index 0.
  virtual const std::vector<SortKey>& keys() const = 0;
  /// The sums of the wdfs, by document as `keys`.
  virtual const std::vector<std::uint32_t>& lengths() const = 0;
  /// The id of an article. Valid as long as the source.
  virtual std::string_view id(DocumentId document) const = 0;
  /// Whether a document is to be left out.
  virtual bool is_dead(DocumentId document) const = 0;

  virtual std::vector<SourceFacet> facets() const = 0;

  virtual std::unique_ptr<DocumentCursor> documents() const = 0;
  /// All terms, without positions.
  virtual std::unique_ptr<TermCursor> postings() const = 0;
  /// The positions of the terms and documents that have some, without the wdf.
  virtual std::unique_ptr<TermCursor> positions() const = 0;
  virtual std::unique_ptr<ValueCursor> values(schema::Slot slot) const = 0;

  /// The terms, positions and stored data of a document, without its values, for Xapian's own
  /// writer.
  virtual Xapian::Document document(DocumentId document) const = 0;
};

using Sources = std::vector<std::unique_ptr<SegmentSource>>;

}  // namespace backfile
