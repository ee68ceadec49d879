// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "common/facet_fields.h"
#include "searcher/matches.h"
#include "searcher/postings/posting_table.h"

namespace backfile {

/// The values of one facet for every document of a segment, in memory, as numbers in the segment's
/// own dictionary. Takes 4 bytes a document and 2 a value, 4 if there are more than 65,536
/// different ones. Does not change, so threads may share it.
class FacetColumn {
 public:
  using Ordinal = FacetValues::Ordinal;

  /// `distinct` is the size of the dictionary. Throws IndexError (damaged).
  FacetColumn(const PostingTable& table, const FacetField& field, std::size_t distinct);

  /// Calls `visit(begin, end)` with the ordinals of each of `documents`. Throws IndexError
  /// (damaged) for a document that the segment does not have.
  template <typename Visit>
  void each(const Documents& documents, Visit&& visit) const {
    require(documents);
    std::visit(
        [&](const auto& ordinals) {
          for (const auto document : documents)
            visit(ordinals.data() + begins_[document], ordinals.data() + begins_[document + 1]);
        },
        ordinals_);
  }

  /// Adds how many of `documents` have each value to `counts`, which is as long as the dictionary.
  /// Returns how many have none.
  std::uint64_t count(const Documents& documents, std::vector<std::uint64_t>& counts) const;

  std::size_t bytes() const;

 private:
  void require(const Documents& documents) const;

  std::vector<std::uint32_t>
      begins_;  // By document: where its ordinals begin; one more at the end.
  std::variant<std::vector<std::uint16_t>, std::vector<std::uint32_t>> ordinals_;
};

}  // namespace backfile
