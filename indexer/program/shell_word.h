// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>

namespace backfile {

/// `word` so that a shell takes it for one word: as it is, or quoted.
std::string shell_word(const std::string& word);

}  // namespace backfile
