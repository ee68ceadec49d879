// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/analysis/tokenizer.h"
#include "common/schema.h"
#include "searcher/query/lexer.h"
#include "searcher/query/parser.h"

namespace backfile {

/// Where a leaf stands.
struct LeafPlace {
  std::string field{};  ///< As QueryNode::field, or "has".
  unsigned region = 0;  ///< As QueryNode::region.
};

/// Makes leaves of lexemes. For one thread.
class LeafReader {
 public:
  /// `context` outlives the reader.
  LeafReader(const QueryContext& context, const QueryLimits& limits)
      : context_(context), limits_(limits) {}

  /// Throws QueryError if there is no field of this name.
  void require_known(const Lexeme& field) const;

  /// The leaf, or nothing for a word without letters or digits. Throws QueryError.
  std::optional<QueryNode> read(const Lexeme& lexeme, const LeafPlace& place);

 private:
  bool is_field(const std::string& name) const;
  bool is_custom(const std::string& name) const;
  schema::Kind field_kind() const;
  QueryNode leaf(QueryNode::Kind kind, const Lexeme& lexeme) const;
  std::optional<QueryNode> text_leaf(const Lexeme& lexeme);
  QueryNode pattern_leaf(const Lexeme& lexeme) const;
  QueryNode fuzzy_leaf(const Lexeme& lexeme) const;
  QueryNode prefix_leaf(const Lexeme& lexeme);
  QueryNode has_leaf(const Lexeme& lexeme) const;
  QueryNode value_leaf(const Lexeme& lexeme) const;
  QueryNode date_leaf(const Lexeme& lexeme) const;

  const QueryContext& context_;
  QueryLimits limits_;
  LeafPlace place_{};
  std::vector<Token> tokens_{};
};

}  // namespace backfile
