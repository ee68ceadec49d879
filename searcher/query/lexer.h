// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// One piece of a query text.
struct Lexeme {
  enum class Kind {
    word,
    pattern,  ///< A word with a `?`, or a `*` elsewhere than at its end alone.
    quoted,
    field,
    function,  ///< "atleast" or "first", and a number; a bracket follows.
    open,
    close,
    conjunction,
    disjunction,
    negation,
    required,
    near,
    ordered,
    sentence,
    paragraph,
    boost,
    end
  };

  Kind kind = Kind::end;
  std::string text{};      ///< Of a word, a pattern, a quotation, a field, a function.
  bool wildcard = false;   ///< A `*` ends the word or follows the quotation.
  bool exact = false;      ///< A `=` is before the word.
  bool inflected = false;  ///< A `~` is before the quotation.
  unsigned number = 0;     ///< Words apart, the number of a function, or edits of a word.
  double factor = 1;       ///< Of a boost.
  std::size_t offset = 0;
  std::size_t length = 0;
  std::size_t text_offset = 0;  ///< Where `text` begins; behind the quotation mark.
};

/// What a weight can be, also one of several together.
inline constexpr double least_boost = 0.001;
inline constexpr double most_boost = 1000;

/// `text` with its ASCII letters in lower case.
std::string lower(std::string_view text);

/// Cuts a query into lexemes; the last one is `end`. A field is a name with a colon directly before
/// what it applies to, a function one with a number directly before a bracket. Throws QueryError
/// for an unclosed quotation and a number out of its limits.
std::vector<Lexeme> read_lexemes(std::string_view query);

}  // namespace backfile
