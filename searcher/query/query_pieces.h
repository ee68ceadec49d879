// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// The bytes of a query from `begin` to before `end`.
struct QueryPiece {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::string_view in(std::string_view query) const { return query.substr(begin, end - begin); }
};

/// A query as it looks, right or wrong: single brackets, and what stands between blanks and
/// brackets. A quotation and what touches it are one piece; one without an end goes to the end.
std::vector<QueryPiece> query_pieces(std::string_view query);

/// The length of the quotation mark at `offset`, straight or typographic; 0 if there is none.
std::size_t quotation_mark_at(std::string_view text, std::size_t offset);

/// The offset of the first quotation mark in `text` from `from` on, or npos.
std::size_t find_quotation_mark(std::string_view text, std::size_t from = 0);

/// Whether a letter or digit is in the text.
bool has_word(std::string_view text);

/// The letters and digits of the text, with one blank for all else between them.
std::string words_only(std::string_view text);

/// `AND`, `OR`, `NOT`, `XOR`, `NEAR`, `ADJ`: an operator that could be meant as a word.
bool is_operator_word(std::string_view text);

/// `NEAR/5`, `w/5`, `pre/5`, `adj/5`, `/s`, `/p`, in capitals or not.
bool is_positional_operator(std::string_view text);

/// The beginning of a text in quotation marks, valid and short enough for a message.
std::string cited(std::string_view text);

}  // namespace backfile
