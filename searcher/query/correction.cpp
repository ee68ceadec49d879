// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/query/correction.h"

#include "searcher/query/text_patterns.h"
#include "searcher/words/spelling.h"

namespace backfile {
namespace {

using Kind = QueryNode::Kind;

// A word in so many articles is no mistake: the words need not be read for it.
constexpr std::uint64_t usual = 5;

/// Corrects the words of a query, the last one first, so that places before it stay what they are.
class Corrector {
 public:
  Corrector(std::string query, const OpenIndex& index, IndexWords& words)
      : query_(std::move(query)), index_(index), words_(words) {}

  void visit(const QueryNode& node) {
    if (node.kind == Kind::negation) return;
    // The words of related links are not among those of the articles.
    const bool known = is_in_text(node) && node.field != "related";
    if (node.kind == Kind::word && known) visit_word(node);
    for (auto child = node.children.rbegin(); child != node.children.rend(); ++child) visit(*child);
  }

  std::string result() const { return corrected_ ? query_ : std::string(); }

 private:
  void visit_word(const QueryNode& leaf) {
    const std::string word = folded_word(leaf.text);
    if (word.empty() || index_.frequency(word) >= usual) return;
    const auto correction = correct(words_.vocabulary(), word);
    if (!correction) return;
    query_.replace(leaf.offset, leaf.length, correction->word);
    corrected_ = true;
  }

  std::string query_;
  const OpenIndex& index_;
  IndexWords& words_;
  bool corrected_ = false;
};

}  // namespace

std::string corrected_query(const std::string& query, const QueryNode& tree, const OpenIndex& index,
                            IndexWords& words) {
  Corrector corrector(query, index, words);
  corrector.visit(tree);
  return corrector.result();
}

}  // namespace backfile
