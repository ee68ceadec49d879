// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/columns.h"

#include <algorithm>
#include <cstdio>

#include "common/program/display_width.h"
#include "common/program/safe_text.h"

namespace backfile {

namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t shortest_name = 6;

using Widths = std::vector<std::size_t>;

Widths widths_of(const TextRow& head, const std::vector<TextRow>& rows, const Style& style) {
  Widths widths(head.size());
  const auto widen = [&](const TextRow& row) {
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], display_width(safe_line(row[i])));
  };
  widen(head);
  for (const auto& row : rows) widen(row);
  std::size_t numbers = gap;
  for (std::size_t i = 1; i < widths.size(); ++i) numbers += gap + widths[i];
  if (style.width > 0)
    widths[0] = std::min(widths[0], std::max(style.width, numbers + shortest_name) - numbers);
  return widths;
}

std::string line_of(const TextRow& row, const Widths& widths, const Style& style) {
  const std::string ellipsis = style.utf8 ? "\u2026" : "...";
  std::string line(gap, ' ');
  line += pad_right(cut_to_width(safe_line(row[0]), widths[0], ellipsis), widths[0]);
  for (std::size_t i = 1; i < row.size(); ++i)
    line += std::string(gap, ' ') + pad_left(row[i], widths[i]);
  return line;
}

}  // namespace

void print_columns(const TextRow& head, const std::vector<TextRow>& rows, const Style& style,
                   std::ostream& out) {
  const Widths widths = widths_of(head, rows, style);
  out << paint(line_of(head, widths, style), look::dim, style) << '\n';
  for (const auto& row : rows) out << line_of(row, widths, style) << '\n';
}

std::string with_digits(double number, int digits) {
  char text[64];
  std::snprintf(text, sizeof text, "%.*f", digits, number);
  return text;
}

}  // namespace backfile
