// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/search.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <optional>
#include <utility>

#include "backfile/error.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "common/text/utf8.h"
#include "searcher/matches.h"
#include "searcher/query/correction.h"
#include "searcher/query/lenient.h"
#include "searcher/query/parser.h"
#include "searcher/query/planner.h"
#include "searcher/snippets/marker.h"
#include "searcher/snippets/snippet.h"

namespace backfile {
namespace {

using Xapian::Query;

constexpr std::size_t deepest_hit = 10'000;

void require_facet(const std::string& name, const Snapshot& snapshot) {
  const auto& known = snapshot.facet_names();
  if (std::find(known.begin(), known.end(), name) != known.end()) return;
  std::string names = "year month";
  for (const auto& facet : known) names += " " + facet;
  throw QueryError("there is no filter \"" + name + "\"; there are " + names);
}

// The text with a blank for every byte that is no text, so that places in it stay what they are.
std::string readable(const std::string& query) {
  std::string text;
  while (text.size() < query.size()) {
    const std::string_view rest = std::string_view(query).substr(text.size());
    const CodePoint point = decode(rest);
    const bool bad = point.value == replacement_character && point.length == 1;
    text += bad || point.value < 0x20 ? std::string_view(" ") : rest.substr(0, point.length);
  }
  return text;
}

// The query mended as far as it needs to be, what was done among the warnings.
std::string mended(std::string query, const QueryContext& context,
                   std::vector<std::string>& warnings) {
  const auto judge = [&](const std::string& text) -> std::optional<QueryErrorInfo> {
    try {
      parse_query(text, context);
      return {};
    } catch (const QueryError& error) {
      return QueryErrorInfo{error.what(), error.offset(), error.length()};
    }
  };
  Repaired repaired = repair(query, judge);
  warnings = std::move(repaired.warnings);
  return std::move(repaired.query);
}

bool is_possible(const Date& date) {
  return date == Date{} || parse_date(to_string(date)) == date;
}

void require_bounded(const SearchRequest& request) {
  if (request.offset > deepest_hit || request.limit > deepest_hit - request.offset)
    throw QueryError("offset and limit together are more than " + std::to_string(deepest_hit));
  for (const auto& bound : {request.since, request.until}) {
    if (!is_possible(bound)) throw QueryError("there is no date " + to_string(bound));
  }
}

// In UTC, as the dates of articles.
Date today() {
  const std::chrono::year_month_day day(
      std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
  return {.year = static_cast<int>(day.year()),
          .month = static_cast<int>(static_cast<unsigned>(day.month())),
          .day = static_cast<int>(static_cast<unsigned>(day.day()))};
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

// Everything that restricts the query, or an empty vector.
std::vector<Query> restrictions(const SearchRequest& request, const Snapshot& snapshot,
                                const QueryPlanner& planner) {
  std::map<std::string, std::vector<std::string>> by_field;
  for (const auto& [field, value] : request.filters) by_field[field].push_back(value);
  std::vector<Query> queries;
  for (const auto& [field, values] : by_field)
    queries.push_back(one_filter(field, values, snapshot, planner));
  if (request.since.known() || request.until.known())
    queries.push_back(planner.date_query(request.since, request.until));
  return queries;
}

Query restricted(Query query, const std::vector<Query>& filters) {
  for (const auto& filter : filters) query = Query(Query::OP_FILTER, query, filter);
  return query;
}

/// Puts articles without a date last.
class OldestFirst : public Xapian::KeyMaker {
 public:
  std::string operator()(const Xapian::Document& document) const override {
    const auto date = document.get_value(schema::slot_date);
    return date.empty() ? "\xFF" : date;
  }
};

/// A plan with its filters, run once.
class Run {
 public:
  Run(const Snapshot& snapshot, const SearchRequest& request, const Query& query)
      : snapshot_(snapshot),
        query_(snapshot.among_the_living(query)),
        enquire_(snapshot.index().database) {
    enquire_.set_query(query_);
    if (request.order != Order::relevance) enquire_.set_weighting_scheme(Xapian::BoolWeight());
    if (request.order == Order::newest) enquire_.set_sort_by_value(schema::slot_date, true);
    if (request.order == Order::oldest) enquire_.set_sort_by_key(&oldest_first_, false);
    hits_ = enquire_.get_mset(static_cast<Xapian::doccount>(request.offset),
                              static_cast<Xapian::doccount>(request.limit));
  }

  const Xapian::MSet& hits() const { return hits_; }
  const Query& query() const { return query_; }

  /// Exact.
  std::uint64_t total() {
    const auto upper = hits_.get_matches_upper_bound();
    if (hits_.get_matches_lower_bound() == upper) return upper;
    std::uint64_t total = 0;
    for (const auto& documents : matches()) total += documents.size();
    return total;
  }

  const SegmentMatches& matches() {
    if (!matches_) matches_ = all_matches(snapshot_.index(), query_);
    return *matches_;
  }

 private:
  const Snapshot& snapshot_;
  Query query_;
  OldestFirst oldest_first_;
  Xapian::Enquire enquire_;
  Xapian::MSet hits_;
  std::optional<SegmentMatches> matches_;
};

std::vector<CaptionHit> caption_hits(const Article& article, const ArticleMarks& marks) {
  std::vector<CaptionHit> hits;
  for (std::size_t i = 0; i < article.captions.size(); ++i) {
    const auto& [text, credit] = article.captions[i];
    const auto& here = marks.captions[i];
    hits.push_back({marked_pieces(text, {0, text.size()}, here), credit, !here.empty()});
  }
  return hits;
}

Hit make_hit(const Article& article, const SearchRequest& request, Snapshot& snapshot,
             Marker& marker) {
  const auto marks = marker.find(article, snapshot.stemmer_for(article.language));
  return {.id = article.id,
          .title = marked_pieces(article.title, {0, article.title.size()}, marks.title),
          .date = article.date,
          .source = article.source,
          .authors = article.authors,
          .url = article.url,
          .path = article.path,
          .snippet = make_snippet(article, marks, request.snippet_length),
          .captions = caption_hits(article, marks)};
}

std::vector<Hit> make_hits(const Xapian::MSet& found, const SearchRequest& request,
                           Snapshot& snapshot, Marker& marker) {
  std::vector<Hit> hits;
  for (auto item = found.begin(); item != found.end(); ++item) {
    const Article article = decode_article(item.get_document().get_data());
    hits.push_back(make_hit(article, request, snapshot, marker));
    hits.back().rank = item.get_rank() + std::size_t{1};
    hits.back().score = item.get_weight();
  }
  return hits;
}

std::string explain(const QueryNode& tree, const Query& query) {
  return "query tree\n" + outline(tree) + "Xapian query\n" + query.get_description() + "\n";
}

/// A tree that has been planned and run.
struct Attempt {
  Attempt(const QueryNode& tree, const SearchRequest& request, Snapshot& snapshot,
          QueryPlanner& planner, const std::vector<Query>& filters)
      : plan(planner.plan(tree)),
        run(snapshot, request, restricted(plan.query, filters)),
        total(run.total()) {}

  Plan plan;
  Run run;
  std::uint64_t total;
};

}  // namespace

Results answer(const SearchRequest& request, Snapshot& snapshot) {
  require_bounded(request);
  QueryPlanner planner(snapshot.index(), snapshot.words());
  const auto filters = restrictions(request, snapshot, planner);
  Results results{.query = request.query, .match = Match::all};
  const QueryContext context{.custom_facets = snapshot.custom_facets(), .today = today()};
  std::string text = readable(request.query);
  if (request.lenient) text = mended(std::move(text), context, results.warnings);
  QueryNode tree = parse_query(text, context);
  results.suggestion = corrected_query(text, tree, snapshot.index().database, snapshot.words());
  const auto relax = [&] {
    tree = relaxed(tree);
    results.match = Match::any;
  };

  if (request.match == Match::any) relax();
  std::optional<Attempt> attempt;
  attempt.emplace(tree, request, snapshot, planner, filters);
  if (attempt->total == 0 && request.match == Match::all_or_any && can_be_relaxed(tree)) {
    relax();
    attempt.emplace(tree, request, snapshot, planner, filters);
  }

  results.interpreted = describe(tree);
  auto& warnings = attempt->plan.warnings;
  results.warnings.insert(results.warnings.end(), warnings.begin(), warnings.end());
  results.total = attempt->total;
  Marker marker(std::move(attempt->plan.marks));
  results.hits = make_hits(attempt->run.hits(), request, snapshot, marker);
  for (const auto& facet : request.facets) {
    results.facets.push_back(
        snapshot.facet_counter().count(facet, attempt->run.matches(), request.filters));
  }
  if (request.explain) results.explanation = explain(tree, attempt->run.query());
  return results;
}

}  // namespace backfile
