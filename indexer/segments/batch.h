// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/facet_values.h"
#include "common/schema.h"
#include "indexer/glass/compressor.h"
#include "indexer/segments/arena.h"
#include "indexer/segments/segment_source.h"
#include "indexer/segments/vocabulary.h"

namespace backfile {

/// A term of a document: how much it counts, and which of the document's positions are its own.
struct TermEntry {
  TermId term = 0;
  std::uint32_t wdf = 0;
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

/// An article as it goes into a batch.
struct AnalysedDocument {
  std::vector<TermEntry> terms{};          ///< Each term once.
  std::vector<std::uint32_t> positions{};  ///< Ascending within a term.
  std::string values{};  ///< Slot and value, one after the other; the slot as a number.
  std::string date{};    ///< The value of `schema::slot_date`; among `values` too.
  std::string id{};      ///< Of the article.
  std::string data{};    ///< The stored article.
};

/// The facets of a batch with the numbers of their values.
class BatchFacets {
 public:
  using Ordinal = FacetValues::Ordinal;

  class Facet {
   public:
    Facet(schema::Slot slot_of_values, std::string prefix_of_terms)
        : slot(slot_of_values), prefix(std::move(prefix_of_terms)) {}

    /// The number of a value exactly as it is spelled. Which spelling an index shows of values that
    /// are one is decided when the order of its documents is known.
    Ordinal add(const std::string& value);

    schema::Slot slot;
    std::string prefix;
    std::vector<std::string> values{};

   private:
    std::unordered_map<std::string, Ordinal> ordinals_{};
  };

  BatchFacets();

  /// The facet of that name; a custom one is made if it is new.
  Facet& facet(const std::string& name);

  const std::map<std::string, Facet>& all() const { return facets_; }

 private:
  std::map<std::string, Facet> facets_{};
  schema::Slot next_custom_slot_ = schema::first_custom_slot;
};

/// Analysed articles in memory, in the order in which they came. For one thread.
class Batch {
 public:
  /// What is kept of a document.
  struct Record {
    SortKey key{};
    std::uint32_t length = 0;
    std::uint32_t term_count = 0;
    std::string_view terms{};  ///< As `append_terms` writes them.
    std::string_view values{};
    std::string_view id{};
    Tag data{};
  };

  Vocabulary& vocabulary() { return vocabulary_; }
  const Vocabulary& vocabulary() const { return vocabulary_; }
  BatchFacets& facets() { return facets_; }
  const BatchFacets& facets() const { return facets_; }

  void add(const AnalysedDocument& document, std::uint64_t sequence);

  const LargeVector<Record>& records() const { return records_; }

  /// Bytes that the postings of a term take when they are put together, by term.
  const LargeVector<std::uint32_t>& posting_bytes() const { return posting_bytes_; }

  /// Bytes of memory, about, with what is needed to put the postings together.
  std::size_t memory() const;

 private:
  void append_terms(const AnalysedDocument& document);

  Vocabulary vocabulary_{};
  BatchFacets facets_{};
  Arena arena_{};
  LargeVector<Record> records_{};
  LargeVector<std::uint32_t> posting_bytes_{};
  std::size_t all_posting_bytes_ = 0;
  glass::Compressor compressor_{};
  std::string terms_{};
  std::string posting_{};
};

/// Reads the terms of a record one after the other.
class RecordTerms {
 public:
  struct Term {
    TermId id = 0;
    std::string_view posting{};  ///< wdf, number of positions and positions, as numbers.
  };

  explicit RecordTerms(std::string_view bytes) : next_(bytes.data()), end_(next_ + bytes.size()) {}

  bool next(Term& term);

 private:
  const char* next_;
  const char* end_;
};

/// Reads a number of `append_uint` that is known to be whole.
inline std::uint32_t read_uint(const char*& next) {
  std::uint32_t value = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(*next++);
    value |= static_cast<std::uint32_t>(byte & 0x7F) << shift;
    if (byte < 0x80) return value;
  }
}

/// A copy of `tag` whose bytes are in `arena`.
inline Tag keep(const Tag& tag, Arena& arena) { return {arena.keep(tag.bytes), tag.compressed}; }

/// A document's number in front of each posting of a term.
inline constexpr std::size_t posting_head = sizeof(DocumentId);

}  // namespace backfile
