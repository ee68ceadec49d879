// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

#include "indexer/cleaning/capture_lines.h"

namespace backfile {

/// Whether the line can stand above a block of links: "You may also like", "More from the north".
bool is_related_heading(const RawLine& line);

/// Whether the line is a link of its own: "Read more: Harbour reopens".
bool is_related_in_one_line(const RawLine& line);

/// What such a line has behind its label: "Harbour reopens". A view into `text`; all of it if there
/// is no label.
std::string_view without_related_label(std::string_view text);

}  // namespace backfile
