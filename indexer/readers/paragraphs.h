// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// The paragraphs of text whose lines are broken to a width: a blank line ends one, and a line that
/// is indented by two blanks or a tab begins one. Each is one line without runs of blanks.
std::vector<std::string> wrapped_paragraphs(std::string_view text);

/// All of them on one line, with blanks between.
std::string as_one_line(const std::vector<std::string>& paragraphs);

}  // namespace backfile
