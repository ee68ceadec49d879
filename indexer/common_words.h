// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include "backfile/article.h"
#include "common/analysis/tokenizer.h"

namespace backfile {

/// Finds the words that many articles have, by the first articles of an index.
class CommonWords {
 public:
  void add(const Article& article);

  /// Whether no more articles are needed.
  bool has_enough() const { return articles_ >= most_articles || bytes_ >= most_bytes; }

  /// In the order of their bytes. None if there were too few articles to tell.
  std::vector<std::string> words() const;

  static constexpr std::size_t fewest_articles = 200;
  static constexpr std::size_t most_articles = 1000;
  static constexpr std::size_t most_bytes = 16 << 20;  ///< Of text.

 private:
  struct Seen {
    std::size_t articles = 0;
    std::size_t last_article = 0;
  };

  void add(const std::string& text);

  std::unordered_map<std::string, Seen> seen_{};
  std::size_t articles_ = 0;
  std::size_t bytes_ = 0;
  std::vector<Token> tokens_{};
};

}  // namespace backfile
