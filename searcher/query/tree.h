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
    prefix,      ///< Words, or a value, that begin with `text`.
    value,       ///< `field` has the whole value `text`.
    dates,       ///< Dated from `since` to `until`; either may be open.
    all,         ///< Words that merely follow each other: all, or any if no article has all.
    conjunction,
    disjunction,
    negation,  ///< One child; only among the children of `all` or `conjunction`.
  };

  Kind kind = Kind::everything;
  std::string field{};  ///< Of a leaf: where it must be; empty is title, captions and body.
  std::string text{};
  Date since{};
  Date until{};
  std::vector<QueryNode> children{};
  std::size_t offset = 0;  ///< The bytes of the query it was read from.
  std::size_t length = 0;

  bool is_leaf() const { return kind < Kind::all; }
};

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
