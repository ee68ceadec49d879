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

/// The same for a line that is known to be a caption, or the credit of one. Whatever ends it in
/// brackets and is worded like a credit is one: "(harbour.example)", "[Bay Watch via Corvid]".
CreditSplit split_caption(std::string_view line);

/// Who a line names that is known to be a credit: without label, brackets and "©".
std::string_view named_credit(std::string_view line);

}  // namespace backfile
