// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/cleaning/page.h"

namespace backfile {

/// Whether the line is a caption because of the credit at its end, whatever stands around it.
bool is_credited_caption(const RawLine& line);

/// Whether the line is nothing but the credit of a picture.
bool is_credit_line(const RawLine& line);

/// Whether the credit on such a line belongs to the caption that follows: "Image source, AP".
bool is_credit_for_next(std::string_view text);

/// What follows "Image caption,", "Caption:" or "Photo by Tomas Reed:"; empty if the line does not
/// begin so. A view into `text`.
std::string_view behind_caption_label(std::string_view text);

// Each says whether line `i` of the page, still open, is a caption for that reason. The last two go
// by what stands around the line and never say so of an HTML page, whose markup tells that.

bool is_label_credited(const Page& page, std::size_t i);    ///< "... Photo: Tomas Reed"
bool is_bracket_credited(const Page& page, std::size_t i);  ///< "... (Getty Images)"
bool is_agency_tagged(const Page& page,
                      std::size_t i);  ///< One sentence and "(Reuters)", no speech.
bool is_labelled_caption(const Page& page, std::size_t i);  ///< "Image caption, ...", "FILE - ..."
bool is_left_right_caption(const Page& page, std::size_t i);  ///< "Left: ... Right: ..."
bool is_lone_credit(const Page& page, std::size_t i);
bool is_above_credit(const Page& page, std::size_t i);  ///< Right before a lone credit.
bool is_alt_text(const Page& page, std::size_t i);      ///< Short, right before a credited caption.

}  // namespace backfile
