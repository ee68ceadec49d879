// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_json.h"

#include <cmath>

#include "common/program/safe_text.h"
#include "searcher/program/print_trends_json.h"

namespace backfile {

namespace {

using Json = nlohmann::ordered_json;

constexpr int format_version = 1;
constexpr int indent = 1;

template <typename Values, typename Convert>
Json array_of(const Values& values, Convert convert) {
  Json array = Json::array();
  for (const auto& value : values) array.push_back(convert(value));
  return array;
}

Json json_of_piece(const Piece& piece) { return {{"text", piece.text}, {"match", piece.match}}; }

Json json_of_caption(const CaptionHit& caption) {
  return {{"text", plain_text(caption.text)}, {"credit", caption.credit}, {"match", caption.match}};
}

}  // namespace

Json json_of(const Hit& hit) {
  return {{"rank", hit.rank},
          {"score", hit.score},
          {"id", hit.id},
          {"title", plain_text(hit.title)},
          {"title_pieces", array_of(hit.title, json_of_piece)},
          {"date", to_string(hit.date)},
          {"source", hit.source},
          {"authors", Json(hit.authors)},
          {"url", hit.url},
          {"path", hit.path},
          {"snippet", array_of(hit.snippet, json_of_piece)},
          {"captions", array_of(hit.captions, json_of_caption)}};
}

Json json_of(const FacetValue& value, TimeUnit unit) {
  Json json = {{"value", value.value}, {"count", value.count}};
  if (unit == TimeUnit::none) json["selected"] = value.selected;
  if (unit != TimeUnit::none) json["of"] = value.of;
  return json;
}

namespace {

Json json_of_unit(TimeUnit unit) {
  constexpr const char* names[] = {"", "day", "week", "month", "quarter", "year", "decade"};
  return names[static_cast<std::size_t>(unit)];
}

}  // namespace

Json json_of(const Facet& facet) {
  Json json = {{"field", facet.field},
               {"total_is_exact", facet.total_is_exact},
               {"missing", facet.missing},
               {"distinct", facet.distinct}};
  if (facet.unit != TimeUnit::none) json["unit"] = json_of_unit(facet.unit);
  json["values"] =
      array_of(facet.values, [&](const FacetValue& value) { return json_of(value, facet.unit); });
  return json;
}

namespace {

Json json_of_query(const Results& results) {
  return {{"text", results.query},
          {"translated", results.translated.empty() ? Json() : Json(results.translated)},
          {"interpreted", results.interpreted},
          {"match", results.match == Match::any ? "any" : "all"},
          {"warnings", Json(results.warnings)}};
}

// Microseconds are as fine as the clock is worth.
double milliseconds(double took_ms) { return std::round(took_ms * 1000) / 1000; }

}  // namespace

void print_json(const Results& results, const Style&, std::ostream& out) {
  Json json = {
      {"version", format_version},
      {"query", json_of_query(results)},
      {"total", results.total},
      {"total_is_exact", results.total_is_exact},
      {"took_ms", milliseconds(results.took_ms)},
      {"hits", array_of(results.hits, [](const Hit& hit) { return json_of(hit); })},
      {"facets", array_of(results.facets, [](const Facet& facet) { return json_of(facet); })},
      {"suggestion", results.suggestion.empty() ? Json() : Json(results.suggestion)}};
  if (results.significant) json["significant"] = json_of(*results.significant);
  if (results.trend) json["trend"] = json_of(*results.trend);
  if (results.comparison) json["comparison"] = json_of(*results.comparison);
  if (!results.explanation.empty()) json["explanation"] = results.explanation;
  print_json_value(json, out);
}

std::string json_line(const Json& value) {
  return safe_json(value.dump(-1, ' ', false, Json::error_handler_t::replace)) + '\n';
}

void print_json_value(const Json& value, std::ostream& out) {
  out << safe_json(value.dump(indent, ' ', false, Json::error_handler_t::replace)) << '\n';
}

}  // namespace backfile
