// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "backfile/date.h"

namespace backfile {

/// A query as it was understood. A leaf matches articles by itself, a branch combines its children.
struct QueryNode {
  enum class Kind {
    everything,  ///< `*`
    word,        ///< A word in all its inflections; `text` as typed.
    phrase,      ///< The words of `text` one after the other, exactly.
    inflected,   ///< The words of `text` one after the other, each in all its inflections.
    prefix,      ///< Words, or a value, that begin with `text`.
    wildcard,    ///< Words that the pattern `text`, with `*` and `?`, matches.
    fuzzy,       ///< Words at most `number` edits away from `text`.
    value,       ///< `field` has the whole value `text`.
    dates,       ///< Dated from `since` to `until`; either may be open.
    has,         ///< Has any value of the field `text`, or any caption.
    near,        ///< The two children, which are passages, at most `number` words apart.
    ordered,     ///< The same, the first one first.
    not_near,    ///< The first child, a passage, without the second within `number` words.
    sentence,    ///< The two children, passages, in one sentence.
    paragraph,   ///< The two children, passages, in one paragraph.
    at_least,    ///< One child, a passage, `number` times.
    all,         ///< Words that merely follow each other: all, or any if no article has all.
    conjunction,
    disjunction,
    negation,  ///< One child; only among the children of `all` or `conjunction`.
  };

  Kind kind = Kind::everything;
  /// Of a leaf: where it must be. Empty is title, captions and body; "first" the first `region`
  /// words of the body.
  std::string field{};
  std::string text{};
  Date since{};
  Date until{};
  unsigned number = 0;
  unsigned region = 0;
  double boost = 1;       ///< What its weight is multiplied with.
  bool required = false;  ///< Also when any of the words it follows will do.
  std::vector<QueryNode> children{};
  std::size_t offset = 0;  ///< The bytes of the query it was read from.
  std::size_t length = 0;

  bool is_leaf() const { return kind < Kind::near; }
};

/// Whether the field of a leaf is one of text.
bool is_in_text(const QueryNode& leaf);

/// Whether the node is about passages with regard to others: near, ordered ... at_least.
inline bool is_positional(const QueryNode& node) {
  return node.kind >= QueryNode::Kind::near && node.kind <= QueryNode::Kind::at_least;
}

/// The tree in the query language, with every bracket that it implies.
std::string describe(const QueryNode& node);

/// The tree in lines, a child indented below its parent.
std::string outline(const QueryNode& node);

/// Whether two or more words merely follow each other somewhere, so that asking for any of them
/// instead of all makes a difference.
bool can_be_relaxed(const QueryNode& node);

/// The tree in which any of the words that merely follow each other will do instead of all. Values,
/// dates and negations among them still hold.
QueryNode relaxed(const QueryNode& node);

}  // namespace backfile
