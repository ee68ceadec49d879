// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "backfile/date.h"
#include "searcher/matches.h"
#include "searcher/postings/posting_table.h"

namespace backfile {

/// The dates of every document of a segment, to the day, in memory: 4 bytes a document. Does not
/// change, so threads may share it.
class DateColumn {
 public:
  /// Throws IndexError (damaged).
  explicit DateColumn(const PostingTable& table);

  /// Of a document of the segment; nothing known if it has none. Throws IndexError (damaged).
  Date date(Xapian::docid document) const;

  /// Documents are numbered from 1 to this.
  std::uint32_t documents() const { return static_cast<std::uint32_t>(dates_.size() - 1); }

  /// The first and the last date; nothing known if no document has one.
  Date first() const { return first_; }
  Date last() const { return last_; }

 private:
  std::vector<std::uint32_t> dates_;  // By document: year, month and day, packed; 0 for none.
  Date first_{}, last_{};
};

}  // namespace backfile
