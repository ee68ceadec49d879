// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "searcher/spans/article_structure.h"
#include "searcher/spans/span.h"

namespace backfile {

/// Passages that a query asks for.
struct SpanNode {
  enum class Kind {
    word,       ///< One of `terms`.
    sequence,   ///< The children, which are words, one right after the other.
    either,     ///< One of the children.
    near,       ///< The two children, at most `distance` words apart.
    ordered,    ///< The same, the first one first.
    not_near,   ///< The first child without the second one within `distance` words.
    sentence,   ///< The two children in one sentence.
    paragraph,  ///< The two children in one paragraph.
  };

  Kind kind = Kind::word;
  std::vector<std::string> terms{};  ///< Of schema::all_text, with positions: no stems.
  std::uint32_t distance = 0;
  std::vector<SpanNode> children{};
};

/// What an article must have: so many passages in a region.
struct SpanTest {
  SpanNode tree{};
  Region region{};
  std::size_t at_least = 1;
};

/// Where the words of a tree stand in an article: a list for each, in the order of the tree.
using WordSpans = std::vector<Spans>;

/// The words of a tree, in its order.
std::vector<const SpanNode*> words_of(const SpanNode& tree);

/// Whether `structure` counts when the test is made.
bool needs_structure(const SpanTest& test);

/// The passages of an article that `test` looks for, how many there are or must be aside.
Spans passages(const SpanTest& test, const WordSpans& words, const ArticleStructure& structure);

/// Words and sequences that take part in any of these passages: what is to be marked.
Spans participants(const SpanTest& test, const WordSpans& words, const ArticleStructure& structure);

}  // namespace backfile
