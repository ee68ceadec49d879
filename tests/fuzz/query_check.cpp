// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/fuzz/query_check.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "backfile/error.h"
#include "backfile/searcher.h"
#include "searcher/dialects/dialect.h"
#include "searcher/query/parser.h"
#include "searcher/query/tree.h"
#include "tests/fuzz/fuzz_index.h"

namespace backfile::testing {
namespace {

// What the program gives the parser, and a day that stays the same.
const QueryContext context{.custom_facets = {"desk"}, .today = {2020, 2, 29}};
// A tree that is written out has more brackets than what was typed.
const QueryLimits wide_limits{.bytes = 1 << 20, .leaves = 1 << 16, .nesting = 1 << 10};

void require(bool holds, const std::string& what, const std::string& text) {
  if (!holds) throw std::logic_error(what + ": " + text);
}

// Whether two trees mean the same; a weight is written in six digits.
bool is_same(const QueryNode& a, const QueryNode& b) {
  return a.kind == b.kind && a.field == b.field && a.text == b.text && a.since == b.since &&
         a.until == b.until && a.number == b.number && a.region == b.region &&
         a.required == b.required && std::abs(a.boost - b.boost) <= 1e-5 * a.boost &&
         std::equal(a.children.begin(), a.children.end(), b.children.begin(), b.children.end(),
                    is_same);
}

void require_described(const QueryNode& tree) {
  const std::string text = describe(tree);
  const QueryNode again = parse_query(text, context, wide_limits);
  require(is_same(tree, again), "reads otherwise than it was written",
          text + "\n" + outline(again));
}

// The tree of a query that can be read, which is in the query language again.
std::optional<QueryNode> read(const std::string& query) try {
  return parse_query(query, context);
} catch (const QueryError& error) {
  const bool somewhere =
      error.offset() <= query.size() && error.length() <= query.size() - error.offset();
  require(somewhere || error.offset() == QueryError::nowhere, "an error behind the end", query);
  return {};
}

std::vector<std::string> sorted_ids(const Results& results) {
  std::vector<std::string> ids;
  for (const auto& hit : results.hits) ids.push_back(hit.id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

void require_plausible(const Results& results, const std::string& query) {
  require(results.hits.size() <= results.total, "more hits than matches", query);
  for (const auto& hit : results.hits) {
    require(plain_text(hit.title) == fuzz_index().article(hit.id).value().title, "another title",
            query);
    require(!hit.snippet.empty(), "nothing to show", query);
  }
}

SearchRequest request_of(const std::string& query, Match match = Match::all_or_any) {
  return {.query = query, .match = match, .facets = {{"topic", 3}, {"month", 3}}, .explain = true};
}

std::optional<Results> ask(const SearchRequest& request) try {
  return fuzz_index().search(request);
} catch (const QueryError&) {
  return {};
}

// How a query was understood, asked again, is answered in the same way: the same articles, which
// are so few that all are given, as far as it is not too long by its brackets.
void require_answered_again(const Results& results) {
  const auto again = ask(request_of(results.interpreted, Match::all));
  if (!again) return;
  require(again->interpreted == results.interpreted, "understood otherwise", results.interpreted);
  require(sorted_ids(*again) == sorted_ids(results), "answered otherwise", results.interpreted);
  require(again->facets == results.facets, "counted otherwise", results.interpreted);
}

void check_answer(const SearchRequest& request) {
  const auto results = ask(request);
  require(results || !request.lenient, "refused though lenient", request.query);
  if (!results) return;
  require_plausible(*results, request.query);
  require_answered_again(*results);
}

void check_strict(const std::string& query) {
  check_answer(request_of(query));
  const auto tree = read(query);
  if (!tree) return;
  require_described(*tree);
  require_described(relaxed(*tree));
}

void check_lenient(const std::string& query) {
  auto request = request_of(query);
  request.lenient = true;
  check_answer(request);
}

std::optional<Translation> translation_of(const std::string& query, Dialect dialect) try {
  return translate(query, dialect, context);
} catch (const QueryError&) {
  return {};
}

void check_dialect(const std::string& query, Dialect dialect) {
  if (const auto translation = translation_of(query, dialect))
    require(read(translation->query).has_value(), "a translation that cannot be read",
            translation->query);
  auto request = request_of(query);
  request.dialect = dialect;
  check_answer(request);
  request.lenient = true;
  check_answer(request);
}

}  // namespace

void check_query(std::string_view input) {
  if (input.empty()) return;
  const std::string query(input.substr(1));
  // A letter for each way to read a query.
  switch (input.front()) {
    case 'l':
      return check_lenient(query);
    case 'N':
      return check_dialect(query, Dialect::nexis);
    case 'F':
      return check_dialect(query, Dialect::factiva);
    case 'P':
      return check_dialect(query, Dialect::proquest);
    case 'L':
      return check_dialect(query, Dialect::lucene);
    default:
      return check_strict(query);
  }
}

}  // namespace backfile::testing
