// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/facet_counter.h"

#include <algorithm>
#include <set>
#include <utility>

#include "backfile/error.h"
#include "common/analysis/folding.h"

namespace backfile {
namespace {

constexpr std::string_view by_year = "year";
constexpr std::string_view by_month = "month";

bool more_frequent(const FacetValue& a, const FacetValue& b) {
  return a.count != b.count ? a.count > b.count : a.value < b.value;
}

std::set<std::string> selected_values(const std::string& field,
                                      const std::vector<Filter>& filters) {
  std::set<std::string> selected;
  for (const auto& filter : filters) {
    if (filter.field == field) selected.insert(fold_value(filter.value));
  }
  return selected;
}

}  // namespace

bool is_time_facet(const std::string& field) { return field == by_year || field == by_month; }

FacetCounter::Columns FacetCounter::load(const std::string& field) const {
  Columns columns;
  columns.by_segment.resize(index_.segments.size());
  // The newest segment first: its spellings are the ones that are kept.
  for (std::size_t i = index_.segments.size(); i-- > 0;) {
    const auto& segment = index_.segments[i].database;
    if (const auto own = facet_field(segment, field))
      columns.by_segment[i] = FacetColumn(segment, *own, columns.values);
  }
  return columns;
}

const FacetCounter::Columns& FacetCounter::columns(const std::string& field) {
  if (const auto loaded = columns_.find(field); loaded != columns_.end()) return loaded->second;
  if (std::find(names_.begin(), names_.end(), field) == names_.end()) {
    std::string names = "year month";
    for (const auto& name : names_) names += " " + name;
    throw QueryError("there is no facet \"" + field + "\"; there are " + names);
  }
  return columns_.emplace(field, load(field)).first->second;
}

const std::vector<DateColumn>& FacetCounter::dates() {
  if (!dates_.empty()) return dates_;
  std::vector<DateColumn> loaded;
  for (const auto& segment : index_.segments) loaded.emplace_back(segment.database);
  return dates_ = std::move(loaded);
}

FacetCounter::Counts FacetCounter::count_values(const std::string& field,
                                                const SegmentMatches& matches) {
  const auto& [values, by_segment] = columns(field);
  std::vector<std::uint64_t> counts(values.size(), 0);
  Counts result;
  for (std::size_t i = 0; i < matches.size(); ++i)
    result.missing += by_segment[i].count(matches[i], counts);
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0)
      result.values.emplace_back(values.value(static_cast<FacetValues::Ordinal>(i)), counts[i]);
  }
  return result;
}

FacetCounter::Counts FacetCounter::count_dates(DateColumn::Unit unit,
                                               const SegmentMatches& matches) {
  const auto& columns = dates();
  std::map<Date, std::uint64_t> counts;
  Counts result;
  for (std::size_t i = 0; i < matches.size(); ++i)
    result.missing += columns[i].count(matches[i], unit, counts);
  for (const auto& [date, count] : counts) result.values.emplace_back(to_string(date), count);
  return result;
}

FacetCounter::Counts FacetCounter::raw_counts(const std::string& field,
                                              const SegmentMatches& matches) {
  if (field == by_year) return count_dates(DateColumn::Unit::year, matches);
  if (field == by_month) return count_dates(DateColumn::Unit::month, matches);
  return count_values(field, matches);
}

Facet FacetCounter::count(const FacetRequest& request, const SegmentMatches& matches,
                          const std::vector<Filter>& filters) {
  const Counts counts = raw_counts(request.field, matches);
  Facet facet{.field = request.field};
  facet.distinct = counts.values.size();
  facet.missing = counts.missing;
  auto selected = selected_values(request.field, filters);
  for (const auto& [value, number] : counts.values)
    facet.values.push_back({value, number, selected.erase(fold_value(value)) > 0});
  for (const auto& filter : filters) {
    if (filter.field == request.field && selected.erase(fold_value(filter.value)) > 0)
      facet.values.push_back({filter.value, 0, true});
  }

  auto& values = facet.values;
  std::sort(values.begin(), values.end(), more_frequent);
  std::size_t place = 0;
  std::erase_if(values, [&](const auto& v) { return place++ >= request.limit && !v.selected; });
  if (is_time_facet(request.field)) {
    std::sort(values.begin(), values.end(),
              [](const auto& a, const auto& b) { return a.value < b.value; });
  }
  return facet;
}

}  // namespace backfile
