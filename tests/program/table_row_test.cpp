// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/program/table_row.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

using namespace backfile;

namespace {

using Cells = std::vector<std::string>;

// The cells of one record, read as RFC 4180 says; nothing may follow it.
Cells read_csv(const std::string& row) {
  Cells cells(1);
  bool quoted = false;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (row[i] == '"') {
      if (quoted && row[i + 1] == '"')
        cells.back() += row[i++];
      else
        quoted = !quoted;
    } else if (row[i] == ',' && !quoted) {
      cells.emplace_back();
    } else if (row.compare(i, row.npos, "\r\n") == 0) {
      CHECK_FALSE(quoted);
      return cells;
    } else {
      cells.back() += row[i];
    }
  }
  FAIL("the record has no end");
  return {};
}

Cells read_tsv(const std::string& row) {
  Cells cells(1);
  for (const char c : row) {
    if (c == '\n') return cells;
    if (c == '\t')
      cells.emplace_back();
    else
      cells.back() += c;
  }
  FAIL("the row has no end");
  return {};
}

TableRow row_of(const Cells& cells) {
  TableRow row;
  for (const auto& cell : cells) row.add_text(cell);
  return row;
}

std::string random_cell(std::mt19937& random) {
  static const Cells pieces = {"a", "\"", ",", " ", ";", "'", "é", "新聞", "\\", "=", "-", "x,y"};
  std::string cell = "t";  // No formula.
  for (auto count = random() % 6; count > 0; --count) cell += pieces[random() % pieces.size()];
  return random() % 8 == 0 ? "" : cell;
}

}  // namespace

TEST_CASE("cells are quoted only where RFC 4180 wants it") {
  CHECK(row_of({"a", "b c", ""}).csv() == "a,b c,\r\n");
  CHECK(row_of({"a,b", "say \"so\""}).csv() == "\"a,b\",\"say \"\"so\"\"\"\r\n");
  CHECK(row_of({"a", "b,c"}).tsv() == "a\tb,c\n");
}

TEST_CASE("any text is read back as it was written") {
  std::mt19937 random(4180);
  for (int round = 0; round < 1000; ++round) {
    Cells cells;
    for (auto count = 1 + random() % 5; count > 0; --count) cells.push_back(random_cell(random));
    CHECK(read_csv(row_of(cells).csv()) == cells);
    CHECK(read_tsv(row_of(cells).tsv()) == cells);
  }
}

TEST_CASE("line ends and other control characters are written out, so that a row is a line") {
  CHECK(row_of({"a\r\nb\tc", "\x1b[2J"}).csv() == "a\\r\\nb\\tc,\\x1b[2J\r\n");
  CHECK(row_of({"a\r\nb\tc", "\x1b[2J"}).tsv() == "a\\r\\nb\\tc\t\\x1b[2J\n");
}

TEST_CASE("text that a spreadsheet would take for a formula is marked as text") {
  CHECK(row_of({"=1+1", "+49", "-5", "@A1", "a=b", " =1"}).tsv() ==
        "'=1+1\t'+49\t'-5\t'@A1\ta=b\t =1\n");
  CHECK(row_of({"=cmd|'/c calc',\"A1\""}).csv() == "\"'=cmd|'/c calc',\"\"A1\"\"\"\r\n");
}

TEST_CASE("numbers stay numbers") {
  CHECK(TableRow().add_number(18446744073709551615u).add_score(-0.5).csv() ==
        "18446744073709551615,-0.5000\r\n");
}
