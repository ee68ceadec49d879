// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/text_patterns.h"

#include <algorithm>

#include "common/analysis/folding.h"
#include "common/analysis/tokenizer.h"
#include "common/schema.h"

namespace backfile {
namespace {

using Form = TextPattern::Form;
using Kind = Token::Kind;

// Words so common that their form in capitals means something else.
constexpr std::string_view function_words[] = {
    "act", "aid", "aids", "all", "am", "an", "as", "at", "be",  "can", "do",  "go",
    "he",  "ice", "if",   "in",  "is", "it", "its", "ma", "may", "me",  "my",  "no",
    "now", "on",  "or",   "our", "pa", "so", "up", "us", "we",  "who"};

bool is_function_word(std::string_view word) {
  return std::find(std::begin(function_words), std::end(function_words), word) !=
         std::end(function_words);
}

// The acronym at the position of the word `at`, if it has to be told from a function word.
const Token* telling_acronym(const std::vector<Token>& tokens, std::size_t at) {
  for (auto i = at + 1; i < tokens.size() && tokens[i].position == tokens[at].position; ++i) {
    if (tokens[i].kind == Kind::acronym && is_function_word(tokens[i].term)) return &tokens[i];
  }
  return nullptr;
}

std::string exact_term(const std::vector<Token>& tokens, std::size_t at, bool capitals_tell) {
  const Token* acronym = capitals_tell ? telling_acronym(tokens, at) : nullptr;
  return acronym ? schema::acronym_term(schema::all_text, acronym->term) : tokens[at].term;
}

bool stands_for_itself(const std::vector<Token>& tokens, std::size_t at) {
  const Kind kind = tokens[at].kind;
  if (kind == Kind::word || kind == Kind::ideograph) return true;
  // At the end the last ideograph of a run is there with the pair before it; elsewhere it takes the
  // position between that pair and what follows.
  const bool in_pair = at > 0 && tokens[at - 1].kind == Kind::ideograph;
  return kind == Kind::last_ideograph && (!in_pair || at + 1 < tokens.size());
}

// One term a position: hyphenated words by part.
std::vector<std::string> spelled_apart(const std::vector<Token>& tokens, bool capitals_tell) {
  std::vector<std::string> terms;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (stands_for_itself(tokens, i)) terms.push_back(exact_term(tokens, i, capitals_tell));
  }
  return terms;
}

// The last position of the hyphenated word that begins at the token `at`, if one does.
const Token* joined_from(const std::vector<Token>& tokens, std::size_t at) {
  for (auto i = at; i < tokens.size() && tokens[i].position == tokens[at].position; ++i) {
    if (tokens[i].kind == Kind::joined) return &tokens[i];
  }
  return nullptr;
}

// Hyphenated words as one.
std::vector<std::string> spelled_together(const std::vector<Token>& tokens, bool capitals_tell) {
  std::vector<std::string> terms;
  std::size_t behind = 0;  // The byte up to which a joined word has been taken.
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!stands_for_itself(tokens, i) || tokens[i].begin < behind) continue;
    const Token* joined = joined_from(tokens, i);
    terms.push_back(joined ? joined->term : exact_term(tokens, i, capitals_tell));
    if (joined) behind = joined->end;
  }
  return terms;
}

TextPattern stem_pattern(const std::string& word, std::vector<Stemmer>& stemmers) {
  TextPattern pattern;
  for (auto& stemmer : stemmers) {
    auto term = schema::stem_term(schema::all_text, stemmer.stem(word));
    if (std::find(pattern.terms.begin(), pattern.terms.end(), term) == pattern.terms.end())
      pattern.terms.push_back(std::move(term));
  }
  return pattern;
}

std::vector<TextPattern> spellings(const std::vector<Token>& tokens, bool capitals_tell) {
  std::vector<TextPattern> patterns{{Form::phrase, spelled_apart(tokens, capitals_tell)}};
  auto together = spelled_together(tokens, capitals_tell);
  if (together.size() < patterns[0].terms.size())
    patterns.push_back({Form::phrase, std::move(together)});
  return patterns;
}

TextPattern one_word(const std::string& term, const Token& token, std::vector<Stemmer>& stemmers) {
  if (token.kind == Kind::ideograph || term != token.term) return {Form::phrase, {term}};
  if (token.kind == Kind::last_ideograph) return {Form::prefix, {term}};
  return stem_pattern(term, stemmers);
}

}  // namespace

std::vector<TextPattern> word_patterns(std::string_view typed, std::vector<Stemmer>& stemmers,
                                       bool capitals_tell) {
  std::vector<Token> tokens;
  tokenize(typed, tokens);
  auto patterns = spellings(tokens, capitals_tell);
  for (auto& pattern : patterns) {
    if (pattern.terms.size() != 1) continue;
    const std::string term = pattern.terms.front();
    const bool joined = patterns.size() > 1;
    pattern = joined ? stem_pattern(term, stemmers) : one_word(term, tokens.front(), stemmers);
  }
  return patterns;
}

std::vector<TextPattern> phrase_patterns(std::string_view typed, bool capitals_tell) {
  std::vector<Token> tokens;
  tokenize(typed, tokens);
  return spellings(tokens, capitals_tell);
}

std::vector<TextPattern> inflected_patterns(std::string_view typed,
                                            std::vector<Stemmer>& stemmers) {
  std::vector<Token> tokens;
  tokenize(typed, tokens);
  std::vector<TextPattern> patterns;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!stands_for_itself(tokens, i)) continue;
    const bool stems = tokens[i].kind == Kind::word;
    patterns.push_back(stems ? stem_pattern(tokens[i].term, stemmers)
                             : TextPattern{Form::phrase, {tokens[i].term}});
  }
  return patterns;
}

TextPattern prefix_pattern(std::string_view typed) { return {Form::prefix, {folded_word(typed)}}; }

std::string folded_word(std::string_view typed) {
  std::vector<Token> tokens;
  tokenize(typed, tokens);
  return tokens.empty() ? std::string() : tokens.front().term;
}

Wildcard folded_wildcard(std::string_view typed) {
  std::string folded;
  for (std::size_t at = 0; at < typed.size();) {
    const auto wildcard = std::min(typed.find_first_of("*?", at), typed.size());
    append_folded(typed.substr(at, wildcard - at), folded);
    if (wildcard < typed.size()) folded += typed[wildcard];
    at = wildcard + 1;
  }
  return Wildcard(folded);
}

}  // namespace backfile
