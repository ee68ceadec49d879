// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/facets/facet_counter.h"

#include <algorithm>
#include <set>

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

const FacetColumn& FacetCounter::column(const std::string& field) {
  if (const auto loaded = columns_.find(field); loaded != columns_.end()) return loaded->second;
  const auto known = std::find_if(fields_.begin(), fields_.end(),
                                  [&](const auto& row) { return row.name == field; });
  if (known == fields_.end()) {
    std::string names = "year month";
    for (const auto& row : fields_) names += " " + row.name;
    throw QueryError("there is no facet \"" + field + "\"; there are " + names);
  }
  return columns_.emplace(field, FacetColumn(database_, *known)).first->second;
}

const DateColumn& FacetCounter::dates() {
  if (!dates_) dates_.emplace(database_);
  return *dates_;
}

FacetCounts FacetCounter::raw_counts(const std::string& field,
                                     const std::vector<Xapian::docid>& documents) {
  if (field == by_year) return dates().count(documents, DateColumn::Unit::year);
  if (field == by_month) return dates().count(documents, DateColumn::Unit::month);
  return column(field).count(documents);
}

Facet FacetCounter::count(const FacetRequest& request, const std::vector<Xapian::docid>& documents,
                          const std::vector<Filter>& filters) {
  const FacetCounts counts = raw_counts(request.field, documents);
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
