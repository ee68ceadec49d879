// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace backfile {

/// `text` as valid UTF-8 without control characters, each run of white space as one blank, none at
/// either end.
std::string without_runs_of_blanks(std::string_view text);

/// Whether `text` has nothing but ASCII white space.
bool is_blank(std::string_view text);

/// The lines of `text` without their line ends (LF, CRLF or CR), as views into it.
std::vector<std::string_view> split_lines(std::string_view text);

/// What stands in `list` between any of the separators, each on one line; nothing that is blank.
std::vector<std::string> listed_lines(std::string_view list, std::string_view separators);

/// `text` with its ASCII letters in lower case.
std::string ascii_lower(std::string_view text);

}  // namespace backfile
