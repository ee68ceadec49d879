// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "searcher/dialects/symbols.h"

namespace backfile {

/// What an operator of a dialect means.
enum class Operation {
  both,
  either,
  without,
  adjacent,
  near,
  ordered,
  not_near,
  sentence,
  paragraph,
  first_words,  ///< What stands before it, within the first words; nothing follows.
};

struct OperatorRow {
  /// In small letters; `#` is a number, a blank stands between two words.
  std::string_view name;
  Operation operation;
  int binding;                  ///< What binds tighter has more.
  unsigned number = 0;          ///< Where the name has none.
  std::string_view remark{};    ///< What is different here.
  bool smallest_first = false;  ///< Among those that bind alike, small numbers bind tighter.
};

/// An operator at a place of a query.
struct Operator {
  Operation operation = Operation::both;
  int binding = 0;
  unsigned number = 0;
  std::size_t symbols = 0;  ///< How many it takes.
  std::string_view remark{};
};

/// What `binding` of a row is in operators.
int scaled(int binding);

/// The operator that stands at `symbols[at]`, of several the first row, or nothing.
std::optional<Operator> find_operator(std::span<const OperatorRow> rows,
                                      const std::vector<Symbol>& symbols, std::size_t at);

}  // namespace backfile
