// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "backfile/results.h"
#include "searcher/program/style.h"

namespace backfile {

/// The looks of what a query did not match and of what it matched.
struct Looks {
  std::string_view other = look::plain;
  std::string_view match = look::match;
};

/// The text as lines for a reader: safe for a terminal, white space as single blanks, none wider
/// than `width` columns (0: one line), painted in the style. No line for an empty text.
std::vector<std::string> marked_lines(const MarkedText& text, std::size_t width, const Looks& looks,
                                      const Style& style);

}  // namespace backfile
