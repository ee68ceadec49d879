// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/leaf_reader.h"

#include <algorithm>

#include "backfile/error.h"
#include "common/analysis/folding.h"
#include "searcher/query/date_range.h"
#include "searcher/query/text_patterns.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;
using Lex = Lexeme::Kind;

[[noreturn]] void fail(const Lexeme& lexeme, const std::string& message) {
  throw QueryError(message, lexeme.offset, lexeme.length);
}

std::size_t character_count(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// Each of them makes something else of a word.
void require_one_sign(const Lexeme& lexeme) {
  const bool wildcard = lexeme.wildcard || lexeme.kind == Lex::pattern;
  if (wildcard + lexeme.exact + (lexeme.number > 0) > 1)
    fail(lexeme, "a word can have only one of = before it, * or ? in it, and ~ with a number");
}

}  // namespace

schema::Kind LeafReader::field_kind() const {
  if (place_.field.empty() || place_.field == "first") return schema::Kind::text;
  if (place_.field == "has" || is_custom(place_.field)) return schema::Kind::value;
  return schema::find_field(place_.field)->kind;
}

bool LeafReader::is_field(const std::string& name) const {
  return name == "has" || is_custom(name) || schema::find_field(name);
}

void LeafReader::require_known(const Lexeme& field) const {
  if (is_field(field.text)) return;
  std::string known;
  for (const auto& row : schema::fields) known.append(" ").append(row.name);
  known.append(" has");
  for (const auto& name : context_.custom_facets) known.append(" ").append(name);
  fail(field, "there is no field \"" + field.text + "\"; there are" + known);
}

bool LeafReader::is_custom(const std::string& name) const {
  const auto& custom = context_.custom_facets;
  return std::find(custom.begin(), custom.end(), name) != custom.end();
}

std::optional<QueryNode> LeafReader::read(const Lexeme& lexeme, const LeafPlace& place) {
  place_ = place;
  if (field_kind() != schema::Kind::text && (lexeme.number > 0 || lexeme.inflected))
    fail(lexeme, "only words of the text can be looked for with a ~");
  if (place_.field == "has") return has_leaf(lexeme);
  switch (field_kind()) {
    case schema::Kind::text:
      return text_leaf(lexeme);
    case schema::Kind::date:
      return date_leaf(lexeme);
    default:
      return value_leaf(lexeme);
  }
}

QueryNode LeafReader::leaf(Kind kind, const Lexeme& lexeme) const {
  return {.kind = kind,
          .field = place_.field,
          .text = lexeme.text,
          .number = lexeme.number,
          .region = place_.region,
          .offset = lexeme.offset,
          .length = lexeme.length};
}

std::optional<QueryNode> LeafReader::text_leaf(const Lexeme& lexeme) {
  require_one_sign(lexeme);
  if (lexeme.kind == Lex::pattern) return pattern_leaf(lexeme);
  if (lexeme.wildcard) return prefix_leaf(lexeme);
  const bool quoted = lexeme.kind == Lex::quoted;
  const bool ends_in_colon = !quoted && lexeme.text.ends_with(':');
  if (ends_in_colon && is_field(lower(lexeme.text.substr(0, lexeme.text.size() - 1))))
    fail(lexeme, "expected what to look for directly behind the colon");
  if (tokenize(lexeme.text, tokens_) == 0) {
    if (quoted) fail(lexeme, "expected a word in the quotation marks");
    return {};
  }
  if (lexeme.number > 0) return fuzzy_leaf(lexeme);
  if (lexeme.inflected) return leaf(Kind::inflected, lexeme);
  return leaf(quoted || lexeme.exact ? Kind::phrase : Kind::word, lexeme);
}

QueryNode LeafReader::pattern_leaf(const Lexeme& lexeme) const {
  if (!folded_wildcard(lexeme.text).is_selective(limits_.wildcard_letters))
    fail(lexeme, "a word with * or ? needs at least " + std::to_string(limits_.wildcard_letters) +
                     " letters before the first * or in a row");
  return leaf(Kind::wildcard, lexeme);
}

QueryNode LeafReader::fuzzy_leaf(const Lexeme& lexeme) const {
  if (tokens_.size() != 1) fail(lexeme, "a ~ with a number needs one word before it");
  return leaf(Kind::fuzzy, lexeme);
}

QueryNode LeafReader::has_leaf(const Lexeme& lexeme) const {
  const std::string name = lower(lexeme.text);
  const auto* field = schema::find_field(name);
  const bool values = is_custom(name) || (field && field->facet);
  const bool plain = lexeme.kind == Lex::word && !lexeme.wildcard;
  if (!plain || !(values || name == "caption" || name == "date"))
    fail(lexeme, "expected caption, date or a field of values behind has:");
  QueryNode node = leaf(Kind::has, lexeme);
  node.text = name;
  return node;
}

QueryNode LeafReader::prefix_leaf(const Lexeme& lexeme) {
  if (lexeme.text.empty() && place_.field.empty() && lexeme.kind == Lex::word)
    return leaf(Kind::everything, lexeme);
  if (lexeme.kind == Lex::quoted) fail(lexeme, "a * cannot follow a quotation of words");
  if (tokenize(lexeme.text, tokens_) != 1 || tokens_.empty())
    fail(lexeme, "a * needs the beginning of one word before it");
  const bool ideograph = tokens_[0].kind == Token::Kind::last_ideograph;
  if (!ideograph && character_count(tokens_[0].term) < limits_.wildcard_letters)
    fail(lexeme,
         "a * needs at least " + std::to_string(limits_.wildcard_letters) + " letters before it");
  return leaf(Kind::prefix, lexeme);
}

QueryNode LeafReader::value_leaf(const Lexeme& lexeme) const {
  if (lexeme.kind == Lex::pattern) fail(lexeme, "a value can only have a * at its end");
  if (fold_value(lexeme.text).empty()) fail(lexeme, "expected a value of " + place_.field);
  if (lexeme.wildcard && place_.field == "id") fail(lexeme, "an id cannot have a *");
  return leaf(lexeme.wildcard ? Kind::prefix : Kind::value, lexeme);
}

QueryNode LeafReader::date_leaf(const Lexeme& lexeme) const {
  if (lexeme.wildcard || lexeme.kind == Lex::pattern)
    fail(lexeme, "a date cannot have a *; 1987-03 is the whole month");
  return parse_dates(lexeme.text, lexeme.text_offset, context_.today);
}

}  // namespace backfile
