// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <catch2/catch.hpp>
#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/readers/news_item.h"
#include "tests/testing.h"

namespace backfile::testing {

/// Something that was said to the log.
struct Problem {
  std::size_t line = 0;
  std::string id{};
  std::string reason{};

  bool operator==(const Problem&) const = default;
};

inline std::ostream& operator<<(std::ostream& out, const Problem& problem) {
  return out << problem.line << ": [" << problem.id << "] " << problem.reason;
}

/// Everything that comes out of one text.
struct Parsed {
  std::vector<NewsItem> items{};
  std::vector<Problem> rejected{};
  std::vector<Problem> warned{};
};

using Strings = std::vector<std::string>;
using Parser = std::vector<NewsItem> (*)(std::string_view, const ReadingLog&,
                                         std::size_t max_depth);

inline Parsed parse(Parser parser, std::string_view text) {
  Parsed parsed;
  const auto into = [](std::vector<Problem>& problems) {
    return [&problems](std::size_t line, const std::string& id, const std::string& reason) {
      problems.push_back({line, id, reason});
    };
  };
  parsed.items = parser(text, {into(parsed.rejected), into(parsed.warned)}, ReadingLimits{}.depth);
  return parsed;
}

/// The article of a text that must hold one and give no cause for complaint.
inline Article only_article(Parser parser, std::string_view text) {
  Parsed parsed = parse(parser, text);
  CHECK(parsed.rejected == std::vector<Problem>{});
  CHECK(parsed.warned == std::vector<Problem>{});
  REQUIRE(parsed.items.size() == 1);
  return parsed.items.front().article;
}

}  // namespace backfile::testing
