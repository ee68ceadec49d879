// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

#include "common/column_file.h"
#include "searcher/matches.h"

namespace backfile {

/// The values of one facet for every document of a segment, as numbers in the segment's own
/// dictionary, mapped from its `ColumnFile`: 4 bytes a document and 2 a value, 4 if there are more
/// than 65,536 different ones. For all threads.
class FacetColumn {
 public:
  FacetColumn(std::shared_ptr<const ColumnFile> file, const ListColumn& lists)
      : file_(std::move(file)), lists_(lists) {}

  /// Calls `visit(begin, end)` with the ordinals of each of `documents`. Throws IndexError
  /// (damaged) for a document that the segment does not have.
  template <typename Visit>
  void each(const Documents& documents, Visit&& visit) const {
    if (!documents.empty()) require(documents.back());  // They ascend.
    const auto* const begins = lists_.begins.data();
    std::visit(
        [&](const auto& ordinals) {
          for (const auto document : documents)
            visit(ordinals.data() + begins[document], ordinals.data() + begins[document + 1]);
        },
        lists_.numbers);
  }

  /// Whether any ordinal of `document` fulfils `is_it`. Throws IndexError (damaged) for a document
  /// that the segment does not have.
  template <typename Is>
  bool any_of(Xapian::docid document, Is&& is_it) const {
    require(document);
    const auto begin = lists_.begins[document], end = lists_.begins[document + 1];
    return std::visit(
        [&](const auto& ordinals) {
          return std::any_of(ordinals.data() + begin, ordinals.data() + end, is_it);
        },
        lists_.numbers);
  }

  /// Adds how many of `documents` have each value to `counts`, which is as long as the dictionary.
  /// Returns how many have none.
  std::uint64_t count(const Documents& documents, std::vector<std::uint64_t>& counts) const;

 private:
  void require(Xapian::docid document) const;

  std::shared_ptr<const ColumnFile> file_;  // Where the column lies.
  ListColumn lists_;
};

}  // namespace backfile
