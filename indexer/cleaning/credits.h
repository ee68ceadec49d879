// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "indexer/cleaning/agencies.h"

namespace backfile {

/// A line cut into its caption and its credit. Views into the line.
struct CreditSplit {
  std::string_view text{};    ///< Empty if the whole line is the credit.
  std::string_view credit{};  ///< Without label and brackets; empty if there is none.
  CreditKind kind = CreditKind::none;
  bool in_brackets = false;
};

/// Splits the credit off the end of a caption. A line without a credit comes back whole, of kind
/// `none`. Whether the text before the credit can be a caption is not looked at.
CreditSplit split_credit(std::string_view line);

}  // namespace backfile
