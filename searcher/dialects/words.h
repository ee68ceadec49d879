// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "searcher/dialects/symbols.h"
#include "searcher/dialects/translating.h"

namespace backfile {

/// How a dialect takes a word, and how its words with other letters are written in ours.
struct WordForms {
  QueryNode::Kind kind = QueryNode::Kind::word;  ///< Of a word: in all forms, or just this one.
  /// A word with `*` for any letters and `?` for one, or as it is if it has no wildcard. What
  /// means a little different here is noted.
  std::string (*pattern)(std::string_view word, Translating& translating) = nullptr;
};

/// A piece of the text of a symbol, as a word.
Symbol part_of(const Symbol& symbol, const QueryPiece& piece);

/// The leaf for a word, or nothing if there is no letter or digit in it.
OptionalNode read_word(std::string_view word, const Symbol& symbol, const WordForms& forms,
                       Translating& translating);

/// The leaf for the words of a quotation, which are taken in just these forms, or the passage of
/// them if there is a wildcard among them.
OptionalNode read_quotation(const Symbol& symbol, const WordForms& forms, Translating& translating);

}  // namespace backfile
