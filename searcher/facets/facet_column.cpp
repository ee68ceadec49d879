// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/facet_column.h"

#include <map>

#include "backfile/error.h"
#include "common/schema.h"

namespace backfile {
namespace {

void require_document(std::size_t document, std::size_t documents) {
  if (document < documents) return;
  throw IndexError(IndexError::Problem::damaged,
                   "document " + std::to_string(document) + " is beyond the last one");
}

}  // namespace

FacetColumn::FacetColumn(const Xapian::Database& database, const FacetField& field)
    : values_(read_facet_values(database, field.name)) {
  const std::size_t documents = database.get_lastdocid();
  begin_.assign(documents + 2, 0);
  Xapian::docid next = 0;
  for (auto slot = database.valuestream_begin(field.slot);
       slot != database.valuestream_end(field.slot); ++slot) {
    require_document(slot.get_docid(), documents + 1);
    const auto here = static_cast<std::uint32_t>(ordinals_.size());
    for (; next <= slot.get_docid(); ++next) begin_[next] = here;
    decode_ordinals(*slot, ordinals_);
    for (auto i = std::size_t{here}; i < ordinals_.size(); ++i) {
      if (ordinals_[i] >= values_.size())
        throw IndexError(IndexError::Problem::damaged,
                         "a value of " + field.name + " is not in its dictionary");
    }
  }
  for (; next < begin_.size(); ++next) begin_[next] = static_cast<std::uint32_t>(ordinals_.size());
}

FacetCounts FacetColumn::count(const std::vector<Xapian::docid>& documents) const {
  if (!documents.empty()) require_document(documents.back(), begin_.size() - 1);
  std::vector<std::uint64_t> counts(values_.size(), 0);
  FacetCounts result;
  for (const auto document : documents) {
    const auto begin = begin_[document], end = begin_[document + 1];
    if (begin == end) ++result.missing;
    for (auto i = begin; i < end; ++i) ++counts[ordinals_[i]];
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0)
      result.values.emplace_back(values_.value(static_cast<FacetValues::Ordinal>(i)), counts[i]);
  }
  return result;
}

DateColumn::DateColumn(const Xapian::Database& database) : dates_(database.get_lastdocid() + 1) {
  for (auto slot = database.valuestream_begin(schema::slot_date);
       slot != database.valuestream_end(schema::slot_date); ++slot) {
    require_document(slot.get_docid(), dates_.size());
    dates_[slot.get_docid()] = schema::date_of_slot(*slot);
  }
}

FacetCounts DateColumn::count(const std::vector<Xapian::docid>& documents, Unit unit) const {
  if (!documents.empty()) require_document(documents.back(), dates_.size());
  std::map<Date, std::uint64_t> counts;
  FacetCounts result;
  for (const auto document : documents) {
    Date date = dates_[document];
    date.day = 0;
    if (unit == Unit::year) date.month = 0;
    const bool known = unit == Unit::year ? date.year > 0 : date.month > 0;
    if (known) {
      ++counts[date];
    } else {
      ++result.missing;
    }
  }
  for (const auto& [date, count] : counts) result.values.emplace_back(to_string(date), count);
  return result;
}

}  // namespace backfile
