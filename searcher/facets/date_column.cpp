// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/date_column.h"

#include <algorithm>
#include <string>

#include "backfile/error.h"
#include "common/schema.h"

namespace backfile {
namespace {

DateColumn::Code code_of(const Date& date) {
  return static_cast<DateColumn::Code>(date.year << 9 | date.month << 5 | date.day);
}

}  // namespace

DateColumn::DateColumn(const PostingTable& table) : codes_(table.documents() + std::size_t{1}) {
  table.each_value(schema::slot_date, [&](std::uint32_t document, std::string_view value) {
    const Code code = codes_[document] = code_of(schema::date_of_slot(value));
    if (code == no_date) return;
    first_ = first_ == no_date ? code : std::min(first_, code);
    last_ = std::max(last_, code);
  });
}

void DateColumn::throw_beyond(Xapian::docid document) {
  throw IndexError(IndexError::Problem::damaged,
                   "document " + std::to_string(document) + " is beyond the last one");
}

}  // namespace backfile
