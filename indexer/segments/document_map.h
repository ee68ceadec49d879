// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <vector>

#include "common/glass/packing.h"
#include "indexer/segments/segment_source.h"

namespace backfile {

/// Which numbers the documents of several sources have in the segment they go into. Of one source
/// they ascend.
class DocumentMap {
 public:
  /// Merges the sources by the keys of their documents and leaves out the dead.
  explicit DocumentMap(const Sources& sources);

  /// 0 for a document that is left out. Throws IndexError (damaged) if the source has no such one.
  DocumentId number(std::size_t source, DocumentId document) const {
    const auto& numbers = numbers_[source];
    if (document - std::size_t{1} >= numbers.size()) glass::Unpacker::throw_damaged();
    return numbers[document - 1];
  }

  /// Calls `visit(source, document, number)` for each document that is not left out.
  template <typename Visit>
  void each(Visit&& visit) const {
    for (std::size_t source = 0; source < numbers_.size(); ++source) {
      DocumentId document = 0;
      for (const auto number : numbers_[source])
        if (++document; number != 0) visit(source, document, number);
    }
  }

  /// Documents in all.
  DocumentId size() const { return size_; }

 private:
  std::vector<std::vector<DocumentId>> numbers_;
  DocumentId size_ = 0;
};

}  // namespace backfile
