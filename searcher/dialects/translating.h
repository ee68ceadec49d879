// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/parser.h"
#include "searcher/query/query_pieces.h"
#include "searcher/query/tree.h"

namespace backfile {

/// What the parts of a translation share: the text, what can be asked for, and what they have to
/// say.
class Translating {
 public:
  /// `text` and `context` outlive it.
  Translating(std::string_view text, const QueryContext& context)
      : text_(text), context_(context) {}

  std::string_view text() const { return text_; }
  const QueryContext& context() const { return context_; }
  const std::vector<std::string>& notes() const { return notes_; }

  /// Notes something once.
  void note(std::string sentence) {
    if (std::find(notes_.begin(), notes_.end(), sentence) == notes_.end())
      notes_.push_back(std::move(sentence));
  }

  /// Notes something about a piece of the text.
  void note(std::string_view piece, std::string_view sentence) {
    note(cited(piece).append(": ").append(sentence));
  }

  /// The text that a node was read from.
  std::string_view source(const QueryNode& node) const {
    return text_.substr(node.offset, node.length);
  }

 private:
  std::string_view text_;
  const QueryContext& context_;
  std::vector<std::string> notes_{};
};

/// Nothing for what is left out.
using OptionalNode = std::optional<QueryNode>;

/// Reads a dialect: the tree of what it asks for, in which branches may still stand beside each
/// other that our language does not let. Nothing if all was left out. Throws QueryError.
OptionalNode read_nexis(Translating& translating);
OptionalNode read_factiva(Translating& translating);
OptionalNode read_proquest(Translating& translating);
OptionalNode read_lucene(Translating& translating);

}  // namespace backfile
