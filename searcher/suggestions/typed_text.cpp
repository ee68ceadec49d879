// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/suggestions/typed_text.h"

#include <algorithm>

#include "common/analysis/tokenizer.h"

namespace backfile {
namespace {

/// What may stand behind a text, and what a word that goes on there has of it.
struct Continuation {
  std::string_view text;
  std::string_view folded;
};

constexpr Continuation nothing{"", ""};
constexpr Continuation letter{"a", "a"};  // "o'" and "AT&" go on.

constexpr Continuation continuations[] = {
    nothing,      letter,         {".", ""},  // "J. P" becomes initials,
    {"A.", "a"},                              // and so does "J. ".
    {"0", "0"},                               // "4." becomes a fraction,
    {"00", "00"}, {"000", "000"},             // "1," a whole number.
};

// The longer forms of hyphenated words, and what else stands beside a word, are left out.
bool is_word(const Token& token) {
  return token.kind == Token::Kind::word || token.kind == Token::Kind::ideograph ||
         token.kind == Token::Kind::last_ideograph;
}

// Whether every position has a token: a word that is too long has none.
bool is_complete(const std::vector<Token>& tokens, std::uint32_t positions) {
  std::uint32_t next = 0;
  for (const auto& token : tokens) {
    if (token.position > next) return false;
    if (token.position == next) ++next;
  }
  return next == positions;
}

std::string_view without_end(std::string_view term, std::string_view end) {
  return term.ends_with(end) ? term.substr(0, term.size() - end.size()) : std::string_view{};
}

TypedText read_with(std::string_view typed, const Continuation& continuation) {
  std::vector<Token> tokens;
  const auto positions = tokenize(std::string(typed).append(continuation.text), tokens);
  if (!is_complete(tokens, positions)) return {};
  TypedText read;
  for (const auto& token : tokens) {
    if (!is_word(token) || token.begin >= typed.size()) continue;
    // Of two ideographs at the end, the pair is complete.
    const bool goes_on = token.end >= typed.size() && token.kind != Token::Kind::ideograph;
    const auto added = token.end > typed.size() ? continuation.folded : std::string_view{};
    TypedWord word{std::string(without_end(token.term, added)), token.position, token.begin};
    if (word.term.empty()) continue;
    if (goes_on) {
      read.last_word = std::move(word);
    } else {
      read.words.push_back(std::move(word));
    }
  }
  return read;
}

}  // namespace

TypedText read_typed(std::string_view typed) {
  TypedText read = read_with(typed, nothing);
  return read.last_word ? read : read_with(typed, letter);
}

std::vector<TypedText> read_typed_in_all_ways(std::string_view typed) {
  std::vector<TypedText> all;
  for (const auto& continuation : continuations) {
    TypedText read = read_with(typed, continuation);
    const bool is_new = std::find(all.begin(), all.end(), read) == all.end();
    if (is_new && read != TypedText{}) all.push_back(std::move(read));
  }
  return all;
}

}  // namespace backfile
