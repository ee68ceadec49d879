// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "backfile/date.h"
#include "searcher/matches.h"
#include "searcher/postings/posting_table.h"

namespace backfile {

/// The dates of every document of a segment, to the day, in memory: 4 bytes a document. Does not
/// change, so threads may share it.
class DateColumn {
 public:
  /// A date as a number, the greater the later.
  using Code = std::uint32_t;
  static constexpr Code no_date = 0;

  /// Throws IndexError (damaged).
  explicit DateColumn(const PostingTable& table);

  /// Of a document of the segment. Throws IndexError (damaged).
  Code code(Xapian::docid document) const {
    if (document >= codes_.size()) throw_beyond(document);
    return codes_[document];
  }

  static Date date_of(Code code) {
    return {.year = static_cast<int>(code >> 9),
            .month = static_cast<int>(code >> 5 & 15),
            .day = static_cast<int>(code & 31)};
  }

  /// Documents are numbered from 1 to this.
  std::uint32_t documents() const { return static_cast<std::uint32_t>(codes_.size() - 1); }

  /// The first and the last date that any document has; `no_date` if none has any.
  Code first() const { return first_; }
  Code last() const { return last_; }

 private:
  [[noreturn]] static void throw_beyond(Xapian::docid document);

  std::vector<Code> codes_;  // By document.
  Code first_ = no_date, last_ = no_date;
};

/// Those of an index, by segment.
using DateColumns = std::vector<std::shared_ptr<const DateColumn>>;

}  // namespace backfile
