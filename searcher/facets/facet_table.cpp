// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/facet_table.h"

#include <algorithm>
#include <optional>

#include "common/facet_fields.h"
#include "searcher/shared_cache.h"

namespace backfile {
namespace {

// The field of a segment that has the facet's name, if its articles know it: custom facets have
// their own slots in each segment.
std::optional<FacetField> facet_field(const Xapian::Database& segment, const std::string& name) {
  const auto fields = facet_fields(read_names(segment, schema::key_custom_facets));
  const auto found = std::find_if(fields.begin(), fields.end(),
                                  [&](const auto& field) { return field.name == name; });
  return found == fields.end() ? std::nullopt : std::optional(*found);
}

std::optional<FacetColumn> column_of(const OpenSegment& segment, const FacetField& field,
                                     std::size_t distinct) {
  const auto lists = segment.columns->lists(field.slot, distinct);
  return lists ? std::optional(FacetColumn(segment.columns, *lists)) : std::nullopt;
}

FacetTable::OfSegment add_segment(const OpenSegment& segment, const std::string& name,
                                  FacetValues& values) {
  const auto field = facet_field(segment.database, name);
  if (!field) return {};
  const FacetValues own = read_facet_values(segment.database, name);
  FacetTable::OfSegment added{.column = column_of(segment, *field, own.size())};
  for (const auto& value : own.all()) added.numbers.push_back(values.add(value));
  return added;
}

FacetTable load(const OpenIndex& index, const std::string& name) {
  FacetTable table;
  table.segments.resize(index.segments.size());
  // The newest segment first: its spellings are the ones that are kept.
  for (std::size_t i = index.segments.size(); i-- > 0;)
    table.segments[i] = add_segment(index.segments[i], name, table.values);
  return table;
}

}  // namespace

// The UUID of a segment is made of what it holds.
std::shared_ptr<const FacetTable> facet_table(const OpenIndex& index, const std::string& name) {
  static SharedCache<FacetTable> tables;
  std::string key;
  for (const auto& segment : index.segments) key += segment.database.get_uuid();
  return tables.get(key + name, [&] { return load(index, name); });
}

DateColumns date_columns(const OpenIndex& index) {
  DateColumns dates;
  for (const auto& segment : index.segments) dates.emplace_back(segment.columns);
  return dates;
}

}  // namespace backfile
