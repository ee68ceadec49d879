// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "common/facet_values.h"
#include "indexer/segments/document_map.h"
#include "indexer/segments/merged_cursors.h"
#include "indexer/segments/segment_source.h"

namespace backfile {

/// What Xapian keeps of the values of a slot.
struct ValueStatistics {
  std::uint32_t count = 0;
  std::string lowest{};
  std::string highest{};
};

struct SlotValue {
  DocumentId document = 0;
  std::string_view value{};
};

/// One slot of a segment: from which slots of the sources its values come and, for a facet, how the
/// numbers of its values change. Values are numbered in the order in which the segment's documents
/// bring them, so that neither the number of sources nor their order shows.
class SlotPlan {
 public:
  using Ordinal = FacetValues::Ordinal;

  /// A slot whose values go on as they are.
  SlotPlan(schema::Slot slot, const Sources& sources, const DocumentMap& map);
  /// The slot of the facet `name`.
  SlotPlan(schema::Slot slot, std::string name, const Sources& sources, const DocumentMap& map);

  schema::Slot slot() const { return slot_; }
  const ValueStatistics& statistics() const { return statistics_; }
  /// Empty unless it is a facet.
  const std::string& facet() const { return name_; }
  const FacetValues& values() const { return values_; }

  /// The values of the slot in the order of the segment's documents.
  class Cursor;

 private:
  class SourceValues;

  void number_values();
  void count_values();

  schema::Slot slot_;
  std::string name_{};
  const Sources* sources_;
  const DocumentMap* map_;
  std::vector<std::optional<SourceFacet>> facets_{};  // By source.
  std::vector<std::vector<Ordinal>> numbers_{};       // By source and number there.
  FacetValues values_{};
  ValueStatistics statistics_{};
};

class SlotPlan::Cursor {
 public:
  /// `plan` outlives it.
  explicit Cursor(const SlotPlan& plan);
  ~Cursor();
  Cursor(Cursor&&) noexcept;

  /// False at the end. The value is valid until the next call.
  bool next(SlotValue& value);

 private:
  const SlotPlan& plan_;
  std::unique_ptr<SourceValues> values_;
  std::vector<Ordinal> ordinals_{};
  std::string value_{};
};

/// All slots of a segment that have values, in the order of their numbers, what its metadata says
/// of them, and the lengths of its documents.
struct ValuePlan {
  std::vector<SlotPlan> slots{};
  std::vector<std::string> custom_facets{};  ///< In the order of their slots.
  std::vector<std::string> languages{};
  std::vector<std::uint32_t> lengths{};  ///< Sums of wdfs, by document.

  /// Names and values of the segment's metadata.
  std::vector<std::pair<std::string, std::string>> metadata() const;
};

ValuePlan plan_values(const Sources& sources, const DocumentMap& map);

}  // namespace backfile
