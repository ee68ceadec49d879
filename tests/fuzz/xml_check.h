// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace backfile::testing {

/// Reads `bytes`, made valid UTF-8, with the reader that the first of them picks: NITF, NewsML 1.x,
/// NewsML-G2, RCV1, article XML, Reuters-21578, or HTML inside of other formats. Throws
/// std::logic_error if an article holds bytes that are no UTF-8, or if it matters where the blocks
/// of a file are cut.
void check_xml(std::string_view bytes);

}  // namespace backfile::testing
