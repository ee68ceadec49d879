// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/restrictions.h"

#include <algorithm>
#include <map>

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

Query one_filter(const std::string& field, const std::vector<std::string>& values,
                 const Snapshot& snapshot, const QueryPlanner& planner) {
  if (!is_time_facet(field)) {
    require_facet(field, snapshot);
    return QueryPlanner::value_query(field, values);
  }
  std::vector<Query> periods;
  for (const auto& value : values) {
    const Date date = period(field, value);
    periods.push_back(planner.date_query(date, date));
  }
  return Query(Query::OP_OR, periods.begin(), periods.end());
}

}  // namespace

Restrictions::Restrictions(const SearchRequest& request, const Snapshot& snapshot,
                           const QueryPlanner& planner) {
  std::map<std::string, std::vector<std::string>> by_field;
  for (const auto& [field, value] : request.filters) by_field[field].push_back(value);
  for (const auto& [field, values] : by_field)
    queries_.push_back(one_filter(field, values, snapshot, planner));
  if (request.since.known() || request.until.known())
    queries_.push_back(planner.date_query(request.since, request.until));
}

Query Restrictions::applied_to(Query query) const {
  for (const auto& restriction : queries_) query = Query(Query::OP_FILTER, query, restriction);
  return query;
}

}  // namespace backfile
