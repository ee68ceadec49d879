// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/dialects/operators.h"

#include <algorithm>
#include <string>

#include "common/text/ascii.h"
#include "searcher/query/lexer.h"

namespace backfile {
namespace {

constexpr int most = 999;  // Words apart, in our language.
constexpr std::size_t most_digits = 4;

// What stands in `word` for the # of `name`; 0 if the name has none; nothing if they differ.
std::optional<unsigned> match(std::string_view word, std::string_view name) {
  const std::string low = lower(word);
  const auto number_at = name.find('#');
  if (number_at == std::string_view::npos) return low == name ? std::optional(0U) : std::nullopt;
  const std::string_view before = name.substr(0, number_at);
  const std::string_view behind = name.substr(number_at + 1);
  if (low.size() < name.size() || !low.starts_with(before) || !low.ends_with(behind)) return {};
  const std::string digits = low.substr(before.size(), low.size() - before.size() - behind.size());
  if (digits.size() > most_digits || !std::all_of(digits.begin(), digits.end(), is_digit))
    return {};
  return static_cast<unsigned>(std::clamp(std::stoi(digits), 1, most));
}

std::optional<Operator> read_row(const OperatorRow& row, const std::vector<Symbol>& symbols,
                                 std::size_t at) {
  Operator op{row.operation, scaled(row.binding), row.number, 0, row.remark};
  for (std::string_view rest = row.name; !rest.empty(); ++op.symbols) {
    const Symbol& symbol = symbols[at + op.symbols];  // The last one is no word.
    const auto blank = std::min(rest.find(' '), rest.size());
    const auto number = symbol.kind == Symbol::Kind::word
                            ? match(symbol.text, rest.substr(0, blank))
                            : std::nullopt;
    if (!number) return {};
    if (*number > 0) op.number = *number;
    rest.remove_prefix(std::min(blank + 1, rest.size()));
  }
  if (row.smallest_first) op.binding += most - static_cast<int>(op.number);
  return op;
}

}  // namespace

int scaled(int binding) { return binding * (most + 1); }

std::optional<Operator> find_operator(std::span<const OperatorRow> rows,
                                      const std::vector<Symbol>& symbols, std::size_t at) {
  for (const auto& row : rows) {
    if (const auto op = read_row(row, symbols, at)) return op;
  }
  return {};
}

}  // namespace backfile
