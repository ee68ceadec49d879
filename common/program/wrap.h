// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// Where a line stands in its text, in bytes.
struct LineRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool operator==(const LineRange&) const = default;
};

/// The lines of `text` when none takes more than `width` columns: broken at blanks, before and
/// behind wide characters, and anywhere in a word that is longer than a line. The blanks at the
/// breaks belong to no line. With `width` 0 the text is one line. No line for a blank text.
std::vector<LineRange> wrap_ranges(std::string_view text, std::size_t width);

/// The same lines as strings.
std::vector<std::string> wrap(std::string_view text, std::size_t width);

}  // namespace backfile
