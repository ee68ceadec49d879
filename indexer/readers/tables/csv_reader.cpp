// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/tables/csv_reader.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "indexer/readers/json/json_item.h"
#include "indexer/readers/plain_text.h"
#include "indexer/readers/tables/csv_scanner.h"

namespace backfile {

namespace {

constexpr std::size_t head_size = 64 * 1024;
constexpr std::string_view separators = ",;\t|";

/// Gives a text that is held elsewhere, once.
class HeldText : public Source {
 public:
  explicit HeldText(std::string_view text) : text_(text) {}
  bool read(std::string& text) override {
    text += text_;
    return !std::exchange(text_, {}).empty();
  }

 private:
  std::string_view text_;
};

std::vector<std::string> first_row(std::string_view head, char separator) {
  const auto row = CsvScanner(std::make_unique<HeldText>(head)).next(separator);
  return row && row->problem.empty() ? row->cells : std::vector<std::string>();
}

bool has_column(const std::vector<std::string>& columns, const std::vector<std::string>& names) {
  return std::any_of(columns.begin(), columns.end(), [&](const std::string& column) {
    return std::find(names.begin(), names.end(), plain_name(column)) != names.end();
  });
}

bool are_columns(const std::vector<std::string>& columns, const FieldMap& map) {
  return has_column(columns, map.of("title")) || has_column(columns, map.of("body")) ||
         has_column(columns, map.of("caption"));
}

std::string joined(const std::vector<std::string>& columns) {
  std::string list;
  for (const std::string& column : columns) list += (list.empty() ? "" : ", ") + column;
  return without_runs_of_blanks(list.substr(0, 200));
}

class CsvReader : public ItemReader {
 public:
  CsvReader(std::unique_ptr<Source> source, ReadingLog log, FieldMap map,
            std::optional<char> separator, std::size_t limit)
      : scanner_(std::move(source), limit),
        log_(std::move(log)),
        map_(std::move(map)),
        separator_(separator) {}

  std::optional<NewsItem> next() override {
    if (columns_.empty() && !read_columns()) return std::nullopt;
    while (auto row = scanner_.next(*separator_)) {
      if (!row->problem.empty()) {
        reject(row->line, row->problem);
      } else if (row->cells.size() != columns_.size()) {
        reject(row->line, std::to_string(row->cells.size()) + " cells, expected " +
                              std::to_string(columns_.size()));
        if (row->lines > 1) scanner_.read_again_from_second_line();
      } else if (auto items = read_mapped(object_of(*row), map_, row->line, log_); !items.empty()) {
        return std::move(items.front());
      }
    }
    return std::nullopt;
  }

 private:
  bool read_columns() {
    if (std::exchange(columns_read_, true)) return false;
    if (!separator_) separator_ = table_separator(scanner_.head(head_size), map_);
    const auto row = scanner_.next(separator_.value_or(','));
    if (!row) return false;
    if (!separator_ || !are_columns(row->cells, map_)) {
      reject(row->line,
             "the first row names no column of a title or a body: " + joined(row->cells));
      return false;
    }
    for (const std::string& cell : row->cells) columns_.push_back(without_runs_of_blanks(cell));
    return true;
  }

  Json object_of(const CsvRow& row) const {
    Json object = Json::object();
    for (std::size_t at = 0; at < columns_.size(); ++at) {
      if (!row.cells[at].empty()) object.emplace(columns_[at], row.cells[at]);
    }
    return object;
  }

  void reject(std::size_t line, const std::string& reason) const {
    if (log_.rejected) log_.rejected(line, {}, reason);
  }

  CsvScanner scanner_;
  ReadingLog log_;
  FieldMap map_;
  std::optional<char> separator_;
  bool columns_read_ = false;
  std::vector<std::string> columns_{};
};

}  // namespace

std::optional<char> table_separator(std::string_view head, const FieldMap& map) {
  for (const char separator : separators) {
    const auto columns = first_row(head, separator);
    if (columns.size() > 1 && are_columns(columns, map)) return separator;
  }
  return std::nullopt;
}

std::unique_ptr<ItemReader> read_csv(std::unique_ptr<Source> source, ReadingLog log, FieldMap map,
                                     std::optional<char> separator, std::size_t limit) {
  return std::make_unique<CsvReader>(std::move(source), std::move(log), std::move(map), separator,
                                     limit);
}

}  // namespace backfile
