// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// A row of a table for other programs. Text that a spreadsheet would take for a formula, because
/// it begins with =, +, - or @, gets an apostrophe before it, by which spreadsheets know text; what
/// could steer a terminal is replaced as `safe_text` does.
class TableRow {
 public:
  TableRow& add_text(std::string_view text);
  TableRow& add_number(std::uint64_t number);
  TableRow& add_score(double score);

  /// With commas, quotation marks and line end as RFC 4180 has them.
  std::string csv() const;

  /// With tabs between the cells, which have none, and a line feed at the end.
  std::string tsv() const;

 private:
  std::vector<std::string> cells_{};
};

}  // namespace backfile
