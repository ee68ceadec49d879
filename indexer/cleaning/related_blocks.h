// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "indexer/cleaning/page.h"

namespace backfile {

/// The name of the rule that finds the line above a block of links.
inline constexpr std::string_view related_heading_rule = "related heading";

/// Labels the links that follow each line of `related_heading_rule`. A block ends where the body
/// resumes: at paragraphs that are neither cut off nor one teaser between headlines. What could be
/// either at the end of the page stays related. A block before the title ends before the title.
void mark_related_blocks(Page& page);

}  // namespace backfile
