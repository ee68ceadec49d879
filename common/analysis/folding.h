// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace backfile {

/// Raised whenever the same text would give other terms than before.
inline constexpr int analyser_version = 1;

/// Appends `text` in the form in which words are compared: NFKC, case-folded, without accents and
/// invisible characters, with plain quotes and hyphens for the typographic ones. "José" becomes
/// "jose", "ﬁ" becomes "fi". Letters that Unicode does not take apart (ł, ø, ß, æ …) are spelled as
/// newspapers spell them in ASCII.
void append_folded(std::string_view text, std::string& out);

/// A whole value in the form in which values are compared: folded, runs of blanks made one blank,
/// none at the ends.
std::string fold_value(std::string_view text);

}  // namespace backfile
