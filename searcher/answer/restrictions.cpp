// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/restrictions.h"

#include <algorithm>
#include <map>
#include <utility>

#include "backfile/error.h"

namespace backfile {
namespace {

using Xapian::Query;

void require_facet(const std::string& name, const Snapshot& snapshot) {
  const auto& known = snapshot.facet_names();
  if (std::find(known.begin(), known.end(), name) != known.end()) return;
  std::string names = "year month";
  for (const auto& facet : known) names += " " + facet;
  throw QueryError("there is no filter \"" + name + "\"; there are " + names);
}

Date period(const std::string& field, const std::string& value) {
  const auto date = parse_date(value);
  const bool by_month = field == "month";
  if (!date || date->day > 0 || (date->month > 0) != by_month)
    throw QueryError("\"" + value + "\" is no " + field + ": expected " +
                     (by_month ? "YYYY-MM" : "YYYY"));
  return *date;
}

std::vector<std::string> terms_of(const Filter& filter, const Snapshot& snapshot,
                                  const QueryPlanner& planner) {
  if (is_time_facet(filter.field)) {
    const Date date = period(filter.field, filter.value);
    return planner.date_terms(date, date);
  }
  require_facet(filter.field, snapshot);
  return planner.value_terms(filter.field, filter.value);
}

}  // namespace

std::vector<Restriction> restrictions_of(const SearchRequest& request, const Snapshot& snapshot,
                                         const QueryPlanner& planner) {
  std::map<std::string, std::vector<std::string>> by_field;
  for (const auto& filter : request.filters) {
    auto& terms = by_field[filter.field];
    for (auto& term : terms_of(filter, snapshot, planner)) terms.push_back(std::move(term));
  }
  std::vector<Restriction> restrictions;
  for (auto& [field, terms] : by_field) restrictions.push_back({field, std::move(terms)});
  if (request.since.known() || request.until.known())
    restrictions.push_back({{}, planner.date_terms(request.since, request.until)});
  return restrictions;
}

SplitRestrictions split(const std::vector<Restriction>& restrictions,
                        const std::vector<FacetRequest>& facets) {
  SplitRestrictions split;
  for (const auto& restriction : restrictions) {
    const bool counted = std::any_of(facets.begin(), facets.end(), [&](const auto& facet) {
      return facet.field == restriction.field;
    });
    (counted ? split.counted : split.others).push_back(restriction);
  }
  return split;
}

Query restricted(Query query, const std::vector<Restriction>& restrictions) {
  for (const auto& [field, terms] : restrictions)
    query = Query(Query::OP_FILTER, query, Query(Query::OP_OR, terms.begin(), terms.end()));
  return query;
}

}  // namespace backfile
