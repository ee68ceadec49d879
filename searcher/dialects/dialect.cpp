// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/dialects/dialect.h"

#include "backfile/error.h"
#include "searcher/dialects/fitting.h"
#include "searcher/dialects/printer.h"
#include "searcher/dialects/translating.h"

namespace backfile {
namespace {

OptionalNode read(Translating& translating, Dialect dialect) {
  switch (dialect) {
    case Dialect::nexis:
      return read_nexis(translating);
    case Dialect::factiva:
      return read_factiva(translating);
    case Dialect::proquest:
      return read_proquest(translating);
    default:
      return read_lucene(translating);
  }
}

// What is wrong now is wrong with the translation as a whole: it is too long, too deep ...
void require_readable(const std::string& query, const QueryContext& context,
                      const QueryLimits& limits) {
  try {
    parse_query(query, context, limits);
  } catch (const QueryError& error) {
    throw QueryError(std::string(error.what()) + " in its translation " + cited(query));
  }
}

}  // namespace

Translation translate(std::string_view text, Dialect dialect, const QueryContext& context,
                      const QueryLimits& limits) {
  if (text.size() > limits.bytes)
    throw QueryError("the query has " + std::to_string(text.size()) + " bytes, at most " +
                     std::to_string(limits.bytes) + " are read");
  if (text == "*") return {.query = "*"};
  Translating translating(text, context);
  const auto node = read(translating, dialect);
  if (!node) {
    const auto& notes = translating.notes();
    throw QueryError(notes.empty() ? "expected a word: there is none in the query"
                                   : "nothing is left of the query; " + notes.front(),
                     0, text.size());
  }
  Translation translation{.query = print_query(fit(*node, translating))};
  require_readable(translation.query, context, limits);
  translation.notes = translating.notes();
  return translation;
}

}  // namespace backfile
