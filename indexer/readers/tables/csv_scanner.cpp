// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/tables/csv_scanner.h"

#include <algorithm>
#include <utility>

namespace backfile {

namespace {

/// Reads one row from the front of a window.
class RowReader {
 public:
  RowReader(SourceWindow& window, char separator, std::size_t limit)
      : window_(window), separator_(separator), limit_(limit) {
    row_.line = window.line();
  }

  CsvRow read() {
    do {
      row_.cells.push_back(at('"') ? quoted_cell() : bare_cell());
    } while (row_.problem.empty() && take(separator_));
    end_row();
    return std::move(row_);
  }

  std::size_t size() const { return at_; }

 private:
  bool at_end() { return !window_.hold(at_ + 1); }
  char current() const { return window_.text()[at_]; }
  bool at(char c) { return !at_end() && current() == c; }

  bool take(char c) {
    const bool there = at(c);
    if (there) ++at_;
    return there;
  }

  bool at_line_end() {
    return at('\n') || (at('\r') && window_.hold(at_ + 2) && window_.text()[at_ + 1] == '\n');
  }

  void end_row() {
    if (!row_.problem.empty()) return;
    take('\r');
    if (!take('\n') && !at_end()) row_.problem = "text behind a quoted cell";
  }

  std::string bare_cell() {
    std::string cell;
    while (!at_end() && !at(separator_) && !at_line_end() && !is_too_large()) {
      cell += current();
      ++at_;
    }
    return cell;
  }

  std::string quoted_cell() {
    std::string cell;
    ++at_;
    while (!is_too_large()) {
      if (at_end()) {
        row_.problem = "a quote that is not closed";
        break;
      }
      const char c = current();
      ++at_;
      if (c == '"' && !take('"')) break;
      if (c == '\n') ++row_.lines;
      cell += c;
    }
    return cell;
  }

  bool is_too_large() {
    if (at_ < limit_) return false;
    row_.problem = "more than " + std::to_string(limit_) + " bytes in one row (--max-article)";
    return true;
  }

  SourceWindow& window_;
  char separator_;
  std::size_t limit_;
  std::size_t at_ = 0;
  CsvRow row_{};
};

}  // namespace

std::string_view CsvScanner::head(std::size_t size) {
  window_.hold(size);
  return window_.text().substr(0, size);
}

std::optional<CsvRow> CsvScanner::next(char separator) {
  window_.drop(std::exchange(row_size_, 0));
  while (window_.hold(1)) {
    RowReader reader(window_, separator, limit_);
    CsvRow row = reader.read();
    const std::size_t line_end = window_.text().substr(0, reader.size()).find('\n');
    first_line_size_ = std::min(line_end, reader.size() - 1) + 1;
    const bool blank = row.problem.empty() && row.cells == std::vector<std::string>{""};
    row_size_ = row.problem.empty() ? reader.size() : first_line_size_;
    if (!blank) return row;
    window_.drop(std::exchange(row_size_, 0));
  }
  return std::nullopt;
}

void CsvScanner::read_again_from_second_line() { row_size_ = first_line_size_; }

}  // namespace backfile
