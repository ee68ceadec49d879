// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/trends/query_words.h"

#include "common/analysis/tokenizer.h"

namespace backfile {
namespace {

void add_words(const QueryNode& node, std::vector<std::string>& words) {
  if (node.kind == QueryNode::Kind::negation) return;
  for (const auto& child : node.children) add_words(child, words);
  if (!node.is_leaf() || !is_in_text(node)) return;
  std::vector<Token> tokens;
  tokenize(node.text, tokens);
  for (const auto& token : tokens) words.push_back(token.term);
}

}  // namespace

std::vector<std::string> query_words(const QueryNode& tree, const Plan& plan) {
  std::vector<std::string> words;
  add_words(tree, words);
  for (const auto& expansion : plan.expansions)
    words.insert(words.end(), expansion.terms.begin(), expansion.terms.end());
  return words;
}

}  // namespace backfile
