// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "common/schema.h"
#include "searcher/matches.h"
#include "searcher/open_index.h"
#include "tests/common/random.h"
#include "tests/testing.h"

namespace backfile::testing {

/// Forty words that no test asks for, another forty for each number.
inline std::string filler(std::uint64_t number) {
  static const std::vector<std::string> starts = {"ma", "te", "ri", "so", "lu", "ba", "ne", "gi"};
  static const std::vector<std::string> ends = {"ket", "der", "val", "nor", "sim", "tan", "pol"};
  Random random(number);
  std::string text;
  for (int i = 0; i < 40; ++i) text += random.pick(starts) + random.pick(ends) + " ";
  return text;
}

/// An article of which the first paragraph is `text` and the second filler.
inline Article article_on(const std::string& text, std::uint64_t number) {
  return make_article("n" + std::to_string(number), "", {text, filler(number)});
}

/// `number` articles of the same text and other filler, with ids from "n" + `first` on.
inline std::vector<Article> articles_on(const std::string& text, std::uint64_t first,
                                        std::uint64_t number) {
  std::vector<Article> articles;
  for (std::uint64_t i = 0; i < number; ++i) articles.push_back(article_on(text, first + i));
  return articles;
}

/// The documents of the articles with these ids, in this order.
inline SegmentMatches documents_of(const OpenIndex& index, const std::vector<std::string>& ids) {
  SegmentMatches documents(index.segments.size());
  for (const auto& id : ids) {
    for (std::size_t i = 0; i < index.segments.size(); ++i) {
      if (const auto found = index.segments[i].find(schema::id_term(id)); found != 0)
        documents[i].push_back(found);
    }
  }
  return documents;
}

/// The ids "n" + `first`, and so on.
inline std::vector<std::string> ids_from(std::uint64_t first, std::uint64_t number) {
  std::vector<std::string> ids;
  for (std::uint64_t i = 0; i < number; ++i) ids.push_back("n" + std::to_string(first + i));
  return ids;
}

}  // namespace backfile::testing
