// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/answer/reading.h"

#include <optional>
#include <string_view>
#include <utility>

#include "backfile/error.h"
#include "common/text/utf8.h"
#include "searcher/dialects/dialect.h"
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
  warnings.insert(warnings.end(), repaired.warnings.begin(), repaired.warnings.end());
  return std::move(repaired.query);
}

// Puts the query into our own language. One that cannot be is left to be mended.
void translate_query(const SearchRequest& request, const QueryContext& context, Reading& reading) {
  if (request.dialect == Dialect::backfile) return;
  try {
    Translation translation = translate(reading.text, request.dialect, context, request.limits);
    reading.warnings = std::move(translation.notes);
    reading.text = reading.translated = std::move(translation.query);
  } catch (const QueryError& error) {
    if (!request.lenient) throw;
    reading.warnings.push_back("took the query as it is, because it cannot be translated: " +
                               std::string(error.what()));
  }
}

}  // namespace

Reading read_query(const SearchRequest& request, const QueryContext& context) {
  Reading reading{.text = readable(request.query)};
  translate_query(request, context, reading);
  if (request.lenient)
    reading.text = mended(std::move(reading.text), context, request.limits, reading.warnings);
  reading.tree = parse_query(reading.text, context, request.limits);
  return reading;
}

}  // namespace backfile
