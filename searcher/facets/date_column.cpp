// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/date_column.h"

#include <algorithm>

#include "backfile/error.h"
#include "common/schema.h"

namespace backfile {
namespace {

std::uint32_t packed(const Date& date) {
  return static_cast<std::uint32_t>(date.year << 9 | date.month << 5 | date.day);
}

}  // namespace

DateColumn::DateColumn(const PostingTable& table) : dates_(table.documents() + std::size_t{1}) {
  table.each_value(schema::slot_date, [&](std::uint32_t document, std::string_view value) {
    const Date date = schema::date_of_slot(value);
    dates_[document] = packed(date);
    if (!date.known()) return;
    first_ = first_.known() ? std::min(first_, date) : date;
    last_ = std::max(last_, date);
  });
}

Date DateColumn::date(Xapian::docid document) const {
  if (document >= dates_.size())
    throw IndexError(IndexError::Problem::damaged,
                     "document " + std::to_string(document) + " is beyond the last one");
  const auto days = dates_[document];
  return {.year = static_cast<int>(days >> 9),
          .month = static_cast<int>(days >> 5 & 15),
          .day = static_cast<int>(days & 31)};
}

}  // namespace backfile
