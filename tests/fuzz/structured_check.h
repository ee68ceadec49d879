// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace backfile::testing {

/// Reads `bytes`, made valid UTF-8, with the reader that the first of them picks: JSON of a shape
/// or of any, a table, or a feed. Throws std::logic_error if an article holds bytes that are no
/// UTF-8, or if it matters where the blocks of a file are cut.
void check_structured(std::string_view bytes);

}  // namespace backfile::testing
