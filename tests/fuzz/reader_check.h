// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/readers/news_item.h"

namespace backfile::testing {

/// Throws std::logic_error that says `what`, unless it `holds`.
void require(bool holds, const char* what);

/// A log for what nobody wants to know.
ReadingLog ignoring();

/// Throws std::logic_error if an article holds bytes that are no UTF-8, or a date that is none.
void check(const std::vector<NewsItem>& items);

/// Gives `bytes`, which it does not hold, in blocks of one size.
class BlockSource : public Source {
 public:
  BlockSource(std::string_view bytes, std::size_t block) : bytes_(bytes), block_(block) {}
  bool read(std::string& text) override;

 private:
  std::string_view bytes_;
  std::size_t block_;
};

template <typename Open>
std::vector<NewsItem> read_in_blocks(Open open, std::string_view bytes, std::size_t block) {
  std::vector<NewsItem> items;
  const auto reader = open(std::make_unique<BlockSource>(bytes, block), ignoring());
  while (auto item = reader->next()) items.push_back(std::move(*item));
  check(items);
  return items;
}

/// Checks a reader that holds no more than a part of its source, with limits so small that a fuzzer
/// meets them: `open(source, log, limit)` makes it. What it reads must not depend on where blocks
/// are cut.
template <typename Open>
void check_stream(Open open, std::string_view bytes) {
  constexpr std::size_t limit = 2000;
  const auto limited = [&](auto source, auto log) {
    return open(std::move(source), std::move(log), limit);
  };
  const auto whole = read_in_blocks(limited, bytes, 64 * 1024);
  const auto cut = read_in_blocks(limited, bytes, 7);
  const bool same = std::equal(whole.begin(), whole.end(), cut.begin(), cut.end(),
                               [](const auto& one, const auto& other) {
                                 return one.article == other.article && one.line == other.line;
                               });
  require(same || bytes.size() > limit, "it matters where blocks are cut");
}

}  // namespace backfile::testing
