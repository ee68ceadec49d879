// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <catch2/catch.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/readers/news_item.h"
#include "tests/testing.h"

namespace backfile::testing {

/// Keeps what a reader reports, as "line: [id] reason".
struct ItemLog {
  std::vector<std::string> rejected{};
  std::vector<std::string> warned{};

  ReadingLog log() { return {.rejected = into(rejected), .warned = into(warned)}; }

 private:
  static OnProblem into(std::vector<std::string>& lines) {
    return [&lines](std::size_t line, const std::string& id, const std::string& reason) {
      lines.push_back(std::to_string(line) + ": [" + id + "] " + reason);
    };
  }
};

/// A text that comes in blocks of `size` bytes.
class TextSource : public Source {
 public:
  explicit TextSource(std::string text, std::size_t size = 7)
      : text_(std::move(text)), size_(size) {}

  bool read(std::string& text) override {
    if (at_ >= text_.size()) return false;
    text.append(text_, at_, size_);
    at_ += size_;
    return true;
  }

 private:
  std::string text_;
  std::size_t size_;
  std::size_t at_ = 0;
};

/// All that `reader` has to give.
inline std::vector<NewsItem> all_items(std::unique_ptr<ItemReader> reader) {
  std::vector<NewsItem> items;
  while (auto item = reader->next()) items.push_back(std::move(*item));
  return items;
}

inline std::vector<std::string> titles(const std::vector<NewsItem>& items) {
  std::vector<std::string> all;
  for (const auto& item : items) all.push_back(item.article.title);
  return all;
}

}  // namespace backfile::testing
