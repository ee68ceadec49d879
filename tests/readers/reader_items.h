// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <catch2/catch.hpp>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "indexer/readers/news_item.h"
#include "tests/testing.h"

namespace backfile::testing {

/// Text in memory that comes in blocks of `block` bytes.
class TextSource : public Source {
 public:
  explicit TextSource(std::string text, std::size_t block = 64 * 1024)
      : text_(std::move(text)), block_(block) {}

  bool read(std::string& text) override {
    if (at_ == text_.size()) return false;
    const std::size_t size = std::min(block_, text_.size() - at_);
    text.append(text_, at_, size);
    at_ += size;
    return true;
  }

 private:
  std::string text_;
  std::size_t block_;
  std::size_t at_ = 0;
};

/// What a reader gave, and what it reported: "3 id: reason".
struct Items {
  std::vector<NewsItem> items{};
  std::vector<std::string> rejected{};
  std::vector<std::string> warned{};
};

/// A log that writes to `items`, which must outlive it.
inline ReadingLog log_to(Items& items) {
  const auto note = [](std::vector<std::string>& notes) {
    return [&notes](std::size_t line, const std::string& id, const std::string& reason) {
      notes.push_back(std::to_string(line) + " " + id + ": " + reason);
    };
  };
  return {.rejected = note(items.rejected), .warned = note(items.warned)};
}

/// Reads all of `text` with a whole-document reader.
template <typename Parse>
Items parse_all(Parse parse, std::string_view text) {
  Items items;
  items.items = parse(text, log_to(items));
  return items;
}

/// Reads all of `text` with a streaming reader.
template <typename Open>
Items read_items(Open open, std::string_view text, std::size_t block = 64 * 1024) {
  Items items;
  const auto reader = open(std::make_unique<TextSource>(std::string(text), block), log_to(items));
  while (auto item = reader->next()) items.items.push_back(std::move(*item));
  return items;
}

}  // namespace backfile::testing
