// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/dialects/dialect_reader.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "backfile/error.h"
#include "searcher/dialects/nesting.h"
#include "searcher/dialects/nodes.h"
#include "searcher/query/lexer.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;
using Sort = Symbol::Kind;

Kind kind_of(Operation operation) {
  switch (operation) {
    case Operation::both:
      return Kind::conjunction;
    case Operation::either:
      return Kind::disjunction;
    case Operation::near:
      return Kind::near;
    case Operation::not_near:
      return Kind::not_near;
    case Operation::sentence:
      return Kind::sentence;
    case Operation::paragraph:
      return Kind::paragraph;
    default:
      return Kind::ordered;
  }
}

OptionalNode in_first_words(OptionalNode node, unsigned number) {
  if (!node) return {};
  change_leaves(*node, [&](QueryNode& leaf) {
    if (!leaf.field.empty()) return;
    leaf.field = "first";
    leaf.region = number;
  });
  return node;
}

OptionalNode combined(const Operator& op, OptionalNode left, OptionalNode right) {
  switch (op.operation) {
    case Operation::both:
    case Operation::either:
      return joined(kind_of(op.operation), std::move(left), std::move(right));
    case Operation::without:
      return without(std::move(left), std::move(right));
    case Operation::adjacent:
      return adjacent(std::move(left), std::move(right));
    default:
      return near_to_each_other(kind_of(op.operation), op.number, std::move(left),
                                std::move(right));
  }
}

}  // namespace

DialectReader::DialectReader(Translating& translating, std::vector<Symbol> symbols,
                             std::span<const OperatorRow> operators)
    : translating_(translating), symbols_(std::move(symbols)), operators_(operators) {}

OptionalNode DialectReader::run() {
  if (peek().kind == Sort::end) fail(peek(), "expected a word");
  auto node = read_expression(0);
  if (peek().kind == Sort::close) fail(peek(), "this bracket closes nothing");
  return node;
}

const Symbol& DialectReader::peek(std::size_t ahead) const {
  return symbols_[std::min(at_ + ahead, symbols_.size() - 1)];
}

void DialectReader::fail(const Symbol& symbol, const std::string& message) {
  throw QueryError(message, symbol.offset, symbol.length);
}

std::string_view DialectReader::text_since(const Symbol& symbol) const {
  const Symbol& last = symbols_[at_ - 1];
  return translating_.text().substr(symbol.offset, last.offset + last.length - symbol.offset);
}

unsigned DialectReader::number_after(std::string_view name, std::string_view word) {
  constexpr std::size_t most_digits = 3;
  const std::string low = lower(word);
  if (!low.starts_with(name) || low.size() > name.size() + most_digits) return 0;
  unsigned number = 0;
  const char* const end = low.data() + low.size();
  const auto read = std::from_chars(low.data() + name.size(), end, number);
  return read.ptr == end && read.ec == std::errc() ? number : 0;
}

std::optional<Operator> DialectReader::operator_here() const {
  if (const auto op = find_operator(operators_, symbols_, at_)) return op;
  const bool at_end = peek().kind == Sort::end || peek().kind == Sort::close;
  return at_end ? std::nullopt : std::optional(succession());
}

OptionalNode DialectReader::read_expression(int binding) {
  const Symbol& begin = peek();
  auto left = read_operand();
  for (auto op = operator_here(); op && op->binding >= binding; op = operator_here())
    left = apply(*op, std::move(left), begin);
  return left;
}

OptionalNode DialectReader::apply(const Operator& op, OptionalNode left, const Symbol& begin) {
  const Symbol& sign = peek();
  at_ += op.symbols;
  if (op.operation == Operation::first_words) return in_first_words(std::move(left), op.number);
  const bool missing = peek().kind == Sort::end || peek().kind == Sort::close;
  if (missing) fail(sign, "expected a word after " + std::string(sign.text));
  auto right = read_expression(op.binding + 1);
  if (!op.remark.empty()) translating_.note(text_since(begin), op.remark);
  auto node = combined(op, std::move(left), std::move(right));
  if (node && !node->is_leaf()) {
    node->offset = begin.offset;
    node->length = text_since(begin).size();
  }
  return node;
}

OptionalNode DialectReader::read_operand() {
  const auto op = find_operator(operators_, symbols_, at_);
  if (op && op->operation == Operation::without) return read_negation(*op);
  if (op) fail(peek(), "expected a word before this operator");
  switch (peek().kind) {
    case Sort::open:
      return read_group();
    case Sort::quoted:
      return read_quoted();
    case Sort::end:
    case Sort::close:
      fail(peek(), "expected a word");
    default:
      return read_item();
  }
}

OptionalNode DialectReader::read_negation(const Operator& op) {
  const Nested nested(depth_, peek());
  const Symbol& sign = peek();
  at_ += op.symbols;
  if (peek().kind == Sort::end || peek().kind == Sort::close)
    fail(sign, "expected a word after " + std::string(sign.text));
  return negated(read_expression(op.binding + 1));
}

OptionalNode DialectReader::read_group() {
  const Nested nested(depth_, peek());
  const Symbol& open = take();
  if (peek().kind == Sort::close) fail(open, "expected a word in the brackets");
  auto node = peek().kind == Sort::end ? OptionalNode{} : read_expression(0);
  if (peek().kind != Sort::close) fail(open, "the bracket that begins here is not closed");
  take();
  return node;
}

std::string_view DialectReader::take_group_text() {
  const Symbol& open = take();
  std::size_t depth = 1;
  while (depth > 0) {
    if (peek().kind == Sort::end) fail(open, "the bracket that begins here is not closed");
    const Sort kind = take().kind;
    if (kind == Sort::open) ++depth;
    if (kind == Sort::close) --depth;
  }
  const std::size_t begin = open.offset + open.length;
  return translating_.text().substr(begin, symbols_[at_ - 1].offset - begin);
}

OptionalNode DialectReader::read_quoted() { return read_quotation(take(), forms(), translating_); }

OptionalNode DialectReader::read_plain_word() {
  const Symbol& word = take();
  return read_word(word.text, word, forms(), translating_);
}

}  // namespace backfile
