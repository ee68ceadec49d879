// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "common/column_file.h"
#include "common/date_code.h"
#include "searcher/matches.h"

namespace backfile {

/// The dates of every document of a segment, to the day, mapped from its `ColumnFile`. For all
/// threads.
class DateColumn {
 public:
  /// Throws IndexError (damaged).
  explicit DateColumn(std::shared_ptr<const ColumnFile> file);

  /// Of a document of the segment. Throws IndexError (damaged).
  DateCode code(Xapian::docid document) const {
    if (document >= codes_.size()) throw_beyond(document);
    return codes_[document];
  }

  /// Documents are numbered from 1 to this.
  std::uint32_t documents() const { return static_cast<std::uint32_t>(codes_.size() - 1); }

  /// The first and the last date that any document has; `no_date` if none has any.
  DateCode first() const { return first_; }
  DateCode last() const { return last_; }

 private:
  [[noreturn]] static void throw_beyond(Xapian::docid document);

  std::shared_ptr<const ColumnFile> file_;  // Where they lie.
  std::span<const DateCode> codes_;         // By document.
  DateCode first_ = no_date, last_ = no_date;
};

/// Those of an index, by segment.
using DateColumns = std::vector<DateColumn>;

}  // namespace backfile
