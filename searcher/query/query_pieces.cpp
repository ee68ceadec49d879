// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/query_pieces.h"

#include <algorithm>
#include <iterator>

#include "common/analysis/character.h"
#include "common/text/utf8.h"
#include "searcher/query/lexer.h"

namespace backfile {
namespace {

constexpr std::string_view blanks[] = {" ", "\t", "\n", "\r", "\xC2\xA0", "\xE3\x80\x80"};
constexpr std::string_view marks[] = {"\"", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xE2\x80\x9E"};
constexpr std::string_view operator_words[] = {"AND", "OR", "NOT", "XOR", "NEAR", "ADJ"};
constexpr std::string_view distances[] = {"near/", "adj/", "w/", "pre/"};
constexpr std::size_t longest_citation = 30;  // Characters.

std::size_t blank_at(std::string_view text, std::size_t offset) {
  for (const auto blank : blanks) {
    if (text.substr(offset).starts_with(blank)) return blank.size();
  }
  return 0;
}

bool is_bracket(char c) { return c == '(' || c == ')'; }

// Behind the quotation that begins at `begin`.
std::size_t behind_quotation(std::string_view query, std::size_t begin) {
  const auto close = find_quotation_mark(query, begin + quotation_mark_at(query, begin));
  return close == std::string_view::npos ? query.size() : close + quotation_mark_at(query, close);
}

std::size_t end_of_piece(std::string_view query, std::size_t at) {
  if (is_bracket(query[at])) return at + 1;
  while (at < query.size() && blank_at(query, at) == 0 && !is_bracket(query[at]))
    at = quotation_mark_at(query, at) > 0 ? behind_quotation(query, at) : at + 1;
  return at;
}

bool belongs_to_word(CharacterClass kind) {
  return kind == CharacterClass::letter || kind == CharacterClass::mark ||
         kind == CharacterClass::digit || kind == CharacterClass::ideograph;
}

}  // namespace

std::size_t quotation_mark_at(std::string_view text, std::size_t offset) {
  for (const auto mark : marks) {
    if (text.substr(offset).starts_with(mark)) return mark.size();
  }
  return 0;
}

std::size_t find_quotation_mark(std::string_view text, std::size_t from) {
  for (std::size_t at = from; at < text.size(); ++at) {
    if (quotation_mark_at(text, at) > 0) return at;
  }
  return std::string_view::npos;
}

std::vector<QueryPiece> query_pieces(std::string_view query) {
  std::vector<QueryPiece> pieces;
  std::size_t at = 0;
  while (at < query.size()) {
    if (const auto blank = blank_at(query, at)) {
      at += blank;
    } else {
      pieces.push_back({at, end_of_piece(query, at)});
      at = pieces.back().end;
    }
  }
  return pieces;
}

std::string words_only(std::string_view text) {
  std::string words;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const std::size_t length = std::max<std::size_t>(character.length, 1);
    if (belongs_to_word(character.kind)) {
      if (gap && !words.empty()) words += ' ';
      words += text.substr(at, length);
      gap = false;
    } else if (character.kind != CharacterClass::invisible) {
      gap = true;
    }
    at += length;
  }
  return words;
}

bool has_word(std::string_view text) { return !words_only(text).empty(); }

bool is_operator_word(std::string_view text) {
  return std::find(std::begin(operator_words), std::end(operator_words), text) !=
         std::end(operator_words);
}

bool is_positional_operator(std::string_view text) {
  const std::string low = lower(text);
  if (low == "/s" || low == "/p") return true;
  return std::any_of(std::begin(distances), std::end(distances), [&](std::string_view name) {
    return low.starts_with(name) && low.size() > name.size() &&
           low.find_first_not_of("0123456789", name.size()) == std::string::npos;
  });
}

std::string cited(std::string_view text) {
  std::size_t end = 0;
  for (std::size_t count = 0; end < text.size() && count < longest_citation; ++count)
    end += decode(text.substr(end)).length;
  return "\"" + valid_text(text.substr(0, end)) + (end < text.size() ? "…\"" : "\"");
}

}  // namespace backfile
