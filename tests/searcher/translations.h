// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <initializer_list>
#include <string>

#include "backfile/error.h"
#include "searcher/dialects/dialect.h"
#include "searcher/query/parser.h"

namespace backfile::testing {

struct TranslationRow {
  std::string query;
  std::string translation;
  std::string note{};  ///< A part of the first one; empty if there is none.
};

struct TranslationErrorRow {
  std::string query;
  std::string message;  ///< A part of it.
  std::size_t offset;
  std::size_t length;
};

/// What the tables are translated with.
inline const QueryContext& translation_context() {
  static const QueryContext context{.custom_facets = {"edition"}, .today = {2024, 3, 15}};
  return context;
}

inline void check_translations(Dialect dialect, std::initializer_list<TranslationRow> rows) {
  for (const auto& row : rows) {
    INFO(row.query);
    const auto translation = translate(row.query, dialect, translation_context());
    CHECK(translation.query == row.translation);
    CHECK_NOTHROW(parse_query(translation.query, translation_context()));
    CHECK(translation.notes.empty() == row.note.empty());
    if (translation.notes.empty() || row.note.empty()) continue;
    CHECK_THAT(translation.notes.front(), Catch::Contains(row.note));
    CHECK(translation.notes.front().back() != '.');
  }
}

/// The error of a query that cannot be translated.
inline QueryError translation_error(const std::string& query, Dialect dialect) {
  try {
    translate(query, dialect, translation_context());
  } catch (const QueryError& error) {
    return error;
  }
  return QueryError("no error");
}

inline void check_errors(Dialect dialect, std::initializer_list<TranslationErrorRow> rows) {
  for (const auto& row : rows) {
    INFO(row.query);
    const auto error = translation_error(row.query, dialect);
    CHECK_THAT(error.what(), Catch::Contains(row.message));
    CHECK(error.offset() == row.offset);
    CHECK(error.length() == row.length);
  }
}

}  // namespace backfile::testing
