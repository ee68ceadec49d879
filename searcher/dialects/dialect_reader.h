// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "searcher/dialects/dates.h"
#include "searcher/dialects/fields.h"
#include "searcher/dialects/operators.h"
#include "searcher/dialects/symbols.h"
#include "searcher/dialects/translating.h"
#include "searcher/dialects/words.h"

namespace backfile {

/// Reads a query with operators that bind by a table. What is particular to a dialect is how it
/// reads an operand.
class DialectReader {
 public:
  /// `operators` outlive the reader.
  DialectReader(Translating& translating, std::vector<Symbol> symbols,
                std::span<const OperatorRow> operators);
  virtual ~DialectReader() = default;
  DialectReader(const DialectReader&) = delete;
  DialectReader& operator=(const DialectReader&) = delete;

  /// The whole query.
  OptionalNode run();

 protected:
  /// What comes next is a word or a mark. Takes at least one symbol. Nothing if it is left out.
  virtual OptionalNode read_item() = 0;
  /// A quotation comes next.
  virtual OptionalNode read_quoted();
  /// What two operands are that nothing stands between.
  virtual Operator succession() const = 0;
  virtual const WordForms& forms() const = 0;

  const Symbol& peek(std::size_t ahead = 0) const;
  const Symbol& take() { return symbols_[at_++]; }
  Translating& translating() { return translating_; }
  std::size_t& depth() { return depth_; }
  const Date& today() const { return translating_.context().today; }

  /// Operands and the operators between them that bind at least as tight as `binding`.
  OptionalNode read_expression(int binding);
  /// One operand, a negation too.
  OptionalNode read_operand();
  /// The open bracket comes next.
  OptionalNode read_group();
  /// What stands in the brackets that come next, unread.
  std::string_view take_group_text();
  OptionalNode read_plain_word();
  /// A date from here on, or nothing.
  std::optional<Period> take_date_here() { return take_date(symbols_, at_, translating_.text()); }
  /// The piece of the text from `symbol` to before what comes next.
  std::string_view text_since(const Symbol& symbol) const;

  /// Puts a number after a name, "atleast5", apart; 0 if that is not what `word` is.
  static unsigned number_after(std::string_view name, std::string_view word);

  [[noreturn]] static void fail(const Symbol& symbol, const std::string& message);

 private:
  std::optional<Operator> operator_here() const;
  OptionalNode read_negation(const Operator& op);
  OptionalNode apply(const Operator& op, OptionalNode left, const Symbol& begin);

  Translating& translating_;
  std::vector<Symbol> symbols_;
  std::span<const OperatorRow> operators_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
};

}  // namespace backfile
