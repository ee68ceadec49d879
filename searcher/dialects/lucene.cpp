// SPDX-License-Identifier: GPL-2.0-or-later
//
// After Lucene's page "Query Parser Syntax" (package org.apache.lucene.queryparser.classic), with
// OR between words that merely follow each other.
#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

#include "backfile/error.h"
#include "searcher/dialects/dates.h"
#include "searcher/dialects/fields.h"
#include "searcher/dialects/lucene_clauses.h"
#include "searcher/dialects/lucene_dates.h"
#include "searcher/dialects/lucene_fields.h"
#include "searcher/dialects/lucene_symbols.h"
#include "searcher/dialects/nesting.h"
#include "searcher/dialects/nodes.h"
#include "searcher/dialects/words.h"
#include "searcher/query/lexer.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;
using Sort = LuceneSymbol::Kind;

constexpr double least_boost = 0.001;
constexpr double most_boost = 1000;
constexpr double most_slop = 998;
constexpr double most_edits = 2;

double number_of(const std::string& text, double otherwise) {
  double number = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

std::string as_it_is(std::string_view word, Translating&) { return std::string(word); }

// Where a sign is escaped a blank stands for it.
std::string without_wildcards(std::string_view word, Translating&) {
  std::string text(word);
  std::replace(text.begin(), text.end(), '*', ' ');
  std::replace(text.begin(), text.end(), '?', ' ');
  return text;
}

constexpr WordForms word_forms{Kind::word, without_wildcards};
constexpr WordForms exact_forms{Kind::phrase, without_wildcards};
constexpr WordForms pattern_forms{Kind::word, as_it_is};

class LuceneReader {
 public:
  explicit LuceneReader(Translating& translating)
      : translating_(translating), symbols_(read_lucene_symbols(translating.text())) {}

  OptionalNode run() {
    if (peek().kind == Sort::end) fail(peek(), "expected a word");
    auto node = read_clauses();
    if (peek().kind == Sort::close) fail(peek(), "this bracket closes nothing");
    return node;
  }

 private:
  const LuceneSymbol& peek() const { return symbols_[at_]; }
  const LuceneSymbol& take() { return symbols_[at_++]; }
  bool at_end() const { return peek().kind == Sort::end || peek().kind == Sort::close; }

  bool take_if(Sort kind) {
    if (peek().kind != kind) return false;
    take();
    return true;
  }

  [[noreturn]] static void fail(const LuceneSymbol& symbol, const std::string& message) {
    throw QueryError(message, symbol.offset, symbol.length);
  }

  std::string_view text_since(const LuceneSymbol& begin) const {
    const auto& last = symbols_[at_ - 1];
    return translating_.text().substr(begin.offset, last.offset + last.length - begin.offset);
  }

  OptionalNode read_clauses() {
    LuceneClauses clauses(translating_);
    while (!at_end()) {
      const LuceneSymbol& sign = peek();
      const bool both = take_if(Sort::conjunction);
      const bool either = !both && take_if(Sort::disjunction);
      if (at_end() && (both || either)) fail(sign, "expected a word after this operator");
      if (both) clauses.require_last();
      read_clause(clauses, both);
    }
    return clauses.node();
  }

  void read_clause(LuceneClauses& clauses, bool both) {
    const LuceneSymbol& begin = peek();
    const bool required = take_if(Sort::required);
    const bool prohibited = !required && take_if(Sort::prohibited);
    if (at_end()) fail(begin, "expected a word after this sign");
    const auto sort = prohibited         ? LuceneClauses::Sort::must_not
                      : required || both ? LuceneClauses::Sort::must
                                         : LuceneClauses::Sort::should;
    clauses.add(sort, read_operand());
  }

  OptionalNode read_operand() {
    auto node = peek().kind == Sort::field ? read_in_field() : read_unboosted({});
    if (peek().kind != Sort::boost) return node;
    const double factor = number_of(take().text, 1);
    if (node) node->boost = std::clamp(node->boost * factor, least_boost, most_boost);
    return node;
  }

  OptionalNode read_in_field() {
    const Nested nested(depth_, peek());
    const LuceneSymbol& name = take();
    if (at_end()) fail(name, "expected what to look for behind the colon");
    if (name.text == "*" && peek().text == "*") return take(), leaf(Kind::everything, name);
    if (name.text == "_exists_") return has(take().text, name);
    if (peek().kind == Sort::pattern && peek().text == "*") return take(), has(name.text, name);
    if (peek().kind == Sort::regex) return leave_out(name);
    const auto field = lucene_field(name.text, translating_.context());
    if (field.ours == "date") return read_dates(name);
    if (peek().kind == Sort::range) return leave_out(name);
    auto node = read_unboosted(name.text);
    return in_field(field, std::move(node), text_since(name), translating_);
  }

  QueryNode leaf(Kind kind, const LuceneSymbol& begin) const {
    return {.kind = kind, .offset = begin.offset, .length = text_since(begin).size()};
  }

  QueryNode has(const std::string& name, const LuceneSymbol& begin) const {
    QueryNode node = leaf(Kind::has, begin);
    node.field = "has";
    node.text = lucene_field(name, translating_.context()).ours;
    return node;
  }

  OptionalNode read_dates(const LuceneSymbol& name) {
    const LuceneSymbol& value = take();
    const auto period = read_lucene_dates(value.text, translating_.context().today);
    if (!period) fail(value, "expected a date or a range of dates such as [2020-01-01 TO 2020-06]");
    return dates_leaf(*period, name.offset, text_since(name).size());
  }

  OptionalNode read_unboosted(const std::string& field) {
    switch (peek().kind) {
      case Sort::open:
        return read_group();
      case Sort::quoted:
        return read_phrase();
      case Sort::pattern:
      case Sort::term:
        return read_term();
      case Sort::range:
      case Sort::regex:
        return leave_out(peek());
      default:
        fail(peek(), field.empty() ? "expected a word before this sign"
                                   : "expected what to look for behind the colon");
    }
  }

  // A range or a regular expression, with the field from `begin` on.
  OptionalNode leave_out(const LuceneSymbol& begin) {
    const bool range = take().kind == Sort::range;
    translating_.note(text_since(begin),
                      range ? "only dates have ranges here; it is left out"
                            : "there are no regular expressions here; it is left out");
    return {};
  }

  OptionalNode read_group() {
    const Nested nested(depth_, peek());
    const LuceneSymbol& open = take();
    if (peek().kind == Sort::close) fail(open, "expected a word in the brackets");
    auto node = read_clauses();
    if (peek().kind != Sort::close) fail(open, "the bracket that begins here is not closed");
    take();
    return node;
  }

  // "oil price"~5.
  OptionalNode read_phrase() {
    const LuceneSymbol& phrase = take();
    const Symbol symbol = plain(phrase);
    if (peek().kind != Sort::fuzzy) return read_quotation(symbol, exact_forms, translating_);
    const double slop = number_of(take().text, 0);
    if (slop < 1) return read_quotation(symbol, exact_forms, translating_);
    OptionalNode near;
    const unsigned distance = static_cast<unsigned>(std::min(slop, most_slop)) + 1;
    for (const auto& piece : query_pieces(phrase.text)) {
      auto word =
          read_word(piece.in(phrase.text), part_of(symbol, piece), exact_forms, translating_);
      near = near_to_each_other(Kind::near, distance, std::move(near), std::move(word));
    }
    if (near && near->is_leaf()) return near;
    translating_.note(text_since(phrase),
                      "Lucene counts by how much words are moved; here each is within " +
                          std::to_string(distance) + " words of the others");
    return near;
  }

  OptionalNode read_term() {
    const LuceneSymbol& term = take();
    if (term.kind == Sort::pattern && term.text.find_first_not_of('*') == std::string::npos)
      return leaf(Kind::everything, term);
    auto node = read_word(term.text, plain(term),
                          term.kind == Sort::pattern ? pattern_forms : word_forms, translating_);
    if (peek().kind == Sort::fuzzy) make_fuzzy(node, term);
    return node;
  }

  void make_fuzzy(OptionalNode& node, const LuceneSymbol& term) {
    const std::string number = take().text;
    const double edits = number_of(number, most_edits);
    if (!node || node->kind != Kind::word || edits == 0) return;
    if (edits < 1)
      translating_.note(text_since(term), "a likeness is taken as one letter of difference");
    node->kind = Kind::fuzzy;
    node->number = static_cast<unsigned>(std::clamp(edits, 1.0, most_edits));
  }

  // Without escapes, what is quoted stands where it is in the query.
  static Symbol plain(const LuceneSymbol& symbol) {
    const std::size_t mark = symbol.kind == Sort::quoted ? 1 : 0;
    return {.kind = Symbol::Kind::word,
            .text = symbol.text,
            .offset = symbol.offset,
            .length = symbol.length,
            .text_offset = symbol.offset + mark};
  }

  Translating& translating_;
  std::vector<LuceneSymbol> symbols_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
};

}  // namespace

OptionalNode read_lucene(Translating& translating) { return LuceneReader(translating).run(); }

}  // namespace backfile
