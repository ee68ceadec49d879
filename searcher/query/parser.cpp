// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/parser.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "backfile/error.h"
#include "common/analysis/folding.h"
#include "common/analysis/tokenizer.h"
#include "common/schema.h"
#include "common/text/utf8.h"
#include "searcher/query/date_range.h"
#include "searcher/query/lexer.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;
using Lex = Lexeme::Kind;

std::size_t character_count(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::size_t end_of(const QueryNode& node) { return node.offset + node.length; }

// One node for several; a single child stands for itself.
QueryNode branch(Kind kind, std::vector<QueryNode> children) {
  if (children.size() == 1) return std::move(children.front());
  QueryNode node{.kind = kind, .offset = children.front().offset};
  node.length = end_of(children.back()) - node.offset;
  node.children = std::move(children);
  return node;
}

// "Not this" means every article but these.
QueryNode with_something_positive(QueryNode node) {
  if (node.kind != Kind::negation) return node;
  const QueryNode everything{.kind = Kind::everything, .offset = node.offset};
  return branch(Kind::conjunction, {everything, std::move(node)});
}

// Children of which at least one says what an article must be.
QueryNode conjunction_of(Kind kind, std::vector<QueryNode> children) {
  const bool only_negative = std::all_of(children.begin(), children.end(), [](const auto& child) {
    return child.kind == Kind::negation;
  });
  if (only_negative && children.size() > 1)
    children.insert(children.begin(), {.kind = Kind::everything, .offset = children[0].offset});
  return branch(kind, std::move(children));
}

class Parser {
 public:
  Parser(std::string_view text, const std::vector<std::string>& custom_facets,
         const QueryLimits& limits)
      : lexemes_(read_lexemes(text)), custom_facets_(custom_facets), limits_(limits) {}

  QueryNode run() {
    if (peek().kind == Lex::end) fail(peek(), "expected a word; * asks for every article");
    auto node = read_disjunction();
    if (peek().kind == Lex::close) fail(peek(), "this bracket closes nothing");
    if (!node) fail(lexemes_.front(), "expected a word: there is none in the query");
    return with_something_positive(std::move(*node));
  }

 private:
  const Lexeme& peek() const { return lexemes_[at_]; }
  const Lexeme& take() { return lexemes_[at_++]; }

  [[noreturn]] static void fail(const Lexeme& lexeme, const std::string& message) {
    throw QueryError(message, lexeme.offset, lexeme.length);
  }

  std::optional<QueryNode> read_disjunction() {
    std::vector<QueryNode> alternatives;
    add_operand(alternatives, read_conjunction());
    while (peek().kind == Lex::disjunction) {
      const Lexeme& op = take();
      add_operand(alternatives, require(op, "OR", read_conjunction()));
    }
    if (alternatives.empty()) return {};
    if (alternatives.size() > 1) {
      for (auto& node : alternatives) node = with_something_positive(std::move(node));
    }
    return branch(Kind::disjunction, std::move(alternatives));
  }

  std::optional<QueryNode> read_conjunction() {
    std::vector<QueryNode> parts;
    add_operand(parts, read_sequence());
    require_operand_before(parts.empty());
    while (peek().kind == Lex::conjunction) {
      const Lexeme& op = take();
      add_operand(parts, require(op, "AND", read_sequence()));
    }
    if (parts.empty()) return {};
    return conjunction_of(Kind::conjunction, std::move(parts));
  }

  void require_operand_before(bool missing) const {
    const Lex kind = peek().kind;
    if (missing && (kind == Lex::conjunction || kind == Lex::disjunction))
      fail(peek(), "expected a word before this operator");
  }

  // Words that merely follow each other.
  std::optional<QueryNode> read_sequence() {
    require_operand_before(true);
    std::vector<QueryNode> parts;
    while (starts_item(peek().kind)) add_operand(parts, read_item());
    if (parts.empty()) return {};
    return conjunction_of(Kind::all, std::move(parts));
  }

  static bool starts_item(Lex kind) {
    return kind == Lex::word || kind == Lex::quoted || kind == Lex::field || kind == Lex::open ||
           kind == Lex::negation;
  }

  static void add_operand(std::vector<QueryNode>& operands, std::optional<QueryNode> node) {
    if (node) operands.push_back(std::move(*node));
  }

  static QueryNode require(const Lexeme& op, const std::string& name,
                           std::optional<QueryNode> node) {
    if (!node) fail(op, "expected a word after " + name);
    return std::move(*node);
  }

  // Nothing for a piece without letters or digits, such as a dash among blanks.
  std::optional<QueryNode> read_item() {
    if (peek().kind == Lex::negation) return read_negation();
    if (peek().kind == Lex::field) return read_in_field();
    if (peek().kind == Lex::open) return read_group();
    return read_leaf();
  }

  std::optional<QueryNode> read_negation() {
    const Nested nested(*this);
    const Lexeme& op = take();
    if (!starts_item(peek().kind)) fail(op, "expected a word after NOT");
    QueryNode child = require(op, "NOT", read_item());
    if (child.kind == Kind::negation) return std::move(child.children.front());
    QueryNode node{.kind = Kind::negation, .offset = op.offset};
    node.length = end_of(child) - op.offset;
    node.children.push_back(std::move(child));
    return node;
  }

  std::optional<QueryNode> read_group() {
    const Nested nested(*this);
    const Lexeme& open = take();
    auto node = read_disjunction();
    if (peek().kind != Lex::close) fail(open, "the bracket that begins here is not closed");
    const Lexeme& close = take();
    if (!node) {
      throw QueryError("expected a word in the brackets", open.offset,
                       close.offset + close.length - open.offset);
    }
    // A negation alone in brackets still needs something to take away from.
    return with_something_positive(std::move(*node));
  }

  std::optional<QueryNode> read_in_field() {
    const Lexeme& field = take();
    require_known(field);
    if (peek().kind != Lex::word && peek().kind != Lex::quoted && peek().kind != Lex::open)
      fail(field, "expected what to look for directly behind the colon");
    const auto outer = std::exchange(field_, field.text);
    auto node = peek().kind == Lex::open ? read_group() : read_leaf();
    field_ = outer;
    return require(field, field.text + ":", std::move(node));
  }

  bool is_field(const std::string& name) const {
    return is_custom(name) || schema::find_field(name);
  }

  void require_known(const Lexeme& field) const {
    if (is_field(field.text)) return;
    std::string known;
    for (const auto& row : schema::fields) known.append(" ").append(row.name);
    for (const auto& name : custom_facets_) known.append(" ").append(name);
    fail(field, "there is no field \"" + field.text + "\"; there are" + known);
  }

  bool is_custom(const std::string& name) const {
    return std::find(custom_facets_.begin(), custom_facets_.end(), name) != custom_facets_.end();
  }

  schema::Kind field_kind() const {
    if (field_.empty()) return schema::Kind::text;
    if (is_custom(field_)) return schema::Kind::value;
    return schema::find_field(field_)->kind;
  }

  std::optional<QueryNode> read_leaf() {
    const Lexeme& lexeme = take();
    if (++leaves_ > limits_.leaves)
      fail(lexeme, "the query has more than " + std::to_string(limits_.leaves) + " words");
    switch (field_kind()) {
      case schema::Kind::text: return text_leaf(lexeme);
      case schema::Kind::date: return date_leaf(lexeme);
      default: return value_leaf(lexeme);
    }
  }

  QueryNode leaf(Kind kind, const Lexeme& lexeme) const {
    return {.kind = kind,
            .field = field_,
            .text = lexeme.text,
            .offset = lexeme.offset,
            .length = lexeme.length};
  }

  std::optional<QueryNode> text_leaf(const Lexeme& lexeme) {
    if (lexeme.wildcard) return prefix_leaf(lexeme);
    const bool quoted = lexeme.kind == Lex::quoted;
    const bool ends_in_colon = !quoted && lexeme.text.ends_with(':');
    if (ends_in_colon && is_field(lower(lexeme.text.substr(0, lexeme.text.size() - 1))))
      fail(lexeme, "expected what to look for directly behind the colon");
    if (tokenize(lexeme.text, tokens_) == 0) {
      if (quoted) fail(lexeme, "expected a word in the quotation marks");
      return {};
    }
    return leaf(quoted ? Kind::phrase : Kind::word, lexeme);
  }

  QueryNode prefix_leaf(const Lexeme& lexeme) {
    if (lexeme.text.empty() && field_.empty() && lexeme.kind == Lex::word)
      return leaf(Kind::everything, lexeme);
    if (lexeme.kind == Lex::quoted) fail(lexeme, "a * cannot follow a quotation of words");
    if (tokenize(lexeme.text, tokens_) != 1 || tokens_.empty())
      fail(lexeme, "a * needs the beginning of one word before it");
    const bool ideograph = tokens_[0].kind == Token::Kind::last_ideograph;
    if (!ideograph && character_count(tokens_[0].term) < limits_.shortest_prefix)
      fail(lexeme, "a * needs at least " + std::to_string(limits_.shortest_prefix) +
                       " letters before it");
    return leaf(Kind::prefix, lexeme);
  }

  QueryNode value_leaf(const Lexeme& lexeme) const {
    if (fold_value(lexeme.text).empty()) fail(lexeme, "expected a value of " + field_);
    if (lexeme.wildcard && field_ == "id") fail(lexeme, "an id cannot have a *");
    return leaf(lexeme.wildcard ? Kind::prefix : Kind::value, lexeme);
  }

  QueryNode date_leaf(const Lexeme& lexeme) const {
    if (lexeme.wildcard) fail(lexeme, "a date cannot have a *; 1987-03 is the whole month");
    return parse_dates(lexeme.text, lexeme.text_offset);
  }

  // Counts how deep the parser is, for as long as it lives.
  class Nested {
   public:
    explicit Nested(Parser& parser) : parser_(parser) {
      if (++parser_.depth_ > parser_.limits_.nesting)
        fail(parser_.peek(), "the query is nested deeper than " +
                                 std::to_string(parser_.limits_.nesting) + " levels");
    }
    ~Nested() { --parser_.depth_; }
    Nested(const Nested&) = delete;
    Nested& operator=(const Nested&) = delete;

   private:
    Parser& parser_;
  };

  std::vector<Lexeme> lexemes_;
  const std::vector<std::string>& custom_facets_;
  QueryLimits limits_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t leaves_ = 0;
  std::string field_{};  // That applies where the parser stands.
  std::vector<Token> tokens_{};
};

}  // namespace

QueryNode parse_query(std::string_view text, const std::vector<std::string>& custom_facets,
                      const QueryLimits& limits) {
  if (text.size() > limits.bytes)
    throw QueryError("the query has " + std::to_string(text.size()) + " bytes, at most " +
                     std::to_string(limits.bytes) + " are read");
  return Parser(text, custom_facets, limits).run();
}

}  // namespace backfile
