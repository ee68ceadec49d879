// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/common_words.h"

#include <algorithm>

namespace backfile {
namespace {

// A word is common if one of so many articles has it. In Reuters-21578 some 600 words are, whose
// pairs make an index 5 % larger.
constexpr std::size_t articles_for_one = 40;

// So that the pairs of the words of a small or odd sample stay few.
constexpr std::size_t most_words = 700;

// No longer ones are common, and two of them fit into a term.
constexpr std::size_t longest_word = 40;

}  // namespace

void CommonWords::add(const Article& article) {
  ++articles_;
  add(article.title);
  add(article.subtitle);
  for (const auto& caption : article.captions) add(caption.text);
  for (const auto& paragraph : article.body) add(paragraph);
}

void CommonWords::add(const std::string& text) {
  bytes_ += text.size();
  tokenize(text, tokens_);
  for (const auto& token : tokens_) {
    if (token.kind == Token::Kind::acronym || token.term.size() > longest_word) continue;
    Seen& seen = seen_[token.term];
    if (seen.last_article != articles_) ++seen.articles;
    seen.last_article = articles_;
  }
}

std::vector<std::string> CommonWords::words() const {
  if (articles_ < fewest_articles) return {};
  std::vector<std::pair<std::size_t, std::string>> common;
  for (const auto& [word, seen] : seen_)
    if (seen.articles * articles_for_one >= articles_) common.emplace_back(seen.articles, word);
  std::sort(common.begin(), common.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  if (common.size() > most_words) common.resize(most_words);
  std::vector<std::string> words;
  for (auto& [articles, word] : common) words.push_back(std::move(word));
  std::sort(words.begin(), words.end());
  return words;
}

}  // namespace backfile
