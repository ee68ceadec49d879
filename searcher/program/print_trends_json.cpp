// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/print_trends_json.h"

#include "searcher/program/print_json.h"

namespace backfile {

namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Burst& burst) {
  return {{"first", burst.first},
          {"last", burst.last},
          {"count", burst.count},
          {"expected", burst.expected},
          {"weight", burst.weight}};
}

Json json_of(const FirstUse& first) {
  return {{"id", first.id}, {"title", first.title}, {"date", to_string(first.date)}};
}

}  // namespace

Json json_of(const SignificantTerms& terms) {
  Json list = Json::array();
  for (const auto& term : terms.terms)
    list.push_back({{"text", term.text},
                    {"matches", term.matches},
                    {"articles", term.articles},
                    {"score", term.score}});
  return {{"sample", terms.sample}, {"copies", terms.copies}, {"terms", list}};
}

Json json_of(const Trend& trend) {
  Json bursts = Json::array();
  for (const auto& burst : trend.bursts) bursts.push_back(json_of(burst));
  return {{"timeline", json_of(trend.timeline)},
          {"bursts", bursts},
          {"first", trend.first ? json_of(*trend.first) : Json()}};
}

Json json_of(const Comparison& comparison) {
  return {{"query", comparison.query},
          {"interpreted", comparison.interpreted},
          {"only_first", comparison.only_first},
          {"only_second", comparison.only_second},
          {"both", comparison.both},
          {"first_timeline", json_of(comparison.first_timeline)},
          {"second_timeline", json_of(comparison.second_timeline)},
          {"first_terms", json_of(comparison.first_terms)},
          {"second_terms", json_of(comparison.second_terms)}};
}

}  // namespace backfile
