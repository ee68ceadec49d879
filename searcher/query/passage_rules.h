// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "searcher/query/lexer.h"
#include "searcher/query/tree.h"

namespace backfile {

/// Throws QueryError unless `node` can stand beside the positional operator `op` or be counted by
/// it: words, phrases, alternatives of these, passages.
void require_passage(const QueryNode& node, const Lexeme& op);

/// Throws QueryError unless all leaves below `node`, which `op` made, are in one field.
void require_one_field(const QueryNode& node, const Lexeme& op);

}  // namespace backfile
