// SPDX-License-Identifier: GPL-2.0-or-later
#include "common/analysis/folding.h"
#include "common/facet_fields.h"
#include "common/schema.h"
#include "searcher/facets/branches.h"
#include "searcher/query/date_terms.h"
#include "searcher/query/planner.h"
#include "searcher/segment_documents.h"

// What the planner does about values and dates: whole terms, which give no score.
namespace backfile {
namespace {

using Kind = QueryNode::Kind;
using Query = Xapian::Query;

template <typename Items>
Query combine(Query::op op, const Items& items) {
  return Query(op, items.begin(), items.end());
}

}  // namespace

Query QueryPlanner::visit_value(const QueryNode& node) {
  if (node.field == "id") return boosted(Query(schema::id_term(node.text)), 0);
  const std::string prefix = schema::value_prefix(node.field);
  const std::string value = fold_value(node.text);
  if (node.kind == Kind::value) {
    const auto terms = value_terms(node.field, node.text);
    if (terms.size() == 1 && !index_.has(terms.front())) warn_of_unknown_value(node);
    return boosted(combine(Query::OP_OR, terms), 0);
  }
  begin_leaf(node);
  std::vector<std::string> terms;
  for (const auto& each : expand(prefix, value)) terms.push_back(prefix + each);
  return boosted(combine(Query::OP_OR, terms), 0);
}

// The first values that occur and have `folded` in them, spelled as in the newest segment.
FacetValues QueryPlanner::similar_values(const std::string& facet,
                                         const std::string& folded) const {
  constexpr std::size_t most = 5;
  FacetValues similar;
  for (auto segment = index_.segments.rbegin(); segment != index_.segments.rend(); ++segment) {
    const FacetValues values = read_facet_values(segment->database, facet);
    for (FacetValues::Ordinal i = 0; i < values.size() && similar.size() < most; ++i) {
      const std::string here = fold_value(values.value(i));
      if (here.find(folded) != std::string::npos &&
          index_.has(schema::value_term(schema::value_prefix(facet), here)))
        similar.add(values.value(i));
    }
  }
  return similar;
}

void QueryPlanner::warn_of_unknown_value(const QueryNode& node) {
  const FacetValues similar = similar_values(node.field, fold_value(node.text));
  std::string warning = "no article has the " + node.field + " \"" + node.text + "\"";
  for (FacetValues::Ordinal i = 0; i < similar.size(); ++i)
    warning += (i == 0 ? "; there is " : ", ") + node.field + ":\"" + similar.value(i) + "\"";
  plan_.warnings.push_back(std::move(warning));
}

std::vector<std::string> QueryPlanner::value_terms(const std::string& facet,
                                                   const std::string& value) const {
  const std::string prefix = schema::value_prefix(facet), folded = fold_value(value);
  std::vector<std::string> terms = {schema::value_term(prefix, folded)};
  const std::string below = beginning_below(folded);
  if (below.empty()) return terms;
  const auto end = database_.allterms_end(prefix + below);
  for (auto term = database_.allterms_begin(prefix + below); term != end; ++term)
    if (*term != terms.front()) terms.push_back(*term);
  return terms;
}

std::vector<std::string> QueryPlanner::date_terms(const Date& since, const Date& until) const {
  const auto lowest = schema::date_of_slot(database_.get_value_lower_bound(schema::slot_date));
  const auto highest = schema::date_of_slot(database_.get_value_upper_bound(schema::slot_date));
  if (!lowest.known()) return {};
  return backfile::date_terms(since, until, lowest.year, highest.year);
}

// Of each segment the articles that have a value of that facet.
Query QueryPlanner::visit_has(const QueryNode& node) const {
  if (node.text == "caption") return Query(std::string(schema::caption_start));
  if (node.text == "date") return combine(Query::OP_OR, date_terms({}, {}));
  SegmentDocuments::BySegment found;
  for (const auto& segment : index_.segments) {
    Roaring documents;
    for (const auto& facet :
         facet_fields(read_names(segment.database, schema::key_custom_facets))) {
      if (facet.name != node.text) continue;
      for (auto value = segment.database.valuestream_begin(facet.slot);
           value != segment.database.valuestream_end(facet.slot); ++value)
        documents.add(value.get_docid());
    }
    if (!documents.isEmpty()) found.emplace(segment.database.get_uuid(), std::move(documents));
  }
  return SegmentDocuments::query(std::move(found));
}

}  // namespace backfile
