// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/facet_column.h"

#include <algorithm>
#include <utility>

#include "backfile/error.h"
#include "common/schema.h"

namespace backfile {
namespace {

void require_document(std::size_t document, std::size_t documents) {
  if (document < documents) return;
  throw IndexError(IndexError::Problem::damaged,
                   "document " + std::to_string(document) + " is beyond the last one");
}

// Adds a segment's dictionary to `values`. Returns what its numbers are there; nothing if they are
// the same.
std::vector<FacetValues::Ordinal> add_dictionary(FacetValues own, FacetValues& values) {
  if (values.size() == 0) {
    values = std::move(own);
    return {};
  }
  std::vector<FacetValues::Ordinal> numbers;
  for (FacetValues::Ordinal i = 0; i < own.size(); ++i) numbers.push_back(values.add(own.value(i)));
  return numbers;
}

}  // namespace

FacetColumn::FacetColumn(const Xapian::Database& segment, const FacetField& field,
                         FacetValues& values) {
  FacetValues own = read_facet_values(segment, field.name);
  const std::size_t size = own.size();
  const auto numbers = add_dictionary(std::move(own), values);
  const std::size_t documents = segment.get_lastdocid();
  begin_.assign(documents + 2, 0);
  Xapian::docid next = 0;
  for (auto slot = segment.valuestream_begin(field.slot);
       slot != segment.valuestream_end(field.slot); ++slot) {
    require_document(slot.get_docid(), documents + 1);
    const auto here = static_cast<std::uint32_t>(ordinals_.size());
    for (; next <= slot.get_docid(); ++next) begin_[next] = here;
    decode_ordinals(*slot, ordinals_);
    for (auto i = std::size_t{here}; i < ordinals_.size(); ++i) {
      if (ordinals_[i] >= size)
        throw IndexError(IndexError::Problem::damaged,
                         "a value of " + field.name + " is not in its dictionary");
      if (!numbers.empty()) ordinals_[i] = numbers[ordinals_[i]];
    }
  }
  for (; next < begin_.size(); ++next) begin_[next] = static_cast<std::uint32_t>(ordinals_.size());
}

std::uint64_t FacetColumn::count(const Documents& documents,
                                 std::vector<std::uint64_t>& counts) const {
  if (begin_.empty()) return documents.size();
  if (!documents.empty()) require_document(documents.back(), begin_.size() - 1);
  std::uint64_t missing = 0;
  for (const auto document : documents) {
    const auto begin = begin_[document], end = begin_[document + 1];
    if (begin == end) ++missing;
    for (auto i = begin; i < end; ++i) ++counts[ordinals_[i]];
  }
  return missing;
}

DateColumn::DateColumn(const Xapian::Database& segment) : dates_(segment.get_lastdocid() + 1) {
  for (auto slot = segment.valuestream_begin(schema::slot_date);
       slot != segment.valuestream_end(schema::slot_date); ++slot) {
    require_document(slot.get_docid(), dates_.size());
    dates_[slot.get_docid()] = schema::date_of_slot(*slot);
  }
}

std::uint64_t DateColumn::count(const Documents& documents, Unit unit,
                                std::map<Date, std::uint64_t>& counts) const {
  if (!documents.empty()) require_document(documents.back(), dates_.size());
  std::uint64_t missing = 0;
  for (const auto document : documents) {
    Date date = dates_[document];
    date.day = 0;
    if (unit == Unit::year) date.month = 0;
    const bool known = unit == Unit::year ? date.year > 0 : date.month > 0;
    known ? ++counts[date] : ++missing;
  }
  return missing;
}

std::optional<FacetField> facet_field(const Xapian::Database& segment, const std::string& name) {
  const auto fields = facet_fields(read_names(segment, schema::key_custom_facets));
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const auto& field) { return field.name == name; });
  return found == fields.end() ? std::nullopt : std::optional(*found);
}

}  // namespace backfile
