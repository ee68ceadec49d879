// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/table_row.h"

#include <cstdio>

#include "common/program/safe_text.h"

namespace backfile {

namespace {

bool looks_like_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@").find(text[0]) != std::string_view::npos;
}

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",\"") == std::string::npos) return cell;
  std::string text = "\"";
  for (const char c : cell) text += c == '"' ? std::string("\"\"") : std::string(1, c);
  return text + '"';
}

}  // namespace

TableRow& TableRow::add_text(std::string_view text) {
  const std::string safe = safe_text(text);
  cells_.push_back(looks_like_formula(safe) ? "'" + safe : safe);
  return *this;
}

TableRow& TableRow::add_number(std::uint64_t number) {
  cells_.push_back(std::to_string(number));
  return *this;
}

TableRow& TableRow::add_score(double score) {
  char text[32];
  std::snprintf(text, sizeof text, "%.4f", score);
  cells_.emplace_back(text);
  return *this;
}

std::string TableRow::csv() const {
  std::string row;
  for (const auto& cell : cells_) row += (&cell == &cells_.front() ? "" : ",") + quoted(cell);
  return row + "\r\n";
}

std::string TableRow::tsv() const {
  std::string row;
  for (const auto& cell : cells_) row += (&cell == &cells_.front() ? "" : "\t") + cell;
  return row + '\n';
}

}  // namespace backfile
