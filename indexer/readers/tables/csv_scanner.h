// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "indexer/readers/news_item.h"
#include "indexer/readers/source_window.h"

namespace backfile {

/// One row of a table.
struct CsvRow {
  std::vector<std::string> cells{};
  std::size_t line = 0;   ///< Where it begins, from 1.
  std::size_t lines = 1;  ///< How many lines it has; quoted cells may have line ends.
  std::string problem{};  ///< Why it is no row, if it is none.

  bool operator==(const CsvRow&) const = default;
};

/// Reads a table as RFC 4180 has it, with any separator: cells may be in quotes, which are doubled
/// inside of them; rows end in LF or CRLF. Holds no more of the table than one row.
class CsvScanner {
 public:
  /// `limit` is how many bytes a row may have.
  explicit CsvScanner(std::unique_ptr<Source> source, std::size_t limit = ReadingLimits{}.article)
      : window_(std::move(source)), limit_(limit) {}

  /// The beginning of what was not read yet, `size` bytes of it if there are as many.
  std::string_view head(std::size_t size);

  /// The next row that is not blank, or nothing at the end. Of one that is none, or is too large,
  /// only the first line is passed over by this. Throws std::system_error.
  std::optional<CsvRow> next(char separator);

  /// Goes back to the second line of the row that was last read.
  void read_again_from_second_line();

 private:
  SourceWindow window_;
  std::size_t limit_;
  std::size_t row_size_ = 0;  ///< Of the row that was last read; it is dropped by the next call,
  std::size_t first_line_size_ = 0;  ///< so that its lines can be read again.
};

}  // namespace backfile
