// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/date_column.h"

#include <algorithm>
#include <string>
#include <utility>

#include "backfile/error.h"
#include "common/schema.h"

namespace backfile {

DateColumn::DateColumn(std::shared_ptr<const ColumnFile> file)
    : file_(std::move(file)), codes_(file_->numbers(schema::slot_date)) {
  // One less, so that no date comes last: without a branch, many codes are compared at once.
  DateCode first = no_date - 1;
  for (const auto code : codes_) {
    first = std::min(first, code - 1);
    last_ = std::max(last_, code);
  }
  first_ = first + 1;
  if (last_ > date_code({.year = 9999, .month = 12, .day = 31}))
    throw IndexError(IndexError::Problem::damaged, "an article has a date that cannot be");
}

void DateColumn::throw_beyond(Xapian::docid document) {
  throw IndexError(IndexError::Problem::damaged,
                   "document " + std::to_string(document) + " is beyond the last one");
}

}  // namespace backfile
