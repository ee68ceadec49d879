// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/reading.h"

#include <optional>
#include <string_view>
#include <utility>

#include "backfile/error.h"
#include "common/text/utf8.h"
#include "searcher/query/lenient.h"

namespace backfile {
namespace {

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
std::string mended(std::string query, const QueryContext& context, const QueryLimits& limits,
                   std::vector<std::string>& warnings) {
  const auto judge = [&](const std::string& text) -> std::optional<QueryErrorInfo> {
    try {
      parse_query(text, context, limits);
      return {};
    } catch (const QueryError& error) {
      return QueryErrorInfo{error.what(), error.offset(), error.length()};
    }
  };
  Repaired repaired = repair(query, judge);
  warnings = std::move(repaired.warnings);
  return std::move(repaired.query);
}

}  // namespace

Reading read_query(const SearchRequest& request, const QueryContext& context) {
  Reading reading{.text = readable(request.query)};
  if (request.lenient)
    reading.text = mended(std::move(reading.text), context, request.limits, reading.warnings);
  reading.tree = parse_query(reading.text, context, request.limits);
  return reading;
}

}  // namespace backfile
