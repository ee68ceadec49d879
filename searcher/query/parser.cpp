// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/parser.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "backfile/error.h"
#include "searcher/query/leaf_reader.h"
#include "searcher/query/lexer.h"
#include "searcher/query/passage_rules.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;
using Lex = Lexeme::Kind;

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
  Parser(std::string_view text, const QueryContext& context, const QueryLimits& limits)
      : lexemes_(read_lexemes(text)), reader_(context, limits), limits_(limits) {}

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
    const bool positional_operator = positional(kind).has_value();
    if (missing && (kind == Lex::conjunction || kind == Lex::disjunction || positional_operator))
      fail(peek(), "expected a word before this operator");
  }

  // Words that merely follow each other.
  std::optional<QueryNode> read_sequence() {
    require_operand_before(true);
    std::vector<QueryNode> parts;
    while (starts_item(peek().kind)) add_operand(parts, read_passage());
    if (parts.empty()) return {};
    return conjunction_of(Kind::all, std::move(parts));
  }

  static bool starts_item(Lex kind) {
    return kind == Lex::word || kind == Lex::pattern || kind == Lex::quoted || kind == Lex::field ||
           kind == Lex::function || kind == Lex::open || kind == Lex::negation ||
           kind == Lex::required;
  }

  static std::optional<Kind> positional(Lex kind) {
    switch (kind) {
      case Lex::near:
        return Kind::near;
      case Lex::ordered:
        return Kind::ordered;
      case Lex::sentence:
        return Kind::sentence;
      case Lex::paragraph:
        return Kind::paragraph;
      default:
        return {};
    }
  }

  // The positional operator that comes next, "NOT w/5" too, or nothing.
  std::optional<Kind> take_positional() {
    if (peek().kind == Lex::negation && lexemes_[at_ + 1].kind == Lex::near) {
      take();
      return Kind::not_near;
    }
    return positional(peek().kind);
  }

  // An item, or several with positional operators between them, from the left.
  std::optional<QueryNode> read_passage() {
    if (peek().kind == Lex::negation) return read_negation();
    if (peek().kind == Lex::required) return read_required();
    auto left = read_item();
    while (const auto kind = take_positional()) {
      const Lexeme& op = take();
      if (!left) fail(op, "expected a word before this operator");
      QueryNode node{.kind = *kind, .number = op.number, .offset = left->offset};
      node.children = {std::move(*left), require(op, op.text, read_operand(op))};
      node.length = end_of(node.children[1]) - node.offset;
      for (const auto& child : node.children) require_passage(child, op);
      require_one_field(node, op);
      left = std::move(node);
    }
    return left;
  }

  std::optional<QueryNode> read_operand(const Lexeme& op) {
    if (!starts_item(peek().kind)) fail(op, "expected a word after " + op.text);
    return read_item();
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
    if (peek().kind == Lex::required) return read_required();
    auto node = read_unsigned();
    while (peek().kind == Lex::boost) {
      const Lexeme& boost = take();
      if (node) node->boost = std::clamp(node->boost * boost.factor, least_boost, most_boost);
    }
    return node;
  }

  std::optional<QueryNode> read_unsigned() {
    if (peek().kind == Lex::field) return read_in_field();
    if (peek().kind == Lex::function) return read_function();
    if (peek().kind == Lex::open) return read_group();
    return read_leaf();
  }

  std::optional<QueryNode> read_required() {
    const Nested nested(*this);
    const Lexeme& sign = take();
    if (!starts_item(peek().kind)) fail(sign, "expected a word after the +");
    auto node = read_passage();
    if (node) node->required = node->kind != Kind::negation;
    return node;
  }

  std::optional<QueryNode> read_function() {
    const Lexeme& function = take();
    if (function.text == "first") return read_first_words(function);
    QueryNode child = require(function, function.text, read_group());
    QueryNode node{.kind = Kind::at_least, .number = function.number, .offset = function.offset};
    node.length = end_of(child) - node.offset;
    require_passage(child, function);
    node.children.push_back(std::move(child));
    require_one_field(node, function);
    return node;
  }

  std::optional<QueryNode> read_first_words(const Lexeme& function) {
    const auto outer = std::exchange(place_, {"first", function.number});
    auto node = read_group();
    place_ = outer;
    return node;
  }

  std::optional<QueryNode> read_negation() {
    const Nested nested(*this);
    const Lexeme& op = take();
    if (!starts_item(peek().kind)) fail(op, "expected a word after NOT");
    QueryNode child = require(op, "NOT", read_passage());
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
    reader_.require_known(field);
    if (peek().kind != Lex::word && peek().kind != Lex::pattern && peek().kind != Lex::quoted &&
        peek().kind != Lex::open)
      fail(field, "expected what to look for directly behind the colon");
    const auto outer = std::exchange(place_, {field.text});
    auto node = peek().kind == Lex::open ? read_group() : read_leaf();
    place_ = outer;
    return require(field, field.text + ":", std::move(node));
  }

  std::optional<QueryNode> read_leaf() {
    const Lexeme& lexeme = take();
    if (++leaves_ > limits_.leaves)
      fail(lexeme, "the query has more than " + std::to_string(limits_.leaves) + " words");
    return reader_.read(lexeme, place_);
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
  LeafReader reader_;
  QueryLimits limits_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::size_t leaves_ = 0;
  LeafPlace place_{};  // Where the parser stands.
};

}  // namespace

QueryNode parse_query(std::string_view text, const QueryContext& context,
                      const QueryLimits& limits) {
  if (text.size() > limits.bytes)
    throw QueryError("the query has " + std::to_string(text.size()) + " bytes, at most " +
                     std::to_string(limits.bytes) + " are read");
  return Parser(text, context, limits).run();
}

}  // namespace backfile
