// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/options.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>
#include <vector>

#include "searcher/program/facet_option.h"

namespace backfile {

namespace {

// What a SearchRequest takes, offset and limit together.
constexpr std::size_t most_hits = 10000;
constexpr std::size_t all = std::numeric_limits<std::size_t>::max();
constexpr std::size_t longest_snippet = 10000;
constexpr std::size_t most_terms = 1000;
constexpr std::size_t longest_time = 24 * 60 * 60;

[[noreturn]] void refuse(const std::string& option, const std::string& expected,
                         const std::string& value) {
  throw UsageError("--" + option + ": expected " + expected + ", not '" + value + "'");
}

Format format_of(std::string_view word) {
  static const std::map<std::string_view, Format> formats = {
      {"text", Format::text}, {"json", Format::json}, {"ids", Format::ids},
      {"csv", Format::csv},   {"tsv", Format::tsv},   {"jsonl", Format::jsonl}};
  return formats.at(word);
}

Order order_of(std::string_view word) {
  if (word == "newest" || word == "date") return Order::newest;
  return word == "oldest" ? Order::oldest : Order::relevance;
}

Match match_of(std::string_view word) {
  if (word == "all") return Match::all;
  return word == "any" ? Match::any : Match::all_or_any;
}

Dialect dialect_of(std::string_view word) {
  if (word == "nexis") return Dialect::nexis;
  if (word == "factiva") return Dialect::factiva;
  if (word == "proquest") return Dialect::proquest;
  return word == "lucene" ? Dialect::lucene : Dialect::backfile;
}

Date date_of(const CommandLine& line, const std::string& option) {
  if (!line.has(option)) return {};
  const std::string text = line.text(option);
  const std::optional<Date> date = parse_date(text);
  if (!date || date->second_of_day >= 0) refuse(option, "YYYY, YYYY-MM or YYYY-MM-DD", text);
  return *date;
}

Filter filter_of(const std::string& text) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals == 0 || equals + 1 == text.size())
    refuse("filter", "FIELD=VALUE", text);
  return {.field = text.substr(0, equals), .value = text.substr(equals + 1)};
}

template <typename Read>
auto each(const std::vector<std::string>& texts, Read read) {
  std::vector<decltype(read(texts.front()))> values;
  std::transform(texts.begin(), texts.end(), std::back_inserter(values), read);
  return values;
}

// The operands behind the index, joined by blanks.
std::string query_of(const CommandLine& line) {
  const std::vector<std::string>& words = line.operands();
  if (words.size() < 2) return SearchRequest{}.query;
  std::string query = words[1];
  for (std::size_t i = 2; i < words.size(); ++i) query += ' ' + words[i];
  return query;
}

QueryLimits limits_of(const CommandLine& line) {
  const auto& most = highest_limits;
  return {.bytes = line.number("max-bytes", 0, most.bytes),
          .leaves = line.number("max-words", 0, most.leaves),
          .nesting = line.number("max-nesting", 0, most.nesting),
          .wildcard_letters = line.number("wildcard-letters", 1, most.wildcard_letters),
          .expanded_words = line.number("max-expansion", 0, most.expanded_words)};
}

bool wants_rows(const CommandLine& line) { return is_of_rows(format_of(line.text("format"))); }

// Rows are written as they are found, other hits kept.
std::size_t most_hits_of(const CommandLine& line) { return wants_rows(line) ? all : most_hits; }

// Whoever asks for a table wants all of it.
bool wants_table(const CommandLine& line) {
  return wants_rows(line) && line.text("format") != "ids";
}

// The hits are of one query alone.
std::size_t limit_of(const CommandLine& line) {
  if (line.has("compare") && !line.has("limit")) return 0;
  if (line.has("limit") ? wants_rows(line) && line.text("limit") == "all" : wants_table(line))
    return all;
  return line.number("limit", 0, most_hits_of(line));
}

std::vector<FacetRequest> facets_of(const CommandLine& line) {
  const std::size_t limit = wants_table(line) ? all : FacetRequest{}.limit;
  auto facets =
      each(line.texts("facet"), [&](const std::string& text) { return read_facet(text, limit); });
  for (auto& facet : facets) facet.relative = line.has("relative");
  return facets;
}

HitDetail detail_of(const CommandLine& line) {
  return line.text("format") == "ids" ? HitDetail::id : HitDetail::excerpt;
}

std::string compared_query(const CommandLine& line) {
  for (const std::string option : {"significant", "trend", "compare"}) {
    if (line.has(option) && wants_rows(line))
      throw UsageError("--" + option + ": the format must be text or json");
  }
  if (!line.has("compare")) return {};
  const std::string query = line.text("compare");
  if (query.empty()) throw UsageError("--compare: expected a query");
  return query;
}

SearchRequest request_of(const CommandLine& line) {
  return {.query = query_of(line),
          .dialect = dialect_of(line.text("dialect")),
          .match = match_of(line.text("match")),
          .order = order_of(line.text("sort")),
          .offset = line.number("offset", 0, most_hits_of(line)),
          .limit = limit_of(line),
          .facets = facets_of(line),
          .filters = each(line.texts("filter"), filter_of),
          .since = date_of(line, "since"),
          .until = date_of(line, "until"),
          .detail = detail_of(line),
          .snippet_length = line.number("snippet-length", 0, longest_snippet),
          .lenient = line.has("lenient"),
          .explain = line.has("explain"),
          .significant = line.has("significant") ? line.number("significant", 1, most_terms) : 0,
          .trend = line.has("trend"),
          .compare = compared_query(line),
          .limits = limits_of(line)};
}

// Of an option that asks for something else than articles found by a query.
std::optional<std::string> instead_of_query(const CommandLine& line, const std::string& option) {
  if (!line.has(option)) return std::nullopt;
  if (line.operands().size() > 1)
    throw UsageError("--" + option + " takes the place of a query, not both");
  if (wants_rows(line)) throw UsageError("--" + option + ": the format must be text or json");
  return line.text(option);
}

std::optional<std::string> shown_id(const CommandLine& line) {
  const std::optional<std::string> id = instead_of_query(line, "show");
  if (id && id->empty()) throw UsageError("--show: expected the id of an article");
  return id;
}

std::optional<std::string> typed_text(const CommandLine& line) {
  if (line.has("show") && line.has("suggest"))
    throw UsageError("--suggest and --show ask for different things");
  return instead_of_query(line, "suggest");
}

}  // namespace

SearchOptions read_options(const CommandLine& line) {
  if (line.operands().empty() || line.operands().front().empty())
    throw UsageError("expected the directory of an index");
  return {.index = line.operands().front(),
          .request = request_of(line),
          .show = shown_id(line),
          .suggest = typed_text(line),
          .format = format_of(line.text("format")),
          .time_limit = static_cast<unsigned>(line.number("time-limit", 0, longest_time)),
          .colour = colour_choice(line.text("color"))};
}

}  // namespace backfile
