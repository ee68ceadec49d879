// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace backfile {

/// `text` so that it cannot steer a terminal. Control characters, those of C1 included, and bytes
/// that are not UTF-8 become `\xNN`, the usual ones `\n`, `\r` and `\t`; characters that reorder
/// what stands around them or break lines (bidirectional embeddings, overrides and isolates, line
/// and paragraph separators) become U+FFFD. Everything else stays, the backslash too.
std::string safe_text(std::string_view text);

/// As `safe_text`, with each run of white space as one blank.
std::string safe_line(std::string_view text);

/// `json`, a JSON document in UTF-8, with the characters that `safe_text` replaces written as
/// `\uNNNN`: what it says stays the same.
std::string safe_json(std::string_view json);

}  // namespace backfile
