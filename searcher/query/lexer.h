// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// One piece of a query text.
struct Lexeme {
  enum class Kind { word, quoted, field, open, close, conjunction, disjunction, negation, end };

  Kind kind = Kind::end;
  std::string text{};     ///< Of a word, a quotation or a field: what it says.
  bool wildcard = false;  ///< A `*` ends the word or follows the quotation.
  std::size_t offset = 0;
  std::size_t length = 0;
  std::size_t text_offset = 0;  ///< Where `text` begins; behind the quotation mark.
};

/// `text` with its ASCII letters in lower case.
std::string lower(std::string_view text);

/// Cuts a query into lexemes; the last one is `end`. A field is a name with a colon directly before
/// what it applies to. Throws QueryError for an unclosed quotation and a misplaced `*`.
std::vector<Lexeme> read_lexemes(std::string_view query);

}  // namespace backfile
