// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "tests/testing.h"

namespace backfile::testing {

/// `count` articles about oil with ids from `first` on, in other words each.
inline std::vector<Article> oil_articles(int first, int count) {
  std::vector<Article> articles;
  for (int i = first; i < first + count; ++i) {
    std::string text;
    for (int w = 0; w < 40; ++w) text += "oil word" + std::to_string((i * 7 + w * 13) % 200) + " ";
    articles.push_back(make_article(std::to_string(i), "Oil " + std::to_string(i), {text}));
    articles.back().topics = {"topic " + std::to_string(i % 5)};
  }
  return articles;
}

}  // namespace backfile::testing
