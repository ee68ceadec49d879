// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/facet_values.h"
#include "common/glass/packing.h"
#include "indexer/segments/segment_source.h"

namespace backfile {

/// The ordinals of one facet of a segment, as `ListColumn` has them.
class ColumnLists {
 public:
  /// Documents are numbered from 1 to `documents`.
  explicit ColumnLists(DocumentId documents) : begins_(documents + std::size_t{2}) {}

  /// Those of a document behind all before, from the value of its slot. Throws IndexError
  /// (damaged).
  void add(DocumentId document, std::string_view slot_value) {
    begin_until(document);
    decode_ordinals(slot_value, ordinals_);
  }

  /// When there are no more.
  void finish() { begin_until(begins_.size() - 1); }

  const std::vector<std::uint32_t>& begins() const { return begins_; }
  const std::vector<FacetValues::Ordinal>& ordinals() const { return ordinals_; }

 private:
  void begin_until(std::size_t document) {
    if (document >= begins_.size()) glass::Unpacker::throw_damaged();
    for (; next_ <= document; ++next_)
      begins_[next_] = static_cast<std::uint32_t>(ordinals_.size());
  }

  std::vector<std::uint32_t> begins_;
  std::vector<FacetValues::Ordinal> ordinals_{};
  std::size_t next_ = 0;
};

}  // namespace backfile
