// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <xapian.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "common/column_file.h"
#include "common/facet_values.h"
#include "common/tombstones.h"
#include "indexer/segments/segment_source.h"

namespace backfile {

/// A segment on the disk as a source of another one.
class StoredSegment : public SegmentSource {
 public:
  /// Documents that `tombstones` knows are dead. They count as having come one after the other,
  /// from `first_sequence` on. Throws IndexError.
  StoredSegment(std::filesystem::path directory, Tombstones tombstones,
                std::uint64_t first_sequence);

  /// The same for a segment whose documents have other keys than what is stored tells.
  StoredSegment(std::filesystem::path directory, Tombstones tombstones, std::vector<SortKey> keys);

  const std::vector<SortKey>& keys() const override { return keys_; }
  const std::vector<std::uint32_t>& lengths() const override { return lengths_; }
  std::string_view id(DocumentId document) const override;
  bool is_dead(DocumentId document) const override { return tombstones_.contains(document); }
  std::vector<SourceFacet> facets() const override;
  std::unique_ptr<DocumentCursor> documents() const override;
  std::unique_ptr<TermCursor> postings() const override;
  std::unique_ptr<TermCursor> positions() const override;
  std::unique_ptr<ValueCursor> values(schema::Slot slot) const override;
  Xapian::Document document(DocumentId document) const override;

 private:
  class Values;

  struct Facet {
    std::string name{};
    schema::Slot slot = 0;
    FacetValues values{};
  };

  void read_documents(DocumentId first) const;
  void read_lengths(const Xapian::Database& database);
  void read_facets(const Xapian::Database& database);

  std::filesystem::path directory_;
  Tombstones tombstones_;
  Xapian::Database database_;  // For `document` alone: cursors have their own.
  std::vector<SortKey> keys_{};
  std::vector<std::uint32_t> lengths_{};
  std::vector<Facet> facets_{};
  mutable std::optional<ColumnFile> columns_{};  // Opened when an id is asked for.
  // What `document` has read at once: documents that follow each other, from `window_begin_` on.
  mutable std::vector<Xapian::Document> window_{};
  mutable DocumentId window_begin_ = 0;
};

}  // namespace backfile
