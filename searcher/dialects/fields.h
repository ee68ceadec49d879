// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "searcher/dialects/translating.h"

namespace backfile {

/// A field of a dialect.
struct DialectField {
  std::string_view name;  ///< In small letters.
  /// Our fields, with blanks between them, any of which will do; empty for the whole article, `-`
  /// for what we do not have.
  std::string_view ours;
  std::string_view remark{};  ///< What is different here.
  bool whole = false;         ///< It is compared with whole values, as ours are.
};

/// The row of this name, capitals aside, or null.
const DialectField* find_field_of(std::span<const DialectField> fields, std::string_view name);

/// `node` in the field: its leaves that stand in no other one. Nothing, with a note, if we have
/// none like it. `place` is the piece of the query that a note names.
OptionalNode in_field(const DialectField& field, OptionalNode node, std::string_view place,
                      Translating& translating);

}  // namespace backfile
