// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/dialects/words.h"

#include <algorithm>

#include "searcher/dialects/nodes.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;

QueryNode leaf(Kind kind, std::string text, const Symbol& symbol) {
  return {.kind = kind, .text = std::move(text), .offset = symbol.offset, .length = symbol.length};
}

// A `?` at the end of a word is a question mark in our language.
std::string without_last_letters(std::string pattern, Translating& translating) {
  if (!pattern.ends_with('?')) return pattern;
  translating.note(pattern, "? at the end of a word stands for any letters here");
  pattern.erase(pattern.find_last_not_of('?') + 1);
  return pattern.ends_with('*') ? pattern : pattern + "*";
}

QueryNode wildcard_leaf(std::string pattern, const Symbol& symbol) {
  if (pattern.find_first_of("*?") != pattern.size() - 1)
    return leaf(Kind::wildcard, std::move(pattern), symbol);
  pattern.pop_back();
  return leaf(Kind::prefix, std::move(pattern), symbol);
}

}  // namespace

Symbol part_of(const Symbol& symbol, const QueryPiece& piece) {
  return {.kind = Symbol::Kind::word,
          .text = piece.in(symbol.text),
          .offset = symbol.text_offset + piece.begin,
          .length = piece.end - piece.begin,
          .text_offset = symbol.text_offset + piece.begin};
}

OptionalNode read_word(std::string_view word, const Symbol& symbol, const WordForms& forms,
                       Translating& translating) {
  if (!has_word(word)) return {};
  std::string pattern = forms.pattern(word, translating);
  if (pattern.find_first_of("*?") == std::string::npos)
    return leaf(forms.kind, std::move(pattern), symbol);
  pattern = without_last_letters(std::move(pattern), translating);
  return wildcard_leaf(std::move(pattern), symbol);
}

OptionalNode read_quotation(const Symbol& symbol, const WordForms& forms,
                            Translating& translating) {
  const WordForms exact{Kind::phrase, forms.pattern};
  OptionalNode phrase;
  for (const auto& piece : query_pieces(symbol.text)) {
    auto word = read_word(piece.in(symbol.text), part_of(symbol, piece), exact, translating);
    phrase = adjacent(std::move(phrase), std::move(word));
  }
  return phrase;
}

}  // namespace backfile
