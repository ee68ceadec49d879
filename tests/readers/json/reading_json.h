// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "indexer/readers/json/json_reader.h"
#include "tests/readers/item_log.h"

namespace backfile::testing {

/// The items of a file of JSON.
inline std::vector<NewsItem> read_json_text(const std::string& text, ItemLog& log,
                                            std::string_view map = {}) {
  return all_items(read_json(std::make_unique<TextSource>(text), log.log(), parse_field_map(map)));
}

/// The one item of a file of JSON in which nothing is amiss.
inline NewsItem read_json_item(const std::string& text, std::string_view map = {}) {
  ItemLog log;
  auto items = read_json_text(text, log, map);
  CHECK(log.rejected.empty());
  CHECK(log.warned.empty());
  REQUIRE(items.size() == 1);
  return items.front();
}

}  // namespace backfile::testing
